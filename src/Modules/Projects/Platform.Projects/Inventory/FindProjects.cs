using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Projects.Contracts;
using Platform.Projects.Data;
using Platform.Projects.Households;

namespace Platform.Projects.Inventory;

/// <summary>A page of the inventory; in the order of project numbers unless told.</summary>
/// <param name="Filter">What it is narrowed by.</param>
/// <param name="Page">Which page; sort keys code, name, decided, state, households, area, signed, completed.</param>
internal sealed record FindProjects(ProjectFilter Filter, PageOf Page) : IQuery<Paged<ProjectRow>>;

/// <summary>A row of the inventory.</summary>
/// <param name="StatedHouseholds">As the county stated; null where it did not.</param>
/// <param name="Households">Households entered.</param>
/// <param name="Signed">Of those signed by the filter's day.</param>
/// <param name="StatedAreaDm2">As printed.</param>
/// <param name="AreaDm2">As stated with an evident slip mended, 0.01㎡.</param>
/// <param name="EnteredAreaDm2">Sum of the households', 0.01㎡.</param>
internal sealed record ProjectRow(
    Guid Id, int AreaId, string Code, string Name, string DecisionNo, DateOnly? DecidedOn, ProjectState State, DateOnly? CompletedOn,
    int? StatedHouseholds, int Households, int Signed, long? StatedAreaDm2, long? AreaDm2, long EnteredAreaDm2);

internal sealed class FindProjectsHandler(ProjectsDb db) : IRequestHandler<FindProjects, Paged<ProjectRow>>
{
    public Task<Paged<ProjectRow>> Handle(FindProjects request, CancellationToken cancellationToken)
    {
        var signed = db.Households.Where(HouseholdsAsOf.Signed(request.Filter.AsOf));
        return Sorted(request.Filter.Of(db.Projects.AsNoTracking()), request.Page, signed)
            .Select(p => new ProjectRow(
                p.Id, p.AreaId, p.Code, p.Name, p.DecisionNo, p.DecidedOn, p.State, p.CompletedOn, p.StatedHouseholds,
                db.Households.Count(h => h.AreaId == p.AreaId && h.ProjectId == p.Id),
                signed.Count(h => h.AreaId == p.AreaId && h.ProjectId == p.Id),
                p.StatedAreaDm2, p.CorrectedAreaDm2,
                db.Households.Where(h => h.AreaId == p.AreaId && h.ProjectId == p.Id).Sum(h => h.AreaDm2)))
            .ReadPage(request.Page, cancellationToken);
    }

    private static IQueryable<Project> Sorted(IQueryable<Project> rows, PageOf page, IQueryable<Household> signed) => (page.Key switch
    {
        "name" => rows.By(page, p => p.NameFolded),
        "decided" => rows.By(page, p => p.DecidedOn),
        "state" => rows.By(page, p => p.State),
        "households" => rows.By(page, p => p.StatedHouseholds),
        "area" => rows.By(page, p => p.CorrectedAreaDm2),
        "signed" => rows.By(page, p => signed.Count(h => h.AreaId == p.AreaId && h.ProjectId == p.Id)),
        "completed" => rows.By(page, p => p.CompletedOn),
        _ => rows.By(page, p => p.Code),
    }).ThenBy(p => p.AreaId).ThenBy(p => p.Id);
}
