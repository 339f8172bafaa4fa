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
        if (kept.TryGetValue(uploadId, out var found) && found.State == state && found.At + KeptFor > clock.GetUtcNow()) return found.Reading;
        var reading = await read();
        Keep(uploadId, state, reading);
        return reading;
    }

    /// <summary>Keeps a reading that was made elsewhere.</summary>
    public void Keep(Guid uploadId, string state, SurveyReading reading)
    {
        foreach (var old in kept.OrderByDescending(k => k.Value.At).Skip(Most - 1)) kept.TryRemove(old.Key, out _);
        kept[uploadId] = new(reading, state, clock.GetUtcNow());
    }

    private sealed record Kept(SurveyReading Reading, string State, DateTimeOffset At);
}
