using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Housing.Data;
using Platform.Housing.Estates;
using Platform.Housing.Families;
using Platform.Housing.Flats;
using Platform.Projects.Contracts;

namespace Platform.Housing.Stated;

/// <summary>All that an area's figures are made of, as of a day.</summary>
/// <param name="Buildings">The buildings by id.</param>
/// <param name="Flats">The flats, counted by building and project.</param>
/// <param name="Families">The families owed a flat or given one.</param>
/// <param name="Balances">One for each project of the area.</param>
internal sealed record AreaStock(
    IReadOnlyDictionary<Guid, Building> Buildings, IReadOnlyList<FlatCount> Flats,
    IReadOnlyList<Family> Families, IReadOnlyList<Balance> Balances)
{
    public static async Task<AreaStock> Read(HousingDb db, IMediator mediator, int areaId, DateOnly asOf, CancellationToken ct)
    {
        var projects = (await mediator.Send(new ProjectsOf(areaId), ct)).Or([]);
        var buildings = await db.Buildings.AsNoTracking().Where(b => b.AreaId == areaId).ToDictionaryAsync(b => b.Id, ct);
        var flats = await Stock.Count(db, areaId, asOf, ct);
        var families = await FamilyBook.Read(db, mediator, areaId, asOf, ct);
        var stated = (await db.StatedFlats.AsNoTracking().Where(s => s.AreaId == areaId).ToListAsync(ct))
            .GroupBy(s => s.ProjectId).ToDictionary(g => g.Key, g => g.First());

        var due = families.GroupBy(f => f.Household.ProjectId).ToDictionary(g => g.Key, g => g.Sum(f => f.Due));
        var meant = flats.Where(f => f.ProjectId is not null).ToLookup(f => f.ProjectId!.Value);
        return new(buildings, flats, families, [.. projects.Select(p => new Balance(
            areaId, p, stated.GetValueOrDefault(p.Id), due.GetValueOrDefault(p.Id),
            meant[p.Id].Sum(f => f.Flats), At(p, Stage.Built), At(p, Stage.Delivered),
            meant[p.Id].Sum(f => f.Allocated), meant[p.Id].Sum(f => f.HandedOver)))]);

        int At(ProjectFact project, Stage stage) =>
            meant[project.Id].Where(f => buildings[f.BuildingId].Reached(stage, asOf)).Sum(f => f.Flats);
    }

    /// <summary>Flats in buildings that have reached a stage.</summary>
    public int FlatsAt(Stage stage, DateOnly asOf) => Flats.Where(f => Buildings[f.BuildingId].Reached(stage, asOf)).Sum(f => f.Flats);

    /// <summary>The sum of a stated column; null where no project states it.</summary>
    public long? Stated(Func<StatedFlats, int?> column) =>
        Balances.Any(b => b.Stated is not null && column(b.Stated) is not null)
            ? Balances.Sum(b => b.Stated is null ? 0L : column(b.Stated) ?? 0)
            : null;
}
