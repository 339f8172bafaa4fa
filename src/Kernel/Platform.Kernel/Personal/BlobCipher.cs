namespace Platform.Kernel.Personal;

/// <summary>
/// Encrypts whole files in chunks of 64 KiB, so that no size needs to fit in memory. Order, end and the file's id are
/// authenticated: a chunk changed, moved, dropped or taken from another file does not open.
/// </summary>
/// <remarks>
/// Layout: format 1 byte, key version 2, salt 16; then per chunk its text and a tag of 16. The nonce is the chunk's
/// number and whether it is the last; it never repeats, since every file has a key of its own from salt and id.
/// </remarks>
public sealed class BlobCipher(KeyRing keys)
{
    /// <summary>The bytes of text in every chunk but the last.</summary>
    public const int ChunkSize = 64 * 1024;

    /// <summary>Encrypts a file; neither stream is closed.</summary>
    /// <param name="plain">Read from where it stands to its end.</param>
    /// <param name="cipher">Written from where it stands.</param>
    /// <param name="fileId">Needed again to open it.</param>
    /// <param name="ct">Cancels between chunks; what was written then does not open.</param>
    public async Task SealAsync(Stream plain, Stream cipher, Guid fileId, CancellationToken ct = default)
    {
        var header = BlobHeader.New(keys.Newest);
        await cipher.WriteAsync(header.Bytes, ct);
        using var chunks = header.Chunks(keys, fileId);
        var current = new byte[ChunkSize];
        var next = new byte[ChunkSize];
        var length = await plain.ReadAtLeastAsync(current, ChunkSize, throwOnEndOfStream: false, ct);
        for (var last = false; !last;)
        {
            var following = await plain.ReadAtLeastAsync(next, ChunkSize, throwOnEndOfStream: false, ct);
            last = following == 0;
            await cipher.WriteAsync(chunks.Seal(current.AsSpan(0, length), last), ct);
            (current, next, length) = (next, current, following);
        }
    }

    /// <summary>Opens a file for reading; bytes come out only after their chunk was authenticated.</summary>
    /// <param name="cipher">Closed together with the stream returned.</param>
    /// <param name="fileId">What it was sealed with.</param>
    /// <exception cref="SealBrokenException">Here or while reading: changed, cut short, another file's, or its key is missing.</exception>
    public Stream OpenRead(Stream cipher, Guid fileId) => new BlobReader(cipher, BlobHeader.Read(cipher).Chunks(keys, fileId));

    /// <summary>Opens a file for reading from wherever one wants; its cipher must be seekable.</summary>
    /// <param name="cipher">Closed together with the stream returned.</param>
    /// <param name="fileId">What it was sealed with.</param>
    /// <exception cref="SealBrokenException">Here or while reading: as in <see cref="OpenRead"/>.</exception>
    public Stream OpenWindow(Stream cipher, Guid fileId) => new BlobWindow(cipher, BlobHeader.Read(cipher).Chunks(keys, fileId));

    /// <summary>Encrypts bytes in memory.</summary>
    public byte[] Seal(ReadOnlyMemory<byte> plain, Guid fileId)
    {
        using var to = new MemoryStream();
        // Memory streams complete at once, so nothing is waited for here.
        SealAsync(new MemoryStream(plain.ToArray()), to, fileId).GetAwaiter().GetResult();
        return to.ToArray();
    }

    /// <summary>Opens bytes in memory.</summary>
    /// <exception cref="SealBrokenException">As in <see cref="OpenRead"/>.</exception>
    public byte[] Open(ReadOnlyMemory<byte> cipher, Guid fileId)
    {
        using var from = OpenRead(new MemoryStream(cipher.ToArray()), fileId);
        using var to = new MemoryStream();
        from.CopyTo(to);
        return to.ToArray();
    }
}
