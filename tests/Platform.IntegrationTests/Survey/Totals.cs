using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Platform.Kernel.Figures;

namespace Platform.IntegrationTests.Survey;

/// <summary>The totals of the expected file beside the house's tallies.</summary>
internal static class Totals
{
    public static readonly JsonSerializerOptions Camel =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    // What is due needs the county's rule; until there are rules only what was paid is comparable.
    private static readonly string[] NeedRules =
        ["fee.dueFen", "fee.overdueDueFen", "fee.arrearsFen", "fee.creditFen", "fee.householdsInArrears", "fee.ageing.", "fee.byProject."];

    /// <summary>Every number with its path, but for those that need rules.</summary>
    public static IEnumerable<(string Path, decimal Value)> Numbers(JsonElement totals) =>
        totals.EnumerateObject().Where(t => t.Name != "definitions" && t.Value.ValueKind == JsonValueKind.Object)
            .SelectMany(t => Flat(t.Name, t.Value)).Where(n => !NeedRules.Any(r => n.Path.StartsWith(r, StringComparison.Ordinal)));

    /// <summary>Every number below a path.</summary>
    public static IEnumerable<(string Path, decimal Value)> All(JsonElement totals, string path) => Flat(path, totals);

    /// <summary>What the rows add up to, in the expected file's unit; the stated value where only that can be known.</summary>
    public static decimal? Computed(Tallies tallies, string path)
    {
        var (group, name) = (path[..path.IndexOf('.')], path[(path.IndexOf('.') + 1)..]);
        if (tallies.Of(group, name) is not { } figure || (figure.Computed ?? figure.Stated) is not { } value) return null;
        return figure.Unit switch
        {
            FigureUnit.Wan => value / 1_000_000m,
            FigureUnit.Dm2 => value / 100m,
            _ => value,
        };
    }

    private static IEnumerable<(string Path, decimal Value)> Flat(string path, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(p => Flat($"{path}.{p.Name}", p.Value)),
        JsonValueKind.Number => [(path, value.GetDecimal())],
        JsonValueKind.String => [(path, decimal.Parse(value.GetString()!, CultureInfo.InvariantCulture))],
        _ => [],
    };
}
