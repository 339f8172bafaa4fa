using System.Buffers.Binary;
using Platform.Kernel.Files;
using Platform.Kernel.Personal;

namespace Platform.Kernel.Keys;

/// <summary>The encrypted files on disk; each is replaced whole, so that a reader has the old one or the new one.</summary>
internal sealed class SealedFiles(FileFolder folder, BlobCipher cipher)
{
    private const string Making = ".reseal";

    /// <summary>The files, and the version that has sealed each.</summary>
    public IEnumerable<(string Path, Guid Id, ushort Version)> All()
    {
        if (!Directory.Exists(folder.Folder)) yield break;
        foreach (var path in Directory.EnumerateFiles(folder.Folder, "*", SearchOption.AllDirectories))
            if (Guid.TryParseExact(Path.GetFileName(path), "N", out var id) && VersionOf(path) is { } version) yield return (path, id, version);
    }

    /// <summary>Seals a file with the newest key; its time stays, by which the cleaning job goes.</summary>
    /// <exception cref="SealBrokenException">It does not open.</exception>
    public async Task Replace(string path, Guid id, CancellationToken ct)
    {
        var (made, since) = (path + Making, File.GetLastWriteTimeUtc(path));
        await using (var from = cipher.OpenRead(File.OpenRead(path), id))
        await using (var to = File.Create(made))
        {
            await cipher.SealAsync(from, to, id, ct);
            to.Flush(flushToDisk: true);
        }
        File.SetLastWriteTimeUtc(made, since);
        if (File.Exists(path)) File.Move(made, path, overwrite: true);
        else File.Delete(made);
    }

    private static ushort? VersionOf(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            Span<byte> head = stackalloc byte[3];
            return file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length ? BinaryPrimitives.ReadUInt16BigEndian(head[1..]) : null;
        }
        catch (FileNotFoundException)
        {
            return null; // cleaned away meanwhile
        }
    }
}
