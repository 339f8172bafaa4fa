using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Figures;
using Platform.Portal;
using Platform.Reporting.Data;

namespace Platform.Reporting.Mechanisms;

/// <summary>How many rules of the six mechanisms an area has in force, and for how many of the six it has any, with the rules themselves.</summary>
internal sealed class MechanismFigures(ReportingDb db) : IFigures, IFigureRows
{
    private const string Group = "mechanisms";

    async Task<IReadOnlyList<Figure>> IFigures.Read(int areaId, DateOnly asOf, CancellationToken ct)
    {
        var held = await Held(areaId, asOf, ct);
        var rows = "/reporting/mechanisms?asOf=" + Formats.Date(asOf);
        return
        [
            new(Group, "total", "长效机制制度", FigureUnit.Count, held.Count, Rows: rows),
            new(Group, "kinds", "已建立制度的机制类别", FigureUnit.Count, held.Select(m => m.Kind).Distinct().Count(), Rows: rows),
        ];
    }

    async Task<IReadOnlyList<FigureRow>> IFigureRows.Read(int areaId, DateOnly asOf, CancellationToken ct)
    {
        var held = await Held(areaId, asOf, ct);
        return
        [
            .. held.Select(m => new FigureRow(Group, "total", m.Id, m.Name, m.Number, 1)),
            .. held.GroupBy(m => m.Kind).Select(g => new FigureRow(Group, "kinds", g.First().Id, MechanismKinds.Title(g.Key)!, $"制度 {g.Count()} 项", 1)),
        ];
    }

    private async Task<List<Mechanism>> Held(int areaId, DateOnly asOf, CancellationToken ct) =>
        [.. (await db.Rows<Mechanism>(areaId).Where(m => m.IssuedOn <= asOf).OrderBy(m => m.Kind).ThenBy(m => m.IssuedOn).ThenBy(m => m.Id).ToListAsync(ct)).Where(m => m.Holds(asOf))];
}
