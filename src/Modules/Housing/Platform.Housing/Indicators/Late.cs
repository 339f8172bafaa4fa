using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Housing.Data;
using Platform.Housing.Estates;
using Platform.Housing.Families;
using Platform.Kernel.Figures;

namespace Platform.Housing.Indicators;

/// <summary>安置房逾期未交付: days since the first planned delivery that was missed, of a project's buildings that are not delivered.</summary>
internal sealed class Late(HousingDb db, IMediator mediator) : IIndicator
{
    public string Code => "housing.late";

    public string Title => "安置房逾期交付天数";

    public string Unit => "天";

    public async Task<IReadOnlyList<Reading>> Read(int areaId, DateOnly asOf, CancellationToken ct)
    {
        var buildings = await db.Buildings.AsNoTracking().Where(b => b.AreaId == areaId && b.ProjectId != null).ToListAsync(ct);
        var late = buildings.Where(b => b.IsOverdue(asOf)).ToLookup(b => b.ProjectId!.Value);
        if (late.Count == 0) return [];
        var waiting = (await FamilyBook.Read(db, mediator, areaId, asOf, ct)).Where(f => f.IsWaiting).ToLookup(f => f.Household.ProjectId);
        return [.. late.Select(g => Of(g.Key, [.. g], [.. waiting[g.Key]], asOf))];
    }

    private static Reading Of(Guid project, List<Building> late, List<Family> waiting, DateOnly asOf)
    {
        var worst = late.MaxBy(b => b.LateDays(asOf))!;
        return new(
            project, worst.LateDays(asOf), worst.PlannedDelivery, 0, [.. waiting.Select(f => f.Household.Id)],
            string.Create(CultureInfo.InvariantCulture,
                $"截至 {asOf:yyyy-MM-dd}，{late.Count} 栋逾期未交付（{Names(late)}），最长的计划 {worst.PlannedDelivery:yyyy-MM-dd} 交付，已逾期 {worst.LateDays(asOf)} 天；{waiting.Count} 户应安置而未交房。"),
            string.Create(CultureInfo.InvariantCulture, $"/housing?status=overdue&project={project}&asOf={asOf:yyyy-MM-dd}"));
    }

    private static string Names(List<Building> late)
    {
        var names = string.Join('、', late.OrderBy(b => b.Order).Take(4).Select(b => b.Estate + b.Name));
        return late.Count > 4 ? names + "等" : names;
    }
}
