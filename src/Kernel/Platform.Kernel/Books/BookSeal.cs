using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Platform.Kernel.Books;

/// <summary>The hash of a batch: SHA-256 over its head and its entries in order, every field with a fixed width.</summary>
internal sealed class BookSeal : IDisposable
{
    private const int Width = 4 + 16 + 16 + 16 + 2 + 4 + 2 + 4 + 2 + 2 + 8;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Begins with the head; a text goes with its length, so that no letter moves into the next.</summary>
    public BookSeal(BookBatch batch) => hash.AppendData(Encoding.UTF8.GetBytes(
        $"{batch.AreaId}\n{batch.Id:N}\n{batch.Reverses:N}\n{batch.At.Ticks}\n{Told(batch.Word)}{Told(batch.Key)}{Told(batch.By)}{Told(batch.Text)}"));

    /// <summary>The hash of a batch with these entries.</summary>
    public static string Of(BookBatch batch, IEnumerable<BookEntry> entries)
    {
        using var seal = new BookSeal(batch);
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

    /// <summary>The hash, 64 hexadecimal digits.</summary>
    public string Finish() => Convert.ToHexStringLower(hash.GetHashAndReset());

    private static string Told(string text) => $"{text.Length}:{text}\n";

    /// <inheritdoc/>
    public void Dispose() => hash.Dispose();
}
