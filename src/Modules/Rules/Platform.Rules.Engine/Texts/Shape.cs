using System.Globalization;

namespace Platform.Rules.Engine;

/// <summary>What a value may look like; the one description from which texts are checked and forms are drawn.</summary>
public abstract record Shape
{
    /// <summary>Notes what is wrong with a node.</summary>
    internal abstract void Check(Node node, string path, List<PolicyFault> faults);

    /// <summary>Says that a node is wrong.</summary>
    private protected static void Wrong(List<PolicyFault> faults, string path, string text, string code = FaultCodes.PolicyInvalid) => faults.Add(new(path, code, text));
}

/// <summary>One word of some.</summary>
/// <param name="Words">Words with their Chinese names.</param>
public sealed record WordShape(IReadOnlyList<(string Word, string Title)> Words) : Shape
{
    internal override void Check(Node node, string path, List<PolicyFault> faults)
    {
        if (node.Text is null || !Words.Any(w => w.Word == node.Text))
            Wrong(faults, path, $"“{node}”不是这里可用的词，可用：{string.Join("、", Words.Select(w => $"{w.Word}（{w.Title}）"))}。");
    }
}

/// <summary>A decimal with at most four decimals.</summary>
/// <param name="UnitName">What it counts, Chinese.</param>
/// <param name="Min">Smallest, in 1/10000.</param>
/// <param name="Max">Largest, in 1/10000.</param>
public sealed record NumberShape(string UnitName, long Min, long Max) : Shape
{
    internal override void Check(Node node, string path, List<PolicyFault> faults)
    {
        if (node.Text is null || !Scaled.TryRead(node.Text, out var value)) Wrong(faults, path, $"“{node}”不是数（{UnitName}，至多四位小数）。");
        else if (value < Min || value > Max) Wrong(faults, path, $"{node.Text} 超出范围：{Scaled.Text(Min)} 至 {Scaled.Text(Max)}（{UnitName}）。");
    }
}

/// <summary>A whole number.</summary>
/// <param name="UnitName">What it counts, Chinese.</param>
/// <param name="Min">Smallest.</param>
/// <param name="Max">Largest.</param>
public sealed record CountShape(string UnitName, int Min, int Max) : Shape
{
    internal override void Check(Node node, string path, List<PolicyFault> faults)
    {
        if (!int.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)) Wrong(faults, path, $"“{node}”不是整数（{UnitName}）。");
        else if (value < Min || value > Max) Wrong(faults, path, $"{value} 超出范围：{Min} 至 {Max}（{UnitName}）。");
    }
}

/// <summary>A name that the county chooses, such as a category.</summary>
public sealed record NameShape : Shape
{
    internal override void Check(Node node, string path, List<PolicyFault> faults)
    {
        if (string.IsNullOrWhiteSpace(node.Text)) Wrong(faults, path, "应为文字。");
    }
}

/// <summary>A list with at least one item.</summary>
/// <param name="Item">Each item.</param>
public sealed record ListShape(Shape Item) : Shape
{
    internal override void Check(Node node, string path, List<PolicyFault> faults)
    {
        if (node.Items is null) Wrong(faults, path, "应为列表。");
        else if (node.Items.Count == 0) Wrong(faults, path, "列表不能为空。");
        else for (var i = 0; i < node.Items.Count; i++) Item.Check(node.Items[i], $"{path}[{i}]", faults);
    }
}

/// <summary>A field of <see cref="MapShape"/>.</summary>
/// <param name="Key">Its word.</param>
/// <param name="Title">Its Chinese name.</param>
/// <param name="Shape">Its value.</param>
/// <param name="Required">It must be there.</param>
public sealed record Field(string Key, string Title, Shape Shape, bool Required = false);

/// <summary>Named fields.</summary>
/// <param name="Fields">All fields that there may be.</param>
/// <param name="OneOf">Of these fields exactly one must be there.</param>
public sealed record MapShape(IReadOnlyList<Field> Fields, IReadOnlyList<string> OneOf) : Shape
{
    internal override void Check(Node node, string path, List<PolicyFault> faults)
    {
        if (node.Fields is null)
        {
            Wrong(faults, path, $"应写明各项：{Titles(Fields)}。");
            return;
        }
        foreach (var (key, value) in node.Fields)
        {
            if (Fields.FirstOrDefault(f => f.Key == key) is { } field) field.Shape.Check(value, $"{path}.{key}", faults);
            else Wrong(faults, $"{path}.{key}", $"没有“{key}”这一项，可用：{string.Join("、", Fields.Select(f => $"{f.Key}（{f.Title}）"))}。", FaultCodes.DimensionUnknown);
        }
        foreach (var field in Fields.Where(f => f.Required && node[f.Key] is null)) Wrong(faults, $"{path}.{field.Key}", $"缺少“{field.Title}”。");
        if (OneOf.Count > 0 && OneOf.Count(k => node[k] is not null) != 1) Wrong(faults, path, $"应写且只写其中一项：{Titles(Fields.Where(f => OneOf.Contains(f.Key)))}。");
    }

    // Forms show these words too, and their fields have no other names.
    private static string Titles(IEnumerable<Field> fields) => string.Concat(fields.Select(f => $"“{f.Title}”"));
}

/// <summary>A word or something longer.</summary>
/// <param name="Word">The words.</param>
/// <param name="Long">The longer shape.</param>
public sealed record EitherShape(WordShape Word, Shape Long) : Shape
{
    internal override void Check(Node node, string path, List<PolicyFault> faults)
    {
        if (node.Text is not null && (Long is MapShape or ListShape || Word.Words.Any(w => w.Word == node.Text))) Word.Check(node, path, faults);
        else Long.Check(node, path, faults);
    }
}
