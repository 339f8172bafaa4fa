using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Platform.Kernel.Books;

/// <summary>
/// The hash of a batch: SHA-256 over its head and over the SHA-256 of its entries in order, every field of which has a fixed width.
/// </summary>
internal sealed class BookSeal : IDisposable
{
    private const int Width = 4 + 16 + 16 + 16 + 2 + 4 + 2 + 4 + 2 + 2 + 8;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>The hash of a batch with these entries.</summary>
    public static string Of(BookBatch batch, IEnumerable<BookEntry> entries) => Of(batch, Of(entries));

    /// <summary>The hash of a batch whose entries have this one.</summary>
    public static string Of(BookBatch batch, byte[] entries) => Convert.ToHexStringLower(SHA256.HashData([.. Head(batch), .. entries]));

    /// <summary>The hash of the entries of a batch, 32 bytes.</summary>
    public static byte[] Of(IEnumerable<BookEntry> entries)
    {
        using var seal = new BookSeal();
        foreach (var entry in entries) seal.Add(entry);
        return seal.Finish();
    }

    /// <summary>Adds the next entry.</summary>
    public void Add(BookEntry entry)
    {
        Span<byte> bytes = stackalloc byte[Width];
        BinaryPrimitives.WriteInt32BigEndian(bytes, entry.Number);
        entry.ProjectId.TryWriteBytes(bytes[4..]);
        entry.SubjectId.TryWriteBytes(bytes[20..]);
        entry.SourceId.TryWriteBytes(bytes[36..]);
        BinaryPrimitives.WriteInt16BigEndian(bytes[52..], entry.Kind);
        BinaryPrimitives.WriteInt32BigEndian(bytes[54..], entry.Period.DayNumber);
        BinaryPrimitives.WriteInt16BigEndian(bytes[58..], entry.Turn);
        BinaryPrimitives.WriteInt32BigEndian(bytes[60..], entry.On.DayNumber);
        BinaryPrimitives.WriteInt16BigEndian(bytes[64..], entry.Debit);
        BinaryPrimitives.WriteInt16BigEndian(bytes[66..], entry.Credit);
        BinaryPrimitives.WriteInt64BigEndian(bytes[68..], entry.Fen);
        hash.AppendData(bytes);
    }

    /// <summary>The hash of those that were added.</summary>
    public byte[] Finish() => hash.GetHashAndReset();

    // A text goes with its length, so that no letter moves into the next.
    private static byte[] Head(BookBatch batch) => Encoding.UTF8.GetBytes(
        $"{batch.AreaId}\n{batch.Id:N}\n{batch.Reverses:N}\n{batch.At.Ticks}\n{Told(batch.Word)}{Told(batch.Key)}{Told(batch.By)}{Told(batch.Text)}");

    private static string Told(string text) => $"{text.Length}:{text}\n";

    /// <inheritdoc/>
    public void Dispose() => hash.Dispose();
}
