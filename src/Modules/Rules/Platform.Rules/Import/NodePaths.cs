using System.Globalization;
using Platform.Rules.Engine;

namespace Platform.Rules.Import;

/// <summary>A node as lines of path and text, as a sheet holds it, and back: <c>steps[0].factor</c>.</summary>
internal static class NodePaths
{
    /// <summary>Every text of a node with its path; a list or map without any is one line with an empty text.</summary>
    public static IEnumerable<(string Path, string Text)> Lines(Node node, string path = "") =>
        node.Text is { } text ? [(path, text)]
        : node.Items is { } items ? items.SelectMany((item, i) => Lines(item, $"{path}[{i}]"))
        : node.Fields!.SelectMany(f => Lines(f.Value, path.Length == 0 ? f.Key : $"{path}.{f.Key}"));

    /// <summary>The node of some lines.</summary>
    /// <exception cref="PolicyException">A path that is none, stands there twice, or leaves a number out.</exception>
    public static Node Read(IReadOnlyList<(string Path, string Text)> lines, string at)
    {
        var root = new Branch();
        foreach (var (path, text) in lines)
        {
            var branch = root;
            foreach (var step in Steps(path, at)) branch = branch.To(step);
            if (branch.Text is not null || branch.Steps.Count > 0) throw Refused(at, $"内容项“{path}”写了两次。");
            branch.Text = text;
        }
        return Node(root, at);
    }

    private static IEnumerable<string> Steps(string path, string at)
    {
        foreach (var part in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var open = part.IndexOf('[', StringComparison.Ordinal);
            if (open != 0) yield return open < 0 ? part : part[..open];
            foreach (var index in open < 0 ? [] : part[(open + 1)..].Split('['))
            {
                if (!index.EndsWith(']') || !int.TryParse(index[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) throw Refused(at, $"内容项“{path}”写法不对，应像 steps[0].factor。");
                yield return "#" + number.ToString(CultureInfo.InvariantCulture);
            }
        }
    }

    private static Node Node(Branch branch, string at)
    {
        if (branch.Text is { } text && branch.Steps.Count == 0) return Engine.Node.Of(text);
        if (branch.Text is not null) throw Refused(at, "同一项既写了内容又写了下级。");
        if (branch.Steps.Count > 0 && branch.Steps[0].Key[0] == '#')
        {
            if (branch.Steps.Where((s, i) => s.Key != "#" + i.ToString(CultureInfo.InvariantCulture)).Any()) throw Refused(at, "列表的序号应从 [0] 起连续。");
            return Engine.Node.List(branch.Steps.Select(s => Node(s.Value, at)));
        }
        return Engine.Node.Map(branch.Steps.Select(s => (s.Key, Node(s.Value, at))));
    }

    private static PolicyException Refused(string at, string text) => new([new(at, FaultCodes.PolicyInvalid, text)]);

    private sealed class Branch
    {
        public string? Text { get; set; }

        public List<KeyValuePair<string, Branch>> Steps { get; } = [];

        public Branch To(string step)
        {
            if (Steps.FirstOrDefault(s => s.Key == step).Value is { } known) return known;
            var made = new Branch();
            Steps.Add(new(step, made));
            return made;
        }
    }
}
