using System.Globalization;
using static Platform.Rules.Engine.Shapes;

namespace Platform.Rules.Engine;

/// <summary>Worked examples in a policy's text, both ways.</summary>
internal static class Examples
{
    public static readonly MapShape One = Map(
        new Field("title", "说明", new NameShape(), true), new Field("asOf", "计算到", new DateShape(), true), new Field("began", "签约起算日", new DateShape()), new Field("facts", "户情", FactVocabulary.All, true),
        new Field("expect", "应得", OneOf(["dueYuan", "error"], new Field("dueYuan", "合计（元）", new MoneyShape()), new Field("error", "拒绝的代码", new NameShape()), new Field("months", "月数", Months)), true));

    public static IReadOnlyList<PolicyExample> Read(Node? text, List<PolicyFault> faults)
    {
        if (text is null) return [];
        if (text.Items is null) faults.Add(new("examples", FaultCodes.PolicyInvalid, "算例应为列表。"));
        return [.. (text.Items ?? []).Select((node, i) => Example(node, $"examples[{i}]", faults)).OfType<PolicyExample>()];
    }

    public static Node Write(IReadOnlyList<PolicyExample> examples) => Node.List(examples.Select(e => Node.Map(
        [("title", Node.Of(e.Title)), ("asOf", Day(e.AsOf)), .. e.Began is { } began ? [("began", Day(began))] : Array.Empty<(string, Node)>(), ("facts", e.Facts), ("expect", Expect(e))])));

    private static Node Day(DateOnly day) => Node.Of(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static DateOnly? Day(Node? node) => node?.Text is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static Node Expect(PolicyExample example)
    {
        var expect = new List<(string, Node)>();
        if (example.DueFen is { } due) expect.Add(("dueYuan", Node.Of(MoneyShape.Text(due))));
        if (example.Error is { } error) expect.Add(("error", Node.Of(error)));
        if (example.Months is { } months) expect.Add(("months", Node.Of(months.ToString(CultureInfo.InvariantCulture))));
        return Node.Map(expect);
    }

    private static PolicyExample? Example(Node node, string path, List<PolicyFault> faults)
    {
        var before = faults.Count;
        One.Check(node, path, faults);
        if (faults.Count > before) return null;
        try
        {
            StoryReader.Read(node["facts"]!);
        }
        catch (PolicyException wrong)
        {
            faults.AddRange(wrong.Faults.Select(f => f with { Path = $"{path}.facts.{f.Path}" }));
        }
        var expect = node["expect"]!;
        return new(node["title"]!.Text!, node["facts"]!, Day(node["asOf"])!.Value, Day(node["began"]),
            expect["dueYuan"] is { } due ? MoneyShape.Fen(due.Text!) : null, expect.Whole("months"), expect["error"]?.Text);
    }
}
