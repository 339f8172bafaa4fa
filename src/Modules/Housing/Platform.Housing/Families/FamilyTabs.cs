namespace Platform.Housing.Families;

/// <summary>A tab of the list of families.</summary>
/// <param name="Key">The word in the address.</param>
/// <param name="Title">On the screen.</param>
/// <param name="Holds">Which families it shows as of a day.</param>
/// <param name="Bad">Somebody has to act.</param>
internal sealed record FamilyTab(string Key, string Title, Func<Family, DateOnly, bool> Holds, bool Bad = false);

internal static class FamilyTabs
{
    public static readonly IReadOnlyList<FamilyTab> All =
    [
        new("", "应安置", (f, _) => f.Due > 0),
        new("unsettled", "拆除未安置", (f, day) => f.IsUnsettled(day), Bad: true),
        new("none", "一套未分", (f, _) => f is { Due: > 0, Allocated: 0 }),
        new("short", "未分足", (f, _) => f.Short > 0),
        new("waiting", "未交房", (f, _) => f.IsWaiting),
        new("settled", "已安置", (f, _) => f.IsSettled),
        new("housed", "已交房", (f, _) => f.HandedOverOn is not null),
        new("surplus", "多分", (f, _) => f.Allocated > f.Due),
    ];

    /// <summary>What a tab shows; an unknown word shows nothing.</summary>
    public static Func<Family, DateOnly, bool> Of(string key) => All.FirstOrDefault(t => t.Key == key)?.Holds ?? ((_, _) => false);
}
