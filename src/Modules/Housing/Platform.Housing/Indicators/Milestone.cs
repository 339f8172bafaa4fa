using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Platform.Housing.Data;
using Platform.Housing.Estates;
using Platform.Kernel.Figures;

namespace Platform.Housing.Indicators;

/// <summary>建设节点滞后: days since the first planned start, topping or completion that a project's buildings have missed.</summary>
internal sealed class Milestone(HousingDb db) : IIndicator
{
    public string Code => "housing.milestone";

    public string Title => "安置房建设节点滞后天数";

    public string Unit => "天";

    public async Task<IReadOnlyList<Reading>> Read(int areaId, DateOnly asOf, CancellationToken ct)
    {
        var buildings = await db.Buildings.AsNoTracking().Where(b => b.AreaId == areaId && b.ProjectId != null).ToListAsync(ct);
        return [.. buildings.SelectMany(b => b.Missed(asOf)).GroupBy(m => m.Building.ProjectId!.Value).Select(g => Of(g.Key, [.. g], asOf))];
    }

    private static Reading Of(Guid project, List<Missed> missed, DateOnly asOf)
    {
        var first = missed.MaxBy(m => m.Days)!;
        var what = first.Stage switch { Stage.Started => "开工", Stage.Topped => "封顶", _ => "竣工" };
        var others = missed.Select(m => m.Building.Id).Distinct().Count() - 1;
        return new(
            project, first.Days, first.Planned, 0, [],
            string.Create(CultureInfo.InvariantCulture,
                $"{first.Building.Estate}{first.Building.Name}计划 {first.Planned:yyyy-MM-dd} {what}，截至 {asOf:yyyy-MM-dd} 未{what}，滞后 {first.Days} 天{(others > 0 ? $"；另有 {others} 栋有节点滞后" : "")}。"),
            string.Create(CultureInfo.InvariantCulture, $"/housing?status=behind&project={project}&asOf={asOf:yyyy-MM-dd}"));
    }
}
