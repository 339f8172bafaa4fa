using MediatR;
using Platform.Kernel.Figures;
using Platform.Kernel.Modules;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;

namespace Platform.Host.Pages;

/// <summary>排查统计表 as a workbook, for the areas and the day of the page.</summary>
internal sealed class TalliesExport : IDownload
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet(
        "/tallies/export",
        async (int? area, string? asOf, Here here, IMediator mediator, CancellationToken ct) =>
        {
            var day = here.Day(asOf);
            var rows = new List<Line>();
            foreach (var one in (await here.Areas()).Where(a => area is null || a.Id == area))
            {
                var tallies = await mediator.Send(new ReadTallies(one.Id, day), ct);
                rows.AddRange(tallies.Figures.Where(f => TallyGroups.Known(f.Group)).OrderBy(f => TallyGroups.Order(f.Group)).Select(f => new Line(one.Name, f)));
            }
            return rows.Count == 0 ? throw Problem.NotFound() : Workbook.Of("排查统计表", day, Columns, rows);
        }).Permission(HousePermissions.Tallies);

    private static readonly ExportColumn<Line>[] Columns =
    [
        new("县（市、区）", ExportKind.Text, l => l.Area, 18),
        new("类别", ExportKind.Text, l => TallyGroups.Title(l.Figure.Group), 16),
        new("统计项", ExportKind.Text, l => l.Figure.Title, 36),
        new("逐行汇总", ExportKind.Text, l => Say(l.Figure.Unit, l.Figure.Computed), 18),
        new("县区填报", ExportKind.Text, l => Say(l.Figure.Unit, l.Figure.Stated), 18),
        new("单位", ExportKind.Text, l => TallyCell.UnitOf(l.Figure), 8),
    ];

    private static string Say(FigureUnit unit, long? value) => value is { } v ? TallyCell.Say(unit, v) : "";

    private sealed record Line(string Area, Figure Figure);
}
