using Microsoft.Extensions.Primitives;
using Platform.Rules.Engine;
using Platform.Rules.Forms;
using Platform.Rules.Import;
using Platform.Rules.Policies;

namespace Platform.Tests.Rules;

/// <summary>A policy goes out as YAML, as a workbook and as a form, and comes back as it was.</summary>
public sealed class ExchangeTests
{
    public static TheoryData<string> Texts => [.. DemoPolicyTexts.City.Concat(DemoPolicyTexts.County), Whole];

    private const string Whole = """
        policy: 各种形状
        kind: transitionalFee
        layer: county
        sources:
          甲: {number: 甲〔2020〕1号, title: "=1+1 不是公式", issuer: 甲县, published: 2020-01-01, effective: 2020-02-01, attachment: 甲.pdf}
          乙: {number: "乙〔2021〕2号", title: "带\"引号\"和，逗号", issuer: 甲县, published: 2021-01-01, effective: 2021-02-01}
        values:
          rates:
            - {source: 甲, article: 一, is: [{yuan: 8.00, use: residential, landGrade: 1}, {agreed: {min: 6, max: 20}, use: shop}, {agreed: any}]}
            - {from: 2022-07-01, published: 2022-06-15, source: 乙, article: 二, is: [{yuan: 10.5}]}
          period: {source: 甲, article: 三, is: {byForm: [{form: multi, months: 18}, {form: high, months: 36}]}}
          overdue: {source: 甲, article: 四, is: {from: day, steps: [{months: 3, factor: 1.5}, {months: 6, undecided: true}, {factor: 2}]}}
          stop: {source: 甲, article: 五, is: {earliestOf: [{event: notice, at: endOfMonth, plusMonths: 3}, {event: handoverLast, at: day}]}}
          moneyFloor: {source: 甲, article: 六, is: none}
          modes: {source: 甲, article: 七, is: [exchange, existing]}
        bounds:
          rates: {min: 6, max: 20, source: 甲, article: 八}
        """;

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_workbook_brings_the_same_policy_back(string text)
    {
        var policy = PolicyYaml.Read(text);
        PolicyYaml.Write(PolicyWorkbook.Read(PolicyWorkbook.Write(policy))).ShouldBe(PolicyYaml.Write(policy));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_form_brings_every_value_back(string text)
    {
        foreach (var value in PolicyYaml.Read(text).Values)
        {
            var shape = Vocabulary.Find(PolicyYaml.Read(text).Kind, value.Dimension)!.Shape;
            ShapeForm.Read(shape, "is", Sent(shape, "is", value.Is)).ShouldBe(value.Is, value.Dimension);
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_demonstrations_examples_come_out(string text)
    {
        var policy = PolicyYaml.Read(text);
        var layers = DemoPolicyTexts.City.Select(PolicyYaml.Read).Where(c => c.Kind == policy.Kind && c.Layer != policy.Layer).Append(policy).ToList();
        policy.Examples.Where(e => !ExampleRun.Of(layers, e).Passed).Select(e => e.Title).ShouldBeEmpty();
    }

    [Fact]
    public void A_workbook_with_a_path_that_is_none_is_refused_by_its_place() =>
        Should.Throw<PolicyException>(() => NodePaths.Read([("steps[0].factor", "2"), ("steps[2].factor", "3")], "规定 overdue")).Faults[0].Text.ShouldContain("从 [0] 起连续");

    // What a browser sends of a form that shows a value.
    private static IEnumerable<KeyValuePair<string, StringValues>> Sent(Shape shape, string name, Node? node) => shape switch
    {
        EitherShape either when node?.Text is { } text && either.Word.Words.Any(w => w.Word == text) => [new(name + ShapeForm.Word, text), .. Sent(either.Long, name, null)],
        EitherShape either => [new(name + ShapeForm.Word, node is null ? "" : ShapeForm.Long), .. Sent(either.Long, name, node)],
        ListShape { Item: WordShape } => node is null ? [] : [new(name, new StringValues([.. node.Items!.Select(i => i.Text)]))],
        ListShape list => Enumerable.Range(0, (node?.Items?.Count ?? 0) + ShapeForm.Blank).SelectMany(i => Sent(list.Item, $"{name}[{i}]", i < (node?.Items?.Count ?? 0) ? node!.Items![i] : null)),
        MapShape map => map.Fields.SelectMany(f => Sent(f.Shape, $"{name}.{f.Key}", node?[f.Key])),
        _ => [new(name, node?.Text ?? "")],
    };
}
