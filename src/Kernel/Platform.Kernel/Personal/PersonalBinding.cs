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
    /// <summary>The bytes that are authenticated beside the cipher; no two bindings share them.</summary>
    internal byte[] ToBytes()
    {
        var table = Encoding.UTF8.GetBytes(Table);
        var property = Encoding.UTF8.GetBytes(Property);
        var bytes = new byte[4 + table.Length + 4 + property.Length + 4 + 16];
        var rest = Put(Put(bytes, table), property);
        BinaryPrimitives.WriteInt32BigEndian(rest, AreaId);
        RowId.TryWriteBytes(rest[4..]);
        return bytes;
    }

    private static Span<byte> Put(Span<byte> into, byte[] text)
    {
        BinaryPrimitives.WriteInt32BigEndian(into, text.Length);
        text.CopyTo(into[4..]);
        return into[(4 + text.Length)..];
    }
}
