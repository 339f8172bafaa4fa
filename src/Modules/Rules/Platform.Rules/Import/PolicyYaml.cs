using System.Text;
using Platform.Rules.Engine;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Platform.Rules.Import;

/// <summary>Policies as YAML text, both ways. Whatever is not understood is refused.</summary>
public static class PolicyYaml
{
    /// <summary>The longest text that is taken, in characters.</summary>
    public const int Longest = 1_000_000;

    /// <summary>Reads a policy.</summary>
    /// <exception cref="PolicyException">All faults at once; of a text that is no YAML the first.</exception>
    public static Policy Read(string text) => Policy.Read(ReadNode(text));

    /// <summary>Writes a policy; reading it again gives the same policy.</summary>
    public static string Write(Policy policy) => Write(policy.ToNode());

    /// <summary>Writes fields, lists and scalars; reading them again gives the same.</summary>
    public static string Write(Node node)
    {
        var to = new StringBuilder();
        Write(to, node, 0);
        return to.ToString();
    }

    /// <summary>Writes any node on one line; reading it again gives the same node.</summary>
    public static string Line(Node node) => Flow(new StringBuilder(), node).ToString();

    /// <summary>Reads a text's fields, lists and scalars as they stand.</summary>
    /// <exception cref="PolicyException">It is no YAML, has anchors, tags or several documents, or names a field twice.</exception>
    public static Node ReadNode(string text)
    {
        if (text.Length > Longest) throw Refused("", $"文本超过 {Longest} 字。");
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _)) throw Refused("", "文本是空的。");
            parser.Consume<DocumentStart>();
            var faults = new List<PolicyFault>();
            var node = Read(parser, "", 0, faults);
            parser.Consume<DocumentEnd>();
            if (!parser.Accept<StreamEnd>(out _)) throw Refused("", "一个文件只能写一项规定。");
            return faults.Count > 0 ? throw new PolicyException(faults) : node;
        }
        catch (YamlException e)
        {
            throw Refused("", $"第 {e.Start.Line} 行第 {e.Start.Column} 列不是有效的 YAML。");
        }
    }

    private static PolicyException Refused(string path, string text) => new([new(path, FaultCodes.PolicyInvalid, text)]);

    private static Node Read(IParser parser, string path, int depth, List<PolicyFault> faults)
    {
        if (depth > 20) throw Refused(path, "层次太深。");
        if (parser.TryConsume<Scalar>(out var scalar)) return Plain(scalar, path, faults);
        if (parser.TryConsume<SequenceStart>(out var sequence))
        {
            Named(sequence, path, faults);
            var items = new List<Node>();
            while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(Read(parser, $"{path}[{items.Count}]", depth + 1, faults));
            return Node.List(items);
        }
        if (!parser.TryConsume<MappingStart>(out var mapping)) throw Refused(path, "不能引用别处的内容（别名）。");
        Named(mapping, path, faults);
        var fields = new List<(string Key, Node Value)>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var key)) throw Refused(path, "项名应为一个词。");
            var at = path.Length == 0 ? key.Value : $"{path}.{key.Value}";
            if (fields.Any(f => f.Key == key.Value)) faults.Add(new(at, FaultCodes.PolicyInvalid, $"“{key.Value}”写了两次。"));
            fields.Add((key.Value, Read(parser, at, depth + 1, faults)));
        }
        return Node.Map(fields);
    }

    private static Node Plain(Scalar scalar, string path, List<PolicyFault> faults)
    {
        Named(scalar, path, faults);
        return Node.Of(scalar.Value);
    }

    private static void Named(NodeEvent node, string path, List<PolicyFault> faults)
    {
        if (!node.Anchor.IsEmpty || !node.Tag.IsEmpty) faults.Add(new(path, FaultCodes.PolicyInvalid, "不能使用锚（&）或者类型标记（!）。"));
    }

    private static void Write(StringBuilder to, Node node, int indent)
    {
        foreach (var (key, value) in node.Fields!) Field(to, Quoted(key), value, indent);
    }

    private static void Field(StringBuilder to, string key, Node value, int indent)
    {
        to.Append(' ', indent).Append(key).Append(':');
        if (value.Text is not null || IsShort(value)) Flow(to.Append(' '), value).Append('\n');
        else if (value.Fields is not null) Write(to.Append('\n'), value, indent + 2);
        else
        {
            to.Append('\n');
            foreach (var item in value.Items!) Item(to, item, indent + 2);
        }
    }

    private static void Item(StringBuilder to, Node item, int indent)
    {
        to.Append(' ', indent).Append("- ");
        if (item.Fields is not { Count: > 0 } fields || IsShort(item))
        {
            Flow(to, item).Append('\n');
            return;
        }
        var start = to.Length;
        Write(to, item, indent + 2);
        to.Remove(start, indent + 2);
    }

    private static bool IsShort(Node node) => Flow(new StringBuilder(), node).Length <= 100 && (node.Fields?.All(f => f.Value.Text is not null) ?? node.Items!.All(i => i.Text is not null || i.Items is null && IsShort(i) && node.Items!.Count < 2));

    private static StringBuilder Flow(StringBuilder to, Node node)
    {
        if (node.Text is not null) return to.Append(Quoted(node.Text));
        var first = true;
        to.Append(node.Items is null ? '{' : '[');
        foreach (var (key, value) in node.Fields ?? [.. node.Items!.Select(i => KeyValuePair.Create("", i))])
        {
            if (!first) to.Append(", ");
            if (node.Items is null) to.Append(Quoted(key)).Append(": ");
            Flow(to, value);
            first = false;
        }
        return to.Append(node.Items is null ? '}' : ']');
    }

    /// <summary>A text as YAML, in quotes where it could be taken for something else.</summary>
    private static string Quoted(string text) =>
        text.Length > 0 && text.All(c => char.IsLetterOrDigit(c) || c is '.' or '_' or '〔' or '〕' or '（' or '）' or '、' or '-') && text[0] is not ('-' or '.') ? text
            : "\"" + string.Concat(text.Select(c => c switch { '"' => "\\\"", '\\' => "\\\\", '\n' => "\\n", '\t' => "\\t", '\r' => "\\r", _ when char.IsControl(c) || c is '\u2028' or '\u2029' or '\u0085' or '\uFEFF' => $"\\u{(int)c:X4}", _ => c.ToString() })) + "\"";
}
