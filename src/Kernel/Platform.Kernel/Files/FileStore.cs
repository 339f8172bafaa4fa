using System.Security.Cryptography;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Personal;

namespace Platform.Kernel.Files;

/// <summary>Where encrypted files lie.</summary>
/// <param name="Folder">A full path.</param>
public sealed record FileFolder(string Folder);

/// <summary>Keeps files from outside, encrypted whole, under names of the house's own making.</summary>
public sealed class FileStore(FileFolder folder, BlobCipher cipher, PlatformDb db, Caller caller)
{
    /// <summary>Keeps a file; its row is saved with the caller's transaction, so that a file without a row is never read.</summary>
    /// <returns>The file's id.</returns>
    public async Task<Guid> Keep(int areaId, string name, byte[] content, CancellationToken ct)
    {
        var file = new StoredFile
        {
            AreaId = areaId,
            Name = name.Length > 200 ? name[^200..] : name,
            Size = content.Length,
            Sha256 = Convert.ToHexString(SHA256.HashData(content)),
            By = caller.Id,
        };
        var path = PathOf(areaId, file.Id);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var written = path + ".new";
        await using (var to = File.Create(written)) await cipher.SealAsync(new MemoryStream(content), to, file.Id, ct);
        File.Move(written, path);
        db.Files.Add(file);
        return file.Id;
    }

    /// <summary>Opens a kept file.</summary>
    /// <exception cref="SealBrokenException">It was changed behind the house's back.</exception>
    public Stream Open(int areaId, Guid fileId) => cipher.OpenRead(File.OpenRead(PathOf(areaId, fileId)), fileId);

    /// <summary>Removes a kept file whose time is over; its row stays. Nothing happens where it is gone already.</summary>
    public void Remove(int areaId, Guid fileId)
    {
        if (PathOf(areaId, fileId) is var path && File.Exists(path)) File.Delete(path);
    }

    private string PathOf(int areaId, Guid id) =>
        Path.Combine(folder.Folder, areaId.ToString(System.Globalization.CultureInfo.InvariantCulture), id.ToString("N"));
}
