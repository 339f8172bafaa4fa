using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Figures;
using Platform.Kernel.Sheets;
using Platform.Projects.Data;
using Platform.Projects.Inventory;

namespace Platform.Projects.Search;

/// <summary>Projects by part of their number or name.</summary>
internal sealed class SearchProjects(ProjectsDb db, Caller caller) : ISearch
{
    public string Title => "征收项目";

    public async Task<IReadOnlyList<Hit>> Find(string words, int most, CancellationToken ct)
    {
        var folded = Fold.Name(words);
        if (folded.Length == 0 || !caller.May(ProjectsModule.View)) return [];
        var found = await db.Projects.AsNoTracking().Where(p => p.Code.Contains(folded) || p.NameFolded.Contains(folded))
            .OrderBy(p => p.Code).ThenBy(p => p.Id).Take(most).Select(p => new { p.Id, p.AreaId, p.Code, p.Name, p.State }).ToListAsync(ct);
        return [.. found.Select(p => new Hit(p.Name, $"{p.Code} {StateWords.Of(p.State)}".Trim(), $"/projects/{p.Id}", p.AreaId))];
    }
}
