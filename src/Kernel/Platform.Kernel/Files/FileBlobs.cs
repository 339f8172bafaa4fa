using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Personal;

namespace Platform.Kernel.Files;

/// <summary>Contents on disk and the rows that count their references. The row's lock makes those who add and drop references take turns.</summary>
public sealed class FileBlobs(FileFolder folder, BlobCipher cipher, PlatformDb db, DbSession session, TimeProvider clock)
{
    /// <summary>Where a content lies.</summary>
    public string PathOf(int areaId, Guid id) =>
        Path.Combine(folder.Folder, areaId.ToString(System.Globalization.CultureInfo.InvariantCulture), id.ToString("N"));

    /// <summary>Adds a reference; the content is written where the area does not hold it yet.</summary>
    /// <returns>The content's id.</returns>
    public async Task<Guid> Add(int areaId, string sha256, byte[] content, CancellationToken ct)
    {
        if (await Share(areaId, sha256, content, ct) is { } known) return known;
        var id = OrderedId.Next();
        await Write(areaId, id, content, ct);
        if (await Insert(areaId, id, sha256, ct)) return id;

        // Somebody has sent the same content in the meantime.
        File.Delete(PathOf(areaId, id));
        return await Share(areaId, sha256, content, ct) ?? throw new InvalidOperationException($"Content {sha256} of area {areaId} is there and is not.");
    }

    /// <summary>Drops a reference. With the last one the row goes, and with it the way to the content; the cleaning job deletes the file.</summary>
    public async Task Drop(int areaId, Guid id, CancellationToken ct)
    {
        var row = db.FileBlobs.Where(b => b.AreaId == areaId && b.Id == id);
        await row.ExecuteUpdateAsync(b => b.SetProperty(x => x.References, x => x.References - 1), ct);

        // From now on it stays a day: a backup that has seen its row finds its file.
        if (await row.Where(b => b.References <= 0).ExecuteDeleteAsync(ct) == 1 && File.Exists(PathOf(areaId, id)))
            File.SetLastWriteTimeUtc(PathOf(areaId, id), clock.GetUtcNow().UtcDateTime);
    }

    /// <summary>Opens a content.</summary>
    /// <exception cref="SealBrokenException">It was changed behind the house's back.</exception>
    public Stream Open(int areaId, Guid id) => cipher.OpenRead(new FileStream(PathOf(areaId, id), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete), id);

    /// <summary>Opens a content to be read from wherever one wants.</summary>
    /// <exception cref="SealBrokenException">It was changed behind the house's back.</exception>
    public Stream OpenWindow(int areaId, Guid id) =>
        cipher.OpenWindow(new FileStream(PathOf(areaId, id), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete), id);

    private async Task<Guid?> Share(int areaId, string sha256, byte[] content, CancellationToken ct)
    {
        var row = db.FileBlobs.Where(b => b.AreaId == areaId && b.Sha256 == sha256);
        if (await row.ExecuteUpdateAsync(b => b.SetProperty(x => x.References, x => x.References + 1), ct) == 0) return null;
        var id = await row.Select(b => b.Id).SingleAsync(ct);
        if (!File.Exists(PathOf(areaId, id))) await Write(areaId, id, content, ct);
        return id;
    }

    // A crash before the commit leaves a file without a row, which the cleaning job finds.
    private async Task Write(int areaId, Guid id, byte[] content, CancellationToken ct)
    {
        var path = PathOf(areaId, id);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var written = path + ".new";
        await using (var to = File.Create(written))
        {
            await cipher.SealAsync(new MemoryStream(content), to, id, ct);
            to.Flush(flushToDisk: true);
        }
        File.SetLastWriteTimeUtc(written, clock.GetUtcNow().UtcDateTime);
        File.Move(written, path, overwrite: true);
    }

    // Past EF, which would have to save all else first; a refusal is undone to the savepoint alone.
    private async Task<bool> Insert(int areaId, Guid id, string sha256, CancellationToken ct)
    {
        var transaction = session.Transaction ?? throw new InvalidOperationException("A file is kept within a unit of work.");
        await transaction.SaveAsync("blob", ct);
        try
        {
            await session.Execute(
                $"INSERT INTO {session.NameOf("platform", "FileBlobs")} ({string.Join(", ", new[] { "AreaId", "Id", "Sha256", "References" }.Select(session.NameOf))}) VALUES (@p0, @p1, @p2, 1)",
                ct, areaId, id, sha256);
            return true;
        }
        catch (DbException)
        {
            await transaction.RollbackAsync("blob", ct);
            return false;
        }
    }
}
