using MediatR;
using Platform.Housing.Data;
using Platform.Housing.Estates;
using Platform.Housing.Stated;
using Platform.Kernel.Requests;

namespace Platform.Housing.Panels;

/// <summary>What a project's page shows of its flats.</summary>
internal sealed record ReadProjectFlats(int AreaId, Guid ProjectId, DateOnly AsOf) : IQuery<ProjectFlatsView>;

/// <summary>A project's flats and buildings; no balance where the project is not stored.</summary>
/// <param name="Balance">Owed, built, allocated; stated beside counted.</param>
/// <param name="Buildings">The buildings meant for it, in the county's order.</param>
/// <param name="Unsettled">Families that have moved out, whose term has passed, and that have no flat.</param>
internal sealed record ProjectFlatsView(Balance? Balance, IReadOnlyList<BuildingRow> Buildings, int Unsettled);

internal sealed class ReadProjectFlatsHandler(HousingDb db, IMediator mediator) : IRequestHandler<ReadProjectFlats, ProjectFlatsView>
{
    public async Task<ProjectFlatsView> Handle(ReadProjectFlats request, CancellationToken cancellationToken)
    {
        var stock = await AreaStock.Read(db, mediator, request.AreaId, request.AsOf, cancellationToken);
        var flats = stock.Flats.ToLookup(f => f.BuildingId);
        var buildings = stock.Buildings.Values.Where(b => b.ProjectId == request.ProjectId).OrderBy(b => b.Order)
            .Select(b => BuildingRow.Of(b, flats[b.Id], request.AsOf));
        return new(
            stock.Balances.FirstOrDefault(b => b.Project.Id == request.ProjectId), [.. buildings],
            stock.Families.Count(f => f.Household.ProjectId == request.ProjectId && f.IsUnsettled(request.AsOf)));
    }
}
