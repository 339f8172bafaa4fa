using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Areas;
using Platform.Kernel.Figures;
using Platform.Kernel.Modules;
using Platform.Portal;
using Platform.Reporting.Data;
using Platform.Reporting.Indicators;
using Platform.Reporting.Measures;

namespace Platform.Reporting.Reports;

/// <summary>
/// The figures of a city's report: the sums of what its counties have sent, each with a row for every county that leads to the county's
/// frozen figure; and the counties that are late, missing, or not in accord with themselves.
/// </summary>
internal sealed class CityFigures(ReportingDb db, ReportBook book) : IModuleService
{
    /// <summary>The figures that only a city's report has.</summary>
    public static readonly IReadOnlyList<string> Names = ["应报地区", "已报地区", "迟报地区", "未报地区", "不一致地区"];

    /// <summary>Reads them with their rows. A sum is stated where any county's part of it is.</summary>
    public async Task<IReadOnlyList<FrozenFigure>> Read(Report report, CancellationToken ct)
    {
        var below = await book.Below(report.AreaId, ct);
        var sent = await Sent(report, below, ct);
        var sums = new List<FrozenFigure>();
        foreach (var wanted in ReportTemplate.Shipped.Figures.Where(f => f.Measure.Length > 0)) sums.Add(Sum(wanted, sent));
        foreach (var wanted in ReportTemplate.Shipped.Figures.Where(f => f.Indicator.Length > 0)) sums.Add(Share(wanted, sent, sums));
        var faults = new List<(SentReport Of, string Note)>();
        foreach (var one in sent) faults.AddRange((await Faults(one, ct)).Select(note => (one, note)));
        return
        [
            .. ReportTemplate.Shipped.Figures.Select(f => sums.First(s => s.Figure.Name == f.Name)),
            Counties(0, below.Select(a => Row(Guid.Empty, a.Name, ""))),
            Counties(1, sent.Select(s => Row(s.Report.Id, s.Name, $"第 {s.Report.Edition} 稿，{Formats.Instant(s.Report.SubmittedAt)} 报送"))),
            Counties(2, sent.Where(s => s.Report.IsLate).Select(s => Row(s.Report.Id, s.Name, $"{Formats.Instant(s.Report.SubmittedAt)} 报送，截止日为 {Formats.Date(s.Report.DueOn)}"))),
            Counties(3, below.Where(a => sent.All(s => s.Report.AreaId != a.Id)).Select(a => Row(Guid.Empty, a.Name, $"截止日为 {Formats.Date(report.DueOn)}"))),
            Counties(4, faults.GroupBy(f => f.Of).Select(g => Row(g.Key.Report.Id, g.Key.Name, string.Join("；", g.Select(f => f.Note))))),
        ];
    }

    /// <summary>The counties whose sent edition is no longer the one that a frozen report was built from: returned or replaced since, or sent only since.</summary>
    public async Task<IReadOnlyList<string>> Changed(Report report, CancellationToken ct)
    {
        var figure = await db.Rows<ReportFigure>(report.AreaId).FirstAsync(f => f.ReportId == report.Id && f.Name == Names[1], ct);
        var built = await db.Rows<ReportRow>(report.AreaId).Where(r => r.ReportFigureId == figure.Id).OrderBy(r => r.Number).ToListAsync(ct);
        var now = await Last(report, await book.Below(report.AreaId, ct), ct);
        return [.. built.Where(r => now.TrueForAll(n => n.Report.Id != r.Subject)).Select(r => r.Label).Concat(now.Where(n => built.TrueForAll(r => r.Subject != n.Report.Id)).Select(n => n.Area.Name)).Distinct()];
    }

    private async Task<List<SentReport>> Sent(Report report, IReadOnlyList<Area> below, CancellationToken ct)
    {
        var sent = new List<SentReport>();
        foreach (var (area, last) in await Last(report, below, ct)) sent.Add(new(area.Name, last, await book.Figures(last, ct)));
        return sent;
    }

    private async Task<List<(Area Area, Report Report)>> Last(Report report, IReadOnlyList<Area> below, CancellationToken ct)
    {
        var reports = await db.Rows<Report>().Where(r => r.ReportCallId == report.ReportCallId && !r.IsCitys && (r.State == ReportState.Submitted || r.State == ReportState.Received)).ToListAsync(ct);
        return [.. below.Select(a => (Area: a, Report: reports.Where(r => r.AreaId == a.Id).MaxBy(r => r.Edition)!)).Where(p => p.Report is not null)];
    }

