using System.Collections.Concurrent;
using Platform.Kernel.Sheets;

namespace Platform.Kernel.Uploads;

/// <summary>
/// The last readings, kept for a while so that the pages of a preview and the sheets of one commit do not read the file
/// again each time. A reading goes stale when another file of the area was taken after it.
/// </summary>
public sealed class Readings(TimeProvider clock)
{
    private const int Most = 8;
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(20);
    private readonly ConcurrentDictionary<Guid, Kept> kept = new();

    /// <summary>The reading of an upload; read anew when it is not kept or gone stale.</summary>
    /// <param name="uploadId">The upload.</param>
    /// <param name="state">What the area's other uploads and switches looked like; another text means stale.</param>
    /// <param name="read">Reads the file.</param>
    public async Task<SurveyReading> Of(Guid uploadId, string state, Func<Task<SurveyReading>> read)
    {
        var now = clock.GetUtcNow();
        if (kept.TryGetValue(uploadId, out var found) && found.State == state && found.At + KeptFor > now) return found.Reading;
        var reading = await read();
        foreach (var old in kept.OrderByDescending(k => k.Value.At).Skip(Most - 1)) kept.TryRemove(old.Key, out _);
        kept[uploadId] = new(reading, state, now);
        return reading;
    }

    private sealed record Kept(SurveyReading Reading, string State, DateTimeOffset At);
}
