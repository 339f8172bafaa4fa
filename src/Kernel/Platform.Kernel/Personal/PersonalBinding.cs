using System.Buffers.Binary;
using System.Text;

namespace Platform.Kernel.Personal;

/// <summary>The one place that a sealed value belongs to; copied to any other row or column it does not open.</summary>
/// <param name="Table">Schema and table, such as <c>housing.Families</c>; never renamed without sealing again.</param>
/// <param name="Property">The property's name, such as <c>IdNumber</c>.</param>
/// <param name="AreaId">The area that owns the row.</param>
/// <param name="RowId">The row's key.</param>
public readonly record struct PersonalBinding(string Table, string Property, int AreaId, Guid RowId)
{
    /// <summary>The bytes that are authenticated beside the cipher, behind those of its header; no two bindings share them.</summary>
    internal byte[] ToBytes(ReadOnlySpan<byte> header)
    {
        var bytes = new byte[header.Length + 4 + Encoding.UTF8.GetByteCount(Table) + 4 + Encoding.UTF8.GetByteCount(Property) + 4 + 16];
        header.CopyTo(bytes);
        var rest = Put(Put(bytes.AsSpan(header.Length), Table), Property);
        BinaryPrimitives.WriteInt32BigEndian(rest, AreaId);
        RowId.TryWriteBytes(rest[4..]);
        return bytes;
    }

    private static Span<byte> Put(Span<byte> into, string text)
    {
        var length = Encoding.UTF8.GetBytes(text, into[4..]);
        BinaryPrimitives.WriteInt32BigEndian(into, length);
        return into[(4 + length)..];
    }
}
