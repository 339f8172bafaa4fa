using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Personal;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Projects.Contracts;
using Platform.Projects.Data;

namespace Platform.Projects.Households;

/// <summary>A page of the households; in the order of their numbers unless told.</summary>
/// <param name="Filter">What it is narrowed by.</param>
/// <param name="Page">Which page; sort keys code, name, area, signed, mode, moved, money.</param>
internal sealed record FindHouseholds(HouseholdFilter Filter, PageOf Page) : IQuery<Paged<HouseholdRow>>;

/// <summary>A row of the list: nothing personal but the name.</summary>
public sealed record HouseholdRow(
    Guid Id, int AreaId, Guid ProjectId, string Project, string Code, string Name, long AreaDm2, bool Signed, DateOnly? SignedOn,
    CompensationMode Mode, DateOnly? MovedOn, int? TermMonths, bool Turnover, long? CompensationFen, string Groups);

internal sealed class FindHouseholdsHandler(ProjectsDb db, IPersonalVault vault) : IRequestHandler<FindHouseholds, Paged<HouseholdRow>>
{
    public async Task<Paged<HouseholdRow>> Handle(FindHouseholds request, CancellationToken cancellationToken)
    {
        var rows = request.Filter.Of(db.Rows<Household>(request.Filter.AreaId), vault);
        var total = await rows.CountAsync(cancellationToken);
        var items = await Sorted(rows, request.Page).Skip(request.Page.Before).Take(request.Page.Size)
            .Select(h => new HouseholdRow(
                h.Id, h.AreaId, h.ProjectId, "", h.Code, h.Name, h.AreaDm2, h.Signed, h.SignedOn, h.Mode, h.MovedOn, h.TermMonths, h.Turnover,
                h.CompensationFen, h.Groups))
            .ToListAsync(cancellationToken);

        // Few projects, many households: their names are read once instead of joined to each row.
        var ids = items.Select(h => h.ProjectId).Distinct().ToList();
        var names = await db.Projects.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        return new([.. items.Select(h => h with { Project = names.GetValueOrDefault(h.ProjectId, "") })], total);
    }

    private static IQueryable<Household> Sorted(IQueryable<Household> rows, PageOf page) => (page.Key switch
    {
        "name" => rows.By(page, h => h.NameFolded),
        "area" => rows.By(page, h => h.AreaDm2),
        "signed" => rows.By(page, h => h.SignedOn),
        "mode" => rows.By(page, h => h.Mode),
        "moved" => rows.By(page, h => h.MovedOn),
        "money" => rows.By(page, h => h.CompensationFen),
        _ => rows.By(page, h => h.Code),
    }).ThenBy(h => h.AreaId).ThenBy(h => h.Id);
}
