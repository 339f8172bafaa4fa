using System.Globalization;
using static Platform.Rules.Engine.Shapes;

namespace Platform.Rules.Engine;

/// <summary>Reads a policy from its text, noting all faults.</summary>
internal sealed class PolicyReader
{
    private static readonly NameShape Name = new();
    private static readonly MapShape Root = Map(new Field("policy", "名称", Name, true), new Field("kind", "种类", Word<PolicyKind>(), true),
        new Field("layer", "层级", Word<Layer>(), true), new Field("sources", "依据", new AnyShape(), true), new Field("values", "规定", new AnyShape(), true), new Field("bounds", "对下级的限制", new AnyShape()),
        new Field("examples", "算例", new AnyShape()));
    private static readonly MapShape Source = Map(new Field("number", "文号", Name, true), new Field("title", "标题", Name, true), new Field("issuer", "发布机关", Name, true),
        new Field("published", "发布日期", new DateShape(), true), new Field("effective", "施行日期", new DateShape(), true), new Field("attachment", "附件", Name));
    private static readonly Field[] Cited = [new("from", "起用日期", new DateShape()), new("published", "公布日期", new DateShape()), new("source", "依据", Name, true), new("article", "条款", Name, true)];
    private static readonly MapShape Bound = Map([new Field("min", "不低于", Number), new Field("max", "不高于", Number), .. Cited.Where(f => f.Key != "published")]);

    private readonly List<PolicyFault> faults = [];

    private static NumberShape Number => new("数", 0, long.MaxValue);

    public Policy Read(Node text)
    {
        Root.Check(text, "", faults);
        if (text.Fields is null || !Words.TryRead<PolicyKind>(text["kind"]?.Text ?? "", out var kind)) throw new PolicyException(Tidy());
        Words.TryRead<Layer>(text["layer"]?.Text ?? "", out var layer);
        var sources = Sources(text["sources"]);
        var values = Fields(text["values"], "values").SelectMany(f => Values(kind, f.Key, f.Value, sources)).ToList();
        var bounds = Fields(text["bounds"], "bounds").Select(f => Bounds(kind, f.Key, f.Value, sources)).OfType<PolicyBound>().ToList();
        var examples = Examples.Read(text["examples"], faults);
        return faults.Count > 0 ? throw new PolicyException(Tidy())
            : new Policy { Name = text["policy"]!.Text!, Kind = kind, Layer = layer, Sources = sources, Values = values, Bounds = bounds, Examples = examples };
    }

    private List<PolicyFault> Tidy() => [.. faults.Select(f => f with { Path = f.Path.TrimStart('.') })];

    private IEnumerable<KeyValuePair<string, Node>> Fields(Node? node, string path)
    {
        if (node is not null && node.Fields is null) faults.Add(new(path, FaultCodes.PolicyInvalid, "应写明各项。"));
        return node?.Fields ?? [];
    }

    private List<PolicySource> Sources(Node? node)
    {
        var read = new List<PolicySource>();
        foreach (var (id, source) in Fields(node, "sources"))
        {
            var before = faults.Count;
            Source.Check(source, $"sources.{id}", faults);
            if (faults.Count == before)
                read.Add(new(id, source["number"]!.Text!, source["title"]!.Text!, source["issuer"]!.Text!, Day(source["published"]!), Day(source["effective"]!), source["attachment"]?.Text));
        }
        return read;
    }

    private IEnumerable<PolicyValue> Values(PolicyKind kind, string key, Node node, List<PolicySource> sources)
    {
        if (Vocabulary.Find(kind, key) is not { } dimension)
        {
            faults.Add(new($"values.{key}", FaultCodes.DimensionUnknown, $"没有“{key}”这一项规定。"));
            return [];
        }
        var shape = Map([.. Cited, new Field("is", "内容", dimension.Shape, true)]);
        var items = node.Items ?? [node];
        if (items.Count == 0) faults.Add(new($"values.{key}", FaultCodes.PolicyInvalid, "列表不能为空。"));
        return items.Select((item, i) => Value(shape, dimension, node.Items is null ? $"values.{key}" : $"values.{key}[{i}]", item, sources)).OfType<PolicyValue>().ToList();
    }

    private PolicyValue? Value(MapShape shape, Dimension dimension, string path, Node node, List<PolicySource> sources)
    {
        var before = faults.Count;
        shape.Check(node, path, faults);
        if (faults.Count > before || SourceOf(node, path, sources) is not { } source) return null;
        return new(dimension.Key, node["is"]!, node["from"] is { } from ? Day(from) : source.EffectiveOn, node["published"] is { } known ? Day(known) : source.PublishedOn, source.Id, node["article"]!.Text!);
    }

    private PolicyBound? Bounds(PolicyKind kind, string key, Node node, List<PolicySource> sources)
    {
        var (path, before) = ($"bounds.{key}", faults.Count);
        if (Vocabulary.Find(kind, key) is not { Bounded.Count: > 0 }) faults.Add(new(path, FaultCodes.DimensionUnknown, $"“{key}”没有可以限制的数。"));
        Bound.Check(node, path, faults);
        if (faults.Count > before || SourceOf(node, path, sources) is not { } source) return null;
        var (min, max) = (node.Number("min"), node.Number("max"));
        if (min is null && max is null || min > max) faults.Add(new(path, FaultCodes.PolicyInvalid, "应写“不低于”或者“不高于”，且前者不大于后者。"));
        return new(key, min, max, node["from"] is { } from ? Day(from) : source.EffectiveOn, source.Id, node["article"]!.Text!);
    }

    private PolicySource? SourceOf(Node node, string path, List<PolicySource> sources)
    {
        var source = sources.FirstOrDefault(s => s.Id == node["source"]!.Text);
        if (source is null) faults.Add(new($"{path}.source", FaultCodes.PolicyInvalid, $"依据“{node["source"]}”没有列在“依据”（sources）中，或者列得不全。"));
        return source;
    }

    private static DateOnly Day(Node node) => DateOnly.ParseExact(node.Text!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Whatever it is, it is looked at elsewhere.</summary>
internal sealed record AnyShape : Shape
{
    internal override void Check(Node node, string path, List<PolicyFault> faults)
    {
    }
}

/// <summary>A day that exists, <c>2022-02-10</c>.</summary>
public sealed record DateShape : Shape
{
    internal override void Check(Node node, string path, List<PolicyFault> faults)
    {
        if (!DateOnly.TryParseExact(node.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) Wrong(faults, path, $"“{node}”不是日期（如 2022-02-10），或者没有这一天。");
        else if (!Days.Sane(day)) Wrong(faults, path, $"日期应在 {Days.Min:yyyy-MM-dd} 至 {Days.Max:yyyy-MM-dd} 之间。");
    }
}
