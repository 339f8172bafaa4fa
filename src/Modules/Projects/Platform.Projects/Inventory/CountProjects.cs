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
/// <param name="Households">Stated households of the filter.</param>
/// <param name="Entered">Households entered of the filter.</param>
/// <param name="Signed">Signed ones.</param>
/// <param name="AreaDm2">Stated area, slips mended, 0.01㎡.</param>
internal sealed record ProjectCounts(IReadOnlyDictionary<ProjectClass, int> Classes, long Households, long Entered, long Signed, long AreaDm2);

internal sealed class CountProjectsHandler(ProjectsDb db) : IRequestHandler<CountProjects, ProjectCounts>
{
    public async Task<ProjectCounts> Handle(CountProjects request, CancellationToken cancellationToken)
    {
        var filter = request.Filter;
        var rows = filter.Of(db.Projects.AsNoTracking());
        var families = db.Households.AsNoTracking().Where(h => rows.Any(p => p.AreaId == h.AreaId && p.Id == h.ProjectId));
        return new(
            await ReadTally.Classes(filter.Of(db.Projects.AsNoTracking(), anyState: true), filter.AsOf, cancellationToken),
            await rows.SumAsync(p => (long?)p.StatedHouseholds, cancellationToken) ?? 0,
            await families.LongCountAsync(cancellationToken),
            await families.Where(HouseholdsAsOf.Signed(filter.AsOf)).LongCountAsync(cancellationToken),
            await rows.SumAsync(p => p.CorrectedAreaDm2, cancellationToken) ?? 0);
    }
}
