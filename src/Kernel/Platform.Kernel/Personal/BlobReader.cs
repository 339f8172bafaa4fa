namespace Platform.Kernel.Personal;

/// <summary>Reads the text of an encrypted file, chunk by authenticated chunk.</summary>
internal sealed class BlobReader(Stream cipher, BlobChunks chunks) : Stream
{
    private const int Whole = BlobCipher.ChunkSize + BlobChunks.TagSize;

    private byte[] current = [], ahead = [];
    private int position;
    private bool started, ended;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        while (position == current.Length && !ended)
            Advance(Take());
        return Give(buffer);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (position == current.Length && !ended)
            Advance(await TakeAsync(cancellationToken));
        return Give(buffer.Span);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

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

    // One chunk is read ahead: a chunk is the last one when nothing follows it.
    private void Advance(byte[] read)
    {
        var opening = ahead;
        ahead = read;
        if (!started)
        {
            started = true;
            return;
        }

        // Set only after it opened: reading on after a refusal is refused again, never taken for the end.
        var last = read.Length == 0;
        current = chunks.Open(opening, last);
        position = 0;
        ended = last;
    }

    private byte[] Take()
    {
        var chunk = new byte[Whole];
        return chunk[..cipher.ReadAtLeast(chunk, Whole, throwOnEndOfStream: false)];
    }

    private async Task<byte[]> TakeAsync(CancellationToken ct)
    {
        var chunk = new byte[Whole];
        return chunk[..await cipher.ReadAtLeastAsync(chunk, Whole, throwOnEndOfStream: false, ct)];
    }

    private int Give(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, current.Length - position);
        current.AsSpan(position, count).CopyTo(buffer);
        position += count;
        return count;
    }
}
