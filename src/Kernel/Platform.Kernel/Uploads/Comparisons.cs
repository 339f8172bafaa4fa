using System.Text.Json;
using Platform.Kernel.Files;
using Platform.Kernel.Personal;

namespace Platform.Kernel.Uploads;

/// <summary>The last comparison of each upload, sealed in the data folder, so that it is found whichever host made it. A day later it is gone.</summary>
public sealed class Comparisons(FileFolder folder, BlobCipher cipher, TimeProvider clock)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    private string Folder => Path.Combine(Path.GetDirectoryName(folder.Folder)!, "comparisons");

    /// <summary>The comparison of an upload, if the area is still as it was then.</summary>
    public async Task<Comparison?> Of(Guid uploadId, string state, CancellationToken ct)
    {
        if (!File.Exists(PathOf(uploadId))) return null;
        try
        {
            await using var file = cipher.OpenRead(new FileStream(PathOf(uploadId), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete), uploadId);
            var kept = (await JsonSerializer.DeserializeAsync<Kept>(file, cancellationToken: ct))!;
            return kept.State == state ? kept.Found : null;
        }
        catch (SealBrokenException)
        {
            return null; // of a key that was retired since: it is made anew
        }
    }

    /// <summary>Forgets it: what it was made of has changed.</summary>
    internal void Drop(Guid uploadId)
    {
        if (Directory.Exists(Folder)) File.Delete(PathOf(uploadId));
    }

    internal async Task Keep(Guid uploadId, string state, Comparison found, CancellationToken ct)
    {
        Directory.CreateDirectory(Folder);
        foreach (var old in Directory.GetFiles(Folder).Where(f => File.GetLastWriteTimeUtc(f) < clock.GetUtcNow().UtcDateTime - KeptFor)) File.Delete(old);
        var written = PathOf(uploadId) + "." + Guid.NewGuid().ToString("N");
        await using (var to = File.Create(written))
            await cipher.SealAsync(new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(new Kept(state, found))), to, uploadId, ct);
        File.SetLastWriteTimeUtc(written, clock.GetUtcNow().UtcDateTime);
        File.Move(written, PathOf(uploadId), overwrite: true);
    }

    private string PathOf(Guid uploadId) => Path.Combine(Folder, uploadId.ToString("N"));

    private sealed record Kept(string State, Comparison Found);
}
