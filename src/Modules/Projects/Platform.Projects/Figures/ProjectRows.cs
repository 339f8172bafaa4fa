using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Figures;
using Platform.Projects.Data;
using Platform.Projects.Inventory;

namespace Platform.Projects.Figures;

/// <summary>The projects under the figures of this module: each once in its class, with its families and their area.</summary>
internal sealed class ProjectRows(ProjectsDb db) : IFigureRows
{
    private static readonly (string Name, ProjectClass Class)[] Classes =
        [("total", ProjectClass.All), ("completed", ProjectClass.Completed), ("incomplete", ProjectClass.Incomplete), ("decidedNotStarted", ProjectClass.DecidedNotStarted)];

    public async Task<IReadOnlyList<FigureRow>> Read(int areaId, DateOnly asOf, CancellationToken ct)
    {
        var begun = db.Projects.AsNoTracking().Where(p => p.AreaId == areaId).Begun(asOf);
        var names = await begun.OrderBy(p => p.Code).ToDictionaryAsync(p => p.Id, p => (p.Name, p.Code), ct);
        var rows = new List<FigureRow>();
        foreach (var (name, kind) in Classes)
            rows.AddRange((await begun.Of(kind, asOf).OrderBy(p => p.Code).Select(p => new { p.Id, p.Name, p.Code }).ToListAsync(ct))
                .Select(p => new FigureRow("projects", name, p.Id, p.Name, p.Code, 1)));
        var families = await db.Households.AsNoTracking().Where(h => h.AreaId == areaId)
            .GroupBy(h => new { h.ProjectId, Signed = h.Signed && (h.SignedOn == null || h.SignedOn <= asOf) })
            .Select(g => new { g.Key.ProjectId, g.Key.Signed, Count = g.Count(), Area = g.Sum(h => h.AreaDm2) }).ToListAsync(ct);
        foreach (var (id, (label, code)) in names)
        {
            var own = families.Where(f => f.ProjectId == id).ToList();
            void Add(string group, string name, long value)
            {
                if (value != 0) rows.Add(new(group, name, id, label, code, value));
            }

            Add("households", "fromHouseholds", own.Sum(f => f.Count));
            Add("households", "signed", own.Where(f => f.Signed).Sum(f => f.Count));
            Add("households", "unsigned", own.Where(f => !f.Signed).Sum(f => f.Count));
            Add("areaM2", "fromHouseholds", own.Sum(f => f.Area));
        }
        return rows;
    }
}
