namespace Platform.Kernel.Personal;

/// <summary>Reads the text of an encrypted file from wherever it is asked, a chunk at a time, so that a large file is never held whole.</summary>
internal sealed class BlobWindow : Stream
{
    private const int Whole = BlobCipher.ChunkSize + BlobChunks.TagSize;
    private readonly Stream cipher;
    private readonly BlobChunks chunks;
    private readonly long start, count;
    private byte[] current = [];
    private long opened = -1;

    /// <param name="cipher">Seekable, and standing behind its header.</param>
    /// <param name="chunks">Its chunks.</param>
    public BlobWindow(Stream cipher, BlobChunks chunks)
    {
        (this.cipher, this.chunks, start) = (cipher, chunks, cipher.Position);
        var left = cipher.Length - start;
        count = Math.Max(1, (left + Whole - 1) / Whole); // an empty file has one empty chunk
        Length = Math.Max(0, left - (count * BlobChunks.TagSize));
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length { get; }

    public override long Position { get; set; }

    public override int Read(Span<byte> buffer)
    {
        if (Position >= Length || buffer.Length == 0) return 0;
        var at = Position / BlobCipher.ChunkSize;
        if (at != opened) Open(at);
        var text = current.AsSpan((int)(Position % BlobCipher.ChunkSize));
        text = text[..Math.Min(text.Length, buffer.Length)];
        text.CopyTo(buffer);
        Position += text.Length;
        return text.Length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) =>
        Position = offset + origin switch { SeekOrigin.Begin => 0, SeekOrigin.Current => Position, _ => Length };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            chunks.Dispose();
            cipher.Dispose();
        }
        base.Dispose(disposing);
    }

    // That the last chunk says that it is the last one shows that none behind it was cut off.
    private void Open(long at)
    {
        var chunk = new byte[Whole];
        cipher.Position = start + (at * Whole);
        current = chunks.Open(chunk.AsSpan(0, cipher.ReadAtLeast(chunk, Whole, throwOnEndOfStream: false)), at, at == count - 1);
        opened = at;
    }
}
