using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Jobs;

namespace Platform.Kernel.Files;

/// <summary>Deletes files without a row, left by a crash or by the last reference, once they are a day old.</summary>
internal sealed class CleanFilesJob(PlatformDb db, FileBlobs blobs, TimeProvider clock) : IJob
{
    private static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    public string Name => "files.clean";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task Run(int areaId, CancellationToken ct)
    {
        var folder = Path.GetDirectoryName(blobs.PathOf(areaId, Guid.Empty))!;
        if (!Directory.Exists(folder)) return;
        var old = Directory.GetFiles(folder).Where(f => File.GetLastWriteTimeUtc(f) < clock.GetUtcNow().UtcDateTime - Grace).ToList();
        if (old.Count == 0) return;
        var known = (await db.FileBlobs.Where(b => b.AreaId == areaId).Select(b => b.Id).ToListAsync(ct)).Select(b => b.ToString("N")).ToHashSet();
        foreach (var file in old.Where(f => !known.Contains(Path.GetFileName(f)))) File.Delete(file);
    }
}
