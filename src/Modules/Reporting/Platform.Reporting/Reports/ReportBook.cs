using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Kernel.Modules;
using Platform.Kernel.Web;
using Platform.Reporting.Checking;
using Platform.Reporting.Data;

namespace Platform.Reporting.Reports;

/// <summary>What the use cases of reports have in common: whose a report is, and what its words come to.</summary>
internal sealed class ReportBook(ReportingDb db, Caller caller, AreaMap areas, FigureReader reader) : IModuleService
{
    /// <summary>A report of the caller's own area, to be changed, as he has seen it.</summary>
    /// <exception cref="ProblemException"><c>not-found</c>; <c>changed-meanwhile</c>; <c>report-closed</c> where nothing of it changes any more.</exception>
    public async Task<Report> Open(int areaId, Guid id, long version, CancellationToken ct)
    {
        OwnArea.Check(caller, areaId);
        var report = await db.Reports.FirstOrDefaultAsync(r => r.AreaId == areaId && r.Id == id, ct) ?? throw Problem.NotFound();
        if (report.Version != version) throw Problem.Changed();
        return report.IsOpen ? report : throw new ProblemException(409, "report-closed", $"这一稿{ReportStates.Title(report.State)}，内容不能再改。");
    }

    /// <summary>A report that the caller may read: his own area's, or one that was sent to him.</summary>
    /// <exception cref="ProblemException"><c>not-found</c>.</exception>
    public async Task<Report> Find(Guid id, CancellationToken ct)
    {
        var report = await db.Rows<Report>().FirstOrDefaultAsync(r => r.Id == id, ct) ?? throw Problem.NotFound();
        return report.IsOpen && !IsOwn(report) ? throw Problem.NotFound() : report;
    }

    /// <summary>Whether the report is of the caller's own area.</summary>
    public bool IsOwn(Report report) => OwnArea.Is(caller, report.AreaId);

    /// <summary>Its figures: the frozen ones, or, of a county's draft, those that are read now as of its day.</summary>
    public async Task<IReadOnlyList<ReportFigure>> Figures(Report report, CancellationToken ct) => report.State == ReportState.Draft
        ? report.IsCitys ? [] : await reader.Read(report.AreaId, report.AsOf, ct)
        : await db.Rows<ReportFigure>(report.AreaId).Where(f => f.ReportId == report.Id).OrderBy(f => f.Number).ToListAsync(ct);

    /// <summary>The parts of a report with figures filled in, and what is marked in them.</summary>
    public async Task<IReadOnlyList<ReportPart>> Parts(Report report, IReadOnlyList<ReportFigure> figures, CancellationToken ct)
    {
        var reasons = await db.Rows<MarkReason>(report.AreaId).Where(r => r.ReportId == report.Id).ToListAsync(ct);
        var titles = report.IsCitys ? ReportTemplate.Shipped.City : ReportTemplate.Shipped.County;
        var isChecked = report.State != ReportState.Draft;
        var against = figures.Select(f => f.Checked).ToList();
        return
        [
            .. report.Texts.Select((written, i) =>
            {
                var text = ReportText.Fill(written.ReplaceLineEndings("\n"), report.AsOf, figures);
                return new ReportPart(titles[i].Title, text, isChecked ? [.. TextCheck.Of(text, against).Select(m => new ReasonedMark(m, reasons.Find(r => r.Quote == m.Quote && r.Sentence == m.Sentence)))] : []);
            }),
        ];
    }

    /// <summary>The areas below a city that report to it: those where this module may be read.</summary>
    public async Task<IReadOnlyList<Area>> Below(int cityId, CancellationToken ct)
    {
        var below = await areas.WithBelow(cityId, ct);
        var readable = db.AreasFor(null);
        return [.. (await areas.All(ct)).Where(a => a.Id != cityId && below.Contains(a.Id) && readable.Contains(a.Id))];
    }
}