    private static FrozenFigure Sum(TemplateFigure wanted, List<SentReport> sent)
    {
        var parts = sent.Select(s => (s.Name, Figure: s.Figures.FirstOrDefault(f => f.Name == wanted.Name))).ToList();
        var known = parts.Where(p => p.Figure?.Value is not null).ToList();
        var stated = known.Where(p => p.Figure!.Basis == Basis.Stated).Select(p => p.Name).ToList();
        var without = parts.Except(known).Select(p => $"{p.Name}（{Bases.Title(p.Figure?.Basis ?? Basis.Unknown)}）").ToList();
        return new(
            new()
            {
                Name = wanted.Name,
                Code = wanted.Measure,
                Unit = wanted.Unit,
                Kind = known.Select(p => p.Figure!.Kind).FirstOrDefault(),
                Basis = stated.Count > 0 ? Basis.Stated : known.Count > 0 ? Basis.Computed : parts.Count > 0 && parts.All(p => p.Figure?.Basis == Basis.Off) ? Basis.Off : Basis.Unknown,
                Value = known.Count > 0 ? known.Sum(p => p.Figure!.Value) : null,
                Explanation = Said("按县区填报计入", stated) + Said("没有计入", without),
            },
            [.. known.Select(p => Row(p.Figure!.Id, p.Name, Bases.Title(p.Figure!.Basis)!, p.Figure!.Value!.Value))]);
    }

    private static string Said(string what, List<string> counties) => counties.Count > 0 ? $"{what}：{string.Join('、', counties)}。" : "";

    // A city's share is reckoned from the city's sums, not from the counties' shares.
    private static FrozenFigure Share(TemplateFigure wanted, List<SentReport> sent, List<FrozenFigure> sums)
    {
        var rule = ShippedIndicators.All.First(i => i.Code == wanted.Indicator);
        var formula = Formula.Read(rule.Formula)!;
        var parts = formula.Codes.Select(c => sums.First(s => s.Figure.Code == c).Figure).ToList();
        var value = parts.All(p => p.Value is not null) ? formula.Of([.. parts.Select(p => p.Value!.Value)]) : null;
        var isStated = parts.Exists(p => p.Basis == Basis.Stated);
        var written = $"{rule.Title} = {formula.Written([.. parts.Select(p => p.Name)])} = {formula.Written([.. parts.Select(p => p.Written)])}";
        return new(
            new()
            {
                Name = wanted.Name,
                Code = wanted.Indicator,
                Unit = wanted.Unit,
                Kind = FigureUnit.Count,
                Basis = value is null ? parts[0].Basis == Basis.Off ? Basis.Off : Basis.Unknown : isStated ? Basis.Stated : Basis.Computed,
                Value = value,
                Explanation = value is { } v ? $"{written} = {IndicatorReading.Percent(v)}{(isStated ? "（部分按县区填报）" : "")}。" : written + "。",
            },
            [.. sent.Select(s => (s.Name, Figure: s.Figures.FirstOrDefault(f => f.Name == wanted.Name))).Where(p => p.Figure?.Value is not null)
                .Select(p => Row(p.Figure!.Id, p.Name, p.Figure!.Explanation, p.Figure!.Value!.Value))]);
    }

    private async Task<IReadOnlyList<string>> Faults(SentReport sent, CancellationToken ct)
    {
        ReportFigure? Of(string name) => sent.Figures.FirstOrDefault(f => f.Name == name);
        var faults = new List<string>();
        foreach (var sum in ReportTemplate.Shipped.Sums)
            if (Of(sum.Whole) is { Value: { } whole } total && sum.Parts.Select(Of).ToList() is var parts && parts.TrueForAll(p => p?.Value is not null) && parts.Sum(p => p!.Value) is { } all && all != whole)
                faults.Add($"{sum.Whole} {total.Written}，各部分之和 {total.Write(all)}");
        faults.AddRange(sent.Figures.Where(f => f.Differs).Select(f => $"{f.Name}填报 {f.Write(f.Stated)}，汇总 {f.Written}"));
        var marked = (await book.Parts(sent.Report, sent.Figures, ct)).Sum(p => p.Marks.Count);
        if (marked > 0) faults.Add($"文字中有 {marked} 处与冻结数不一致，已说明理由");
        return faults;
    }

    private static FrozenFigure Counties(int which, IEnumerable<ReportRow> rows)
    {
        List<ReportRow> all = [.. rows];
        return new(new() { Name = Names[which], Code = "reports", Unit = "个", Basis = Basis.Computed, Value = all.Count }, all);
    }

    private static ReportRow Row(Guid subject, string label, string note, long value = 1) =>
        new() { Subject = subject, Label = label, Note = note.Length > 1000 ? note[..999] + "…" : note, Value = value };

    /// <summary>What a county has sent.</summary>
    private sealed record SentReport(string Name, Report Report, IReadOnlyList<ReportFigure> Figures);
}
