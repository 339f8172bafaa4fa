using System.IO.Compression;

namespace Platform.Kernel.Sheets;

/// <summary>One column of a page of rows, packed.</summary>
internal sealed class ColumnPage
{
    private const int Quality = 1, Window = 18;
    private readonly byte[] bytes;
    private readonly int length, rows;

    private ColumnPage(byte[] bytes, int length, int rows) => (this.bytes, this.length, this.rows) = (bytes, length, rows);

    /// <summary>The same column unpacked, while it is kept.</summary>
    public volatile OpenColumn? Opened;

    public static ColumnPage Pack(List<SheetValue[]> rows, int column)
    {
        var plain = new ValueWriter();
        foreach (var row in rows)
        {
            plain.Write(row[column]);
        }

        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(plain.Written.Length)];
        return BrotliEncoder.TryCompress(plain.Written, packed, out var size, Quality, Window)
            ? new(packed[..size], plain.Written.Length, rows.Count)
            : throw new InvalidOperationException("A column was not packed.");
    }

    public OpenColumn Unpack()
    {
        var plain = new byte[length];
        return BrotliDecoder.TryDecompress(bytes, plain, out var size) && size == length
            ? new(plain, rows)
            : throw new InvalidOperationException("A column was not unpacked.");
    }
}

/// <summary>One column of a page of rows, and where in it each row's value begins.</summary>
internal sealed class OpenColumn
{
    private readonly byte[] bytes;
    private readonly int[] starts;

    public OpenColumn(byte[] bytes, int rows)
    {
        (this.bytes, starts) = (bytes, new int[rows]);
        var reader = new ValueReader(bytes);
        for (var i = 0; i < rows; i++)
        {
            starts[i] = reader.At;
            reader.Skip();
        }
    }

    public SheetValue Value(int row) => new ValueReader(bytes, starts[row]).Read();
}
