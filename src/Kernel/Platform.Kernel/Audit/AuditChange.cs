using System.Text.Json;

namespace Platform.Kernel.Audit;

/// <summary>What became of one field.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Before">Its value before; null where it had none.</param>
/// <param name="After">Its value after; null where it has none.</param>
public sealed record AuditChange(string Field, string? Before, string? After)
{
    /// <summary>The fields of an entry, in the order in which they were written.</summary>
    public static IReadOnlyList<AuditChange> Of(AuditEntry entry)
    {
        var (before, after) = (Values(entry.Before), Values(entry.After));
        return [.. before.Keys.Union(after.Keys).Select(f => new AuditChange(f, before.GetValueOrDefault(f), after.GetValueOrDefault(f)))];
    }

    // A record that was tampered with may hold anything: it is shown as it stands.
    private static Dictionary<string, string?> Values(string json)
    {
        if (json.Length == 0) return [];
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.EnumerateObject().GroupBy(p => p.Name).ToDictionary(g => g.Key, g => Text(g.Last().Value));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return new() { ["?"] = json };
        }
    }

    private static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.ToString();
}
