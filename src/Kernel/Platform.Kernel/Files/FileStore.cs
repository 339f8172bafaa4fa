using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Kernel.Data;
using Platform.Kernel.Web;

namespace Platform.Kernel.Files;

/// <summary>Where encrypted files lie.</summary>
/// <param name="Folder">A full path.</param>
public sealed record FileFolder(string Folder);

/// <summary>
/// Keeps files from outside, encrypted whole, under names of the house's own making; each content once in an area. There is no
/// door to it: a module's own request decides who may fetch a file, calls <see cref="Fetch"/>, and its endpoint answers with <see cref="FileAnswer"/>.
/// </summary>
public sealed class FileStore(PlatformDb db, FileBlobs blobs, FileLimits limits, AreaMap areas, Caller caller, TimeProvider clock)
{
    /// <summary>Keeps a file; its row is saved with the caller's transaction, so that a file without a row is never read.</summary>
    /// <param name="areaId">The area that it will belong to.</param>
    /// <param name="name">As the sender calls it.</param>
    /// <param name="content">The whole file.</param>
    /// <param name="accepted">The kinds that are taken here.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>The file's id.</returns>
    /// <exception cref="ProblemException">422, with a code of <see cref="FileInspector"/>: why it is not taken.</exception>
    public async Task<Guid> Keep(int areaId, string name, byte[] content, IReadOnlyCollection<FileKind> accepted, CancellationToken ct)
    {
        if (!caller.Areas.Contains(areaId)) throw Problem.NotFound();
        var kind = FileInspector.Inspect(content, name, accepted, limits);
        var sha256 = Convert.ToHexString(SHA256.HashData(content));
        var file = new StoredFile
        {
            AreaId = areaId,
            Name = FileNames.Clean(name),
            Kind = kind,
            Size = content.Length,
            Sha256 = sha256,
            BlobId = await blobs.Add(areaId, sha256, content, ct),
            By = caller.Id,
        };
        db.Files.Add(file);
        return file.Id;
    }

    /// <summary>Opens a kept file for the house's own reading, from wherever it wants.</summary>
    /// <exception cref="ProblemException">404: it is not there, or not in the caller's areas.</exception>
    /// <exception cref="Personal.SealBrokenException">It was changed behind the house's back.</exception>
    public async Task<Stream> Open(int areaId, Guid fileId, CancellationToken ct) => blobs.OpenWindow(areaId, (await Row(areaId, fileId, ct)).BlobId);

    /// <summary>Hands a file out to the caller, and writes down that he has it; called by a command of the module that owns the file.</summary>
    /// <exception cref="ProblemException">404: it is not there, or not in the caller's areas.</exception>
    public async Task<FetchedFile> Fetch(int areaId, Guid fileId, CancellationToken ct)
    {
        var file = await Row(areaId, fileId, ct);
        (file.FetchedAt, file.FetchedBy) = (clock.GetUtcNow().UtcDateTime, caller.Id);
        return Handed(file);
    }

    /// <summary>Hands out the file of a row that is published down, to its area and to those below it. What is published is everybody's there, so nobody is written down.</summary>
    /// <param name="row">The row, which the module's own request has let the caller see.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="ProblemException">404: it is not there, or the row does not come down to any of the caller's areas.</exception>
    public async Task<FetchedFile> FetchDown<T>(T row, CancellationToken ct)
        where T : Owned, IPublishedFile
    {
        foreach (var area in caller.Areas)
            if ((await areas.WithAbove(area, ct)).Contains(row.AreaId))
                return Handed(await db.Files.IgnoreQueryFilters(["area"]).AsNoTracking().FirstOrDefaultAsync(f => f.AreaId == row.AreaId && f.Id == row.FileId, ct) ?? throw Problem.NotFound());
        throw Problem.NotFound();
    }

    /// <summary>Removes a file; its content goes with the last file of the area that has it.</summary>
    /// <exception cref="ProblemException">404: it is not there, or not in the caller's areas.</exception>
    public async Task Remove(int areaId, Guid fileId, CancellationToken ct)
    {
        var file = await Row(areaId, fileId, ct);
        db.Files.Remove(file);
        await blobs.Drop(areaId, file.BlobId, ct);
    }

    private static FetchedFile Handed(StoredFile file) => new(file.AreaId, file.BlobId, FileNames.For(file.Name, file.Kind), file.Kind, file.Size);

    private async Task<StoredFile> Row(int areaId, Guid fileId, CancellationToken ct) =>
        await db.Files.FirstOrDefaultAsync(f => f.AreaId == areaId && f.Id == fileId, ct) ?? throw Problem.NotFound();
}
