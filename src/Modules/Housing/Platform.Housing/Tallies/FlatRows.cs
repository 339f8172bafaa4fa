using MediatR;
using Platform.Housing.Data;
using Platform.Housing.Estates;
using Platform.Housing.Families;
using Platform.Housing.Flats;
using Platform.Housing.Stated;
using Platform.Kernel.Figures;

namespace Platform.Housing.Tallies;

/// <summary>What the figures of 安置房 are made of: families by their masked numbers, flats by project.</summary>
internal sealed class FlatRows(HousingDb db, IMediator mediator) : IFigureRows
{
    public async Task<IReadOnlyList<FigureRow>> Read(int areaId, DateOnly asOf, CancellationToken ct)
    {
        var stock = await AreaStock.Read(db, mediator, areaId, asOf, ct);
        var names = stock.Balances.ToDictionary(b => b.Project.Id, b => b.Project.Name);
        var families = stock.Families.OrderBy(f => f.Household.Code, StringComparer.Ordinal).ToList();
        FigureRow Family(string group, string name, Family f, long value) =>
            new(group, name, f.Household.Id, FigureRow.Masked(f.Household.Code), names.GetValueOrDefault(f.Household.ProjectId, ""), value);
        return
        [
            .. families.Where(f => f.Due > 0).Select(f => Family("flats", "entitled", f, f.Due)),
            .. families.Where(f => f.Due > 0).Select(f => Family("households", "due", f, 1)),
            .. families.Where(f => f.IsSettled).Select(f => Family("households", "settled", f, 1)),
            .. families.Where(f => f.IsUnsettled(asOf)).Select(f => Family("households", "unsettled", f, 1)),
            .. families.Where(f => f is { Due: > 0, Allocated: 0 }).Select(f => Family("households", "withoutFlatYet", f, 1)),
            .. stock.Flats.GroupBy(f => f.BuildingId).Select(g => (Building: stock.Buildings[g.Key], Counts: g.ToList())).OrderBy(g => g.Building.Estate, StringComparer.Ordinal).ThenBy(g => g.Building.Order)
                .SelectMany(g => Flats(g.Building, g.Counts, asOf)).Where(r => r.Value != 0),
            .. stock.Balances.OrderBy(b => b.Project.Code, StringComparer.Ordinal).SelectMany(Flats).Where(r => r.Value != 0),
        ];
    }

    private static IEnumerable<FigureRow> Flats(Building building, List<FlatCount> counts, DateOnly asOf)
    {
        var all = counts.Sum(c => c.Flats);
        FigureRow Row(string name, long value) => new("flats", name, building.Id, $"{building.Estate} {building.Name}", "", value);
        yield return Row("planned", all);
        yield return Row("built", building.Reached(Stage.Built, asOf) ? all : 0);
        yield return Row("allocated", counts.Sum(c => c.Allocated));
        yield return Row("handedOver", counts.Sum(c => c.HandedOver));
    }

    private static IEnumerable<FigureRow> Flats(Balance balance)
    {
        FigureRow Row(string name, long value) => new("flats", name, balance.Project.Id, balance.Project.Name, balance.Project.Code, value);
        yield return Row("gapBuilt", balance.GapBuilt);
        yield return Row("gapPlanned", balance.GapPlanned);
    }
}
