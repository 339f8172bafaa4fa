using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Requests;
using Platform.Projects.Data;
using Platform.Projects.Figures;
using Platform.Projects.Households;

namespace Platform.Projects.Inventory;

/// <summary>The numbers around the inventory: how many projects each tab holds, and what the filter adds up to.</summary>
/// <param name="Filter">What the list is narrowed by.</param>
internal sealed record CountProjects(ProjectFilter Filter) : IQuery<ProjectCounts>;

/// <summary>Numbers of a filter.</summary>
/// <param name="Classes">Projects by class, whatever the filter's state.</param>
/// <param name="Households">Stated households of the filter; those entered where a project states none, as the rows show them.</param>
/// <param name="Signed">Signed households.</param>
/// <param name="AreaDm2">Stated area with slips mended, 0.01㎡; the households' where a project states none.</param>
internal sealed record ProjectCounts(IReadOnlyDictionary<ProjectClass, int> Classes, long Households, long Signed, long AreaDm2);

internal sealed class CountProjectsHandler(ProjectsDb db) : IRequestHandler<CountProjects, ProjectCounts>
{
    public async Task<ProjectCounts> Handle(CountProjects request, CancellationToken cancellationToken)
    {
        var filter = request.Filter;
        var rows = filter.Of(db.Projects.AsNoTracking());
        var families = Of(rows);
        return new(
            await ReadTally.Classes(filter.Of(db.Projects.AsNoTracking(), anyState: true), filter.AsOf, cancellationToken),
            (await rows.SumAsync(p => (long?)p.StatedHouseholds, cancellationToken) ?? 0)
                + await Of(rows.Where(p => p.StatedHouseholds == null)).LongCountAsync(cancellationToken),
            await families.Where(HouseholdsAsOf.Signed(filter.AsOf)).LongCountAsync(cancellationToken),
            (await rows.SumAsync(p => p.CorrectedAreaDm2, cancellationToken) ?? 0)
                + await Of(rows.Where(p => p.CorrectedAreaDm2 == null)).SumAsync(h => h.AreaDm2, cancellationToken));
    }

    private IQueryable<Household> Of(IQueryable<Project> projects) =>
        db.Households.AsNoTracking().Where(h => projects.Any(p => p.AreaId == h.AreaId && p.Id == h.ProjectId));
}
