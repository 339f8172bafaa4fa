namespace Platform.Housing.Estates;

/// <summary>A tab of the list of buildings.</summary>
/// <param name="Key">The word in the address.</param>
/// <param name="Title">On the screen.</param>
/// <param name="Holds">Which buildings it shows.</param>
/// <param name="Bad">Somebody has to act.</param>
internal sealed record BuildingTab(string Key, string Title, Func<BuildingRow, bool> Holds, bool Bad = false);

internal static class BuildingTabs
{
    public static readonly IReadOnlyList<BuildingTab> All =
    [
        new("", "全部", _ => true),
        new("overdue", "逾期未交付", r => r.IsOverdue, Bad: true),
        new("late", "逾期（含已交付）", r => r.LateDays > 0),
        new("behind", "节点滞后", r => r.Missed is not null, Bad: true),
        new("idle", "未开工", r => r.Stage == Stage.NotStarted),
        new("works", "在建", r => r.Stage is > Stage.NotStarted and < Stage.Delivered),
        new("delivered", "已交付", r => r.Stage == Stage.Delivered),
    ];

    /// <summary>What a tab shows; an unknown word shows nothing.</summary>
    public static Func<BuildingRow, bool> Of(string key) => All.FirstOrDefault(t => t.Key == key)?.Holds ?? (_ => false);
}
