using Platform.Housing.Data;
using Platform.Housing.Survey;
using Platform.Kernel.Sheets;

namespace Platform.Housing.Intake;

/// <summary>Natural keys of buildings and flats.</summary>
internal static class Keys
{
    /// <summary>Estate and building; null where the row names none.</summary>
    public static string? OfBuilding(SheetRow row) =>
        row.Text("estate") is { } estate && row.Text("building") is { } building ? Cut(FlatWords.Key(estate, building, null, null)) : null;

    /// <summary>Estate, building, unit and room.</summary>
    public static string OfFlat(SheetRow row) =>
        Cut(FlatWords.Key(row.Text("estate"), row.Text("building"), row.Text("unit"), row.Text("number")));

    private static string Cut(string key) => key.Length <= HousingMaps.LongestKey ? key : key[..HousingMaps.LongestKey];
}
