using CsCheck;
using Platform.Kernel.Personal;

namespace Platform.Tests.Personal;

public sealed class BlobTests
{
    private const int Header = 19, Tag = 16, Chunk = BlobCipher.ChunkSize + Tag;

    private static readonly Guid Id = Guid.Parse("0197a000-0000-7000-8000-000000000002");

    private readonly BlobCipher blobs = PersonalGround.Fresh().Blobs();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(BlobCipher.ChunkSize - 1)]
    [InlineData(BlobCipher.ChunkSize)]
    [InlineData(BlobCipher.ChunkSize + 1)]
    [InlineData(3 * BlobCipher.ChunkSize)]
    public async Task Any_size_comes_back(int size)
    {
        var plain = Plain(size);
        var cipher = blobs.Seal(plain, Id);
        blobs.Open(cipher, Id).ShouldBe(plain);

        // By small and by asynchronous reads too.
        using var small = blobs.OpenRead(new Trickle(cipher), Id);
        var read = new MemoryStream();
        await small.CopyToAsync(read, 1000);
        read.ToArray().ShouldBe(plain);
    }

    [Fact]
    public void A_window_reads_from_anywhere_what_was_sealed()
    {
        var plain = Plain((3 * BlobCipher.ChunkSize) + 77);
        using var window = blobs.OpenWindow(new MemoryStream(blobs.Seal(plain, Id)), Id);
        window.Length.ShouldBe(plain.Length);
        foreach (var at in new[] { plain.Length - 5, 0, BlobCipher.ChunkSize - 2, 2 * BlobCipher.ChunkSize, 3 })
        {
            var read = new byte[Math.Min(10, plain.Length - at)];
            window.Position = at;
            window.ReadExactly(read);
            read.ShouldBe(plain[at..(at + read.Length)]);
        }
    }

    [Fact]
    public void A_window_on_a_file_that_was_cut_or_changed_is_refused()
    {
        var cipher = blobs.Seal(Plain(3 * BlobCipher.ChunkSize), Id);
        foreach (var bad in new[] { cipher[..(Header + (2 * Chunk))], cipher[..^1], PersonalGround.Flip(cipher, (Header + Chunk + 5) * 8) })
        {
            using var window = blobs.OpenWindow(new MemoryStream(bad), Id);
            Should.Throw<SealBrokenException>(() => window.CopyTo(Stream.Null));
        }
    }

    [Fact]
    public void Any_flipped_bit_is_refused() => Gen.Select(Gen.Int[0, 3 * BlobCipher.ChunkSize], Gen.Int[0, int.MaxValue]).Sample(
        (size, at) =>
        {
            var cipher = blobs.Seal(Plain(size), Id);
            Refused(PersonalGround.Flip(cipher, at % (cipher.Length * 8)), Id);
        },
        iter: 200);

    [Fact]
    public void Cut_short_swapped_repeated_or_lengthened_is_refused()
    {
        var cipher = blobs.Seal(Plain(3 * BlobCipher.ChunkSize), Id);
        byte[] head = cipher[..Header], one = Part(cipher, 0), two = Part(cipher, 1), three = Part(cipher, 2);

        blobs.Open((byte[])[.. head, .. one, .. two, .. three], Id).Length.ShouldBe(3 * BlobCipher.ChunkSize);
        Refused([.. head, .. one, .. two], Id);
        Refused([.. head, .. one], Id);
        Refused(head, Id);
        Refused([], Id);
        Refused([.. head, .. two, .. one, .. three], Id);
        Refused([.. head, .. one, .. one, .. two, .. three], Id);
        Refused([.. head, .. one, .. three], Id);
        Refused([.. cipher, 0], Id);
        Refused([.. cipher, .. three], Id);
        Refused(cipher[..^1], Id);
    }

    [Fact]
    public void Another_files_bytes_are_refused()
    {
        var (mine, other) = (blobs.Seal(Plain(2 * BlobCipher.ChunkSize), Id), blobs.Seal(Plain(2 * BlobCipher.ChunkSize), Id));
        Refused(mine, Guid.Parse("0197a000-0000-7000-8000-000000000003"));
        Refused([.. mine[..(Header + Chunk)], .. other[(Header + Chunk)..]], Id);
        PersonalGround.Fresh().Blobs().ShouldSatisfyAllConditions(
            stranger => Should.Throw<SealBrokenException>(() => stranger.Open(mine, Id)));
    }

    [Fact]
    public void Reading_on_after_a_refusal_is_refused_again()
    {
        var cipher = blobs.Seal(Plain(BlobCipher.ChunkSize), Id);
        using var reader = blobs.OpenRead(new MemoryStream(cipher[..^1]), Id);
        for (var i = 0; i < 3; i++)
            Should.Throw<SealBrokenException>(() => reader.ReadByte());
    }

    private static byte[] Plain(int size)
    {
        var plain = new byte[size];
        for (var i = 0; i < size; i++)
            plain[i] = (byte)(i * 31);
        return plain;
    }

    private static byte[] Part(byte[] cipher, int chunk) => cipher[(Header + chunk * Chunk)..(Header + (chunk + 1) * Chunk)];

    private void Refused(byte[] cipher, Guid id) => Should.Throw<SealBrokenException>(() => blobs.Open(cipher, id));

    /// <summary>A stream that gives seven bytes at a time, as a network may.</summary>
    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 7)]);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 7)], cancellationToken);
    }
}
