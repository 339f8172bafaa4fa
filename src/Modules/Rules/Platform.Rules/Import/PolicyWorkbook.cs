using System.Globalization;
using Platform.Kernel.Sheets;
using Platform.Rules.Engine;

namespace Platform.Rules.Import;

/// <summary>Policies as workbooks, both ways: a sheet each for the policy, its sources, its values, its bounds and its examples.</summary>
public static class PolicyWorkbook
{
    private const string Main = "政策", Sources = "依据", Values = "规定", Bounds = "限制", Cases = "算例";

    /// <summary>Writes a policy; every cell is text, so that nothing turns into a date or a formula.</summary>
    public static byte[] Write(Policy policy)
    {
        using var content = new MemoryStream();
        using (var writer = new SheetWriter(content))
        {
            var node = policy.ToNode();
            Sheet(writer, Main, ["项", "内容", "含义"], [["名称", policy.Name, ""], ["种类", node["kind"]!.Text!, Words.Title(policy.Kind)], ["层级", node["layer"]!.Text!, Words.Title(policy.Layer)]]);
            Sheet(writer, Sources, ["简称", "文号", "标题", "发布机关", "发布日期", "施行日期", "附件"],
                policy.Sources.Select(s => new[] { s.Id, s.Number, s.Title, s.Issuer, Day(s.PublishedOn), Day(s.EffectiveOn), s.Attachment ?? "" }));
            Sheet(writer, Values, ["项目", "第几条", "起用日期", "公布日期", "依据", "条款", "内容项", "内容", "名称"], policy.Values.GroupBy(v => v.Dimension).SelectMany(g => g.SelectMany((v, i) =>
                NodePaths.Lines(v.Is).Select(l => new[] { v.Dimension, $"{i + 1}", Day(v.From), Day(v.Published), v.Source, v.Article, l.Path, l.Text, Vocabulary.Find(policy.Kind, v.Dimension)?.Title ?? "" }))));
            Sheet(writer, Bounds, ["项目", "不低于", "不高于", "起用日期", "依据", "条款"],
                policy.Bounds.Select(b => new[] { b.Dimension, Text(b.Min), Text(b.Max), Day(b.From), b.Source, b.Article }));
            Sheet(writer, Cases, ["第几个", "内容项", "内容"], policy.Examples.SelectMany((e, i) => NodePaths.Lines(e.ToNode()).Select(l => new[] { $"{i + 1}", l.Path, l.Text })));
        }
        return content.ToArray();
    }

    /// <summary>Reads a policy.</summary>
    /// <exception cref="PolicyException">All faults at once.</exception>
    /// <exception cref="SheetFileException">The file cannot be read.</exception>
    public static Policy Read(byte[] content)
    {
        var sheets = SheetFile.Open(new MemoryStream(content), "policy.xlsx").ToDictionary(s => s.Name, s => new SheetTable(s));
        foreach (var name in new[] { Main, Sources, Values })
            if (!sheets.ContainsKey(name)) throw new PolicyException([new(name, FaultCodes.PolicyInvalid, $"工作簿里没有“{name}”表，请用本平台导出的样式。")]);
        var main = sheets[Main].Rows.ToDictionary(r => r["项"], r => r["内容"]);
        var fields = new List<(string, Node)>
        {
            ("policy", Node.Of(main.GetValueOrDefault("名称", ""))), ("kind", Node.Of(main.GetValueOrDefault("种类", ""))), ("layer", Node.Of(main.GetValueOrDefault("层级", ""))),
            ("sources", Node.Map(sheets[Sources].Rows.Select(r => (r["简称"], Fields(r, ("number", "文号"), ("title", "标题"), ("issuer", "发布机关"), ("published", "发布日期"), ("effective", "施行日期"), ("attachment", "附件")))))),
            ("values", Node.Map(sheets[Values].Rows.GroupBy(r => r["项目"]).Select(g => (g.Key, Node.List(g.GroupBy(r => r["第几条"]).Select(Value)))))),
        };
        if (sheets.TryGetValue(Bounds, out var bounds) && bounds.Rows.Count > 0)
            fields.Add(("bounds", Node.Map(bounds.Rows.Select(r => (r["项目"], Fields(r, ("min", "不低于"), ("max", "不高于"), ("from", "起用日期"), ("source", "依据"), ("article", "条款")))))));
        if (sheets.TryGetValue(Cases, out var cases) && cases.Rows.Count > 0)
            fields.Add(("examples", Node.List(cases.Rows.GroupBy(r => r["第几个"]).Select(g => NodePaths.Read([.. g.Select(r => (r["内容项"], r["内容"]))], $"{Cases} {g.Key}")))));
        return Policy.Read(Node.Map(fields));
    }

    private static Node Value(IEnumerable<SheetTable.Line> rows)
    {
        var all = rows.ToList();
        var stated = NodePaths.Read([.. all.Select(r => (r["内容项"], r["内容"]))], $"{Values} {all[0]["项目"]}");
        return Node.Map([.. Fields(all[0], ("from", "起用日期"), ("published", "公布日期"), ("source", "依据"), ("article", "条款")).Fields!.Select(f => (f.Key, f.Value)), ("is", stated)]);
    }

    private static Node Fields(SheetTable.Line row, params (string Key, string Column)[] columns) =>
        Node.Map(columns.Where(c => row[c.Column].Length > 0).Select(c => (c.Key, Node.Of(row[c.Column]))));

    private static void Sheet(SheetWriter writer, string name, string[] titles, IEnumerable<string[]> rows) =>
        writer.Sheet(name, [.. titles.Select((t, i) => new ExportColumn<string[]>(t, ExportKind.Text, r => r[i], t is "标题" or "内容" or "内容项" ? 30 : 14))], rows);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(long? value) => value is { } number ? Scaled.Text(number) : "";
}
