namespace Platform.Housing.Flats;

/// <summary>The words of the screen for a flat.</summary>
internal static class FlatState
{
    /// <summary>未分配, 已分配 or 已交房, as of a day.</summary>
    public static string Of(Flat flat, DateOnly asOf) =>
        flat.HandedOverOn <= asOf ? "已交房"
        : flat.HouseholdId is not null && (flat.ChosenOn is null || flat.ChosenOn <= asOf) ? "已分配"
        : "未分配";

    /// <summary>It names a family that nobody has: not allocated, and somebody must look.</summary>
    public static bool NamesNobody(Flat flat) => flat.HouseholdId is null && flat.HouseholdCode.Length > 0;
}
