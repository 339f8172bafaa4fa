using System.Globalization;
using MediatR;
using Platform.Housing.Data;
using Platform.Housing.Families;
using Platform.Kernel.Figures;

namespace Platform.Housing.Indicators;

/// <summary>房屋被拆除但未安置到位: families that have moved out, are owed a flat, have none, and whose agreed term has passed.</summary>
internal sealed class Unsettled(HousingDb db, IMediator mediator) : IIndicator
{
    public string Code => "housing.unsettled";

    public string Title => "拆除未安置户数";

    public string Unit => "户";

    public async Task<IReadOnlyList<Reading>> Read(int areaId, DateOnly asOf, CancellationToken ct)
    {
        var families = await FamilyBook.Read(db, mediator, areaId, asOf, ct);
        return [.. families.Where(f => f.IsUnsettled(asOf)).GroupBy(f => f.Household.ProjectId).Select(g => Of(g.Key, [.. g], asOf))];
    }

    private static Reading Of(Guid project, List<Family> families, DateOnly asOf)
    {
        var since = families.Min(f => f.TermEndsOn!.Value);
        var flats = families.Sum(f => f.Due);
        return new(
            project, families.Count, since, 0, [.. families.Select(f => f.Household.Id)],
            string.Create(CultureInfo.InvariantCulture,
                $"截至 {asOf:yyyy-MM-dd}，{families.Count} 户已搬迁腾空、应安置 {flats} 套而未交房，约定过渡期限已过（最早一户 {since:yyyy-MM-dd} 到期）。"),
            string.Create(CultureInfo.InvariantCulture, $"/housing/families?status=unsettled&project={project}&asOf={asOf:yyyy-MM-dd}"));
    }
}
