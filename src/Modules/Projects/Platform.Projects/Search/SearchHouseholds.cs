using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Figures;
using Platform.Kernel.Personal;
using Platform.Kernel.Sheets;
using Platform.Projects.Data;
using Platform.Projects.Households;

namespace Platform.Projects.Search;

/// <summary>Households by part of their number or name, or by a whole identity or telephone number.</summary>
internal sealed class SearchHouseholds(ProjectsDb db, Caller caller, IPersonalVault vault) : ISearch
{
    public string Title => "被征收户";

    public async Task<IReadOnlyList<Hit>> Find(string words, int most, CancellationToken ct)
    {
        if (Fold.Code(words).Length == 0 || !caller.May(ProjectsModule.View)) return [];
        var filter = new HouseholdFilter(words, null, null, null, null, DateOnly.MaxValue);
        var found = await (from h in filter.Of(db.Households.AsNoTracking(), vault)
                           join p in db.Projects on new { h.AreaId, Id = h.ProjectId } equals new { p.AreaId, p.Id }
                           orderby h.Code, h.Id
                           select new { h.Id, h.AreaId, h.Code, h.Name, Project = p.Name }).Take(most).ToListAsync(ct);
        return [.. found.Select(h => new Hit(h.Name, $"{h.Code} {h.Project}", $"/projects/households/{h.Id}", h.AreaId))];
    }
}
