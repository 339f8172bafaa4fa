using System.Text.Json;
using Platform.Kernel.Gates;

namespace Platform.Rectification.Closing;

/// <summary>What one gate said when a step was taken, and what a person attested where it could not say anything.</summary>
/// <param name="Gate">The gate's code.</param>
/// <param name="Title">What it checks.</param>
/// <param name="State">How it stood.</param>
/// <param name="Reason">The figure and why.</param>
/// <param name="Rows">The path of the rows behind it.</param>
/// <param name="Attested">What the county's leader attested by hand; empty where nothing had to be.</param>
internal sealed record Checked(string Gate, string Title, GateState State, string Reason, string? Rows, string Attested)
{
    public static string Write(IEnumerable<Checked> checks) => JsonSerializer.Serialize(checks, JsonSerializerOptions.Web);

    public static IReadOnlyList<Checked> Read(string json) => json.Length == 0 ? [] : JsonSerializer.Deserialize<List<Checked>>(json, JsonSerializerOptions.Web)!;
}
