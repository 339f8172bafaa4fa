using System.Globalization;
using Platform.Fees.Accruals;
using Platform.Rules.Contracts;

namespace Platform.Fees.Differences;

/// <summary>What two rules make of one project's families, compared month by month.</summary>
internal static class FamilyDifference
{
    /// <summary>The families for whom they differ.</summary>
    public static IEnumerable<DifferenceLine> Of(int areaId, Guid differenceId, Guid projectId, FeesFound before, FeesFound after)
    {
        var newer = after.Families.ToDictionary(f => f.HouseholdId);
        foreach (var family in before.Families)
        {
            var (was, becomes) = (DueKey.Of([family]), DueKey.Of([newer[family.HouseholdId]]));
            var months = was.Keys.Union(becomes.Keys).Where(k => was.GetValueOrDefault(k) != becomes.GetValueOrDefault(k)).OrderBy(k => k.Period).ToList();
            if (months.Count == 0) continue;
            yield return new()
            {
                AreaId = areaId,
                DifferenceId = differenceId,
                ProjectId = projectId,
                HouseholdId = family.HouseholdId,
                Code = family.Code,
                Name = family.Name,
                BeforeFen = was.Values.Sum(d => d.Fen),
                AfterFen = becomes.Values.Sum(d => d.Fen),
                Reason = Say([.. months.Select(m => m.Period).Distinct()], Sum(was, months[0].Period), Sum(becomes, months[0].Period)) + (newer[family.HouseholdId].Refusal is { } why ? $"；按新规定不能核算：{why}" : ""),
            };
        }
    }

    private static long Sum(Dictionary<DueKey, (long Fen, DateOnly On)> dues, DateOnly period) => dues.Where(d => d.Key.Period == period).Sum(d => d.Value.Fen);

    private static string Say(IReadOnlyList<DateOnly> periods, long was, long becomes) => string.Create(CultureInfo.InvariantCulture,
        $"自 {periods[0]:yyyy-MM} 起 {periods.Count} 个月不同，例如 {periods[0]:yyyy-MM} 原 {was / 100m:N2} 元、现 {becomes / 100m:N2} 元");
}
