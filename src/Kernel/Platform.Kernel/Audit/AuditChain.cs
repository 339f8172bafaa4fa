using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Platform.Kernel.Audit;

/// <summary>
/// The hash of an entry: SHA-256 over the hash before it and all of its fields, each text with its length before it, so that
/// no two entries are written alike. Not for several threads at once.
/// </summary>
public sealed class AuditChain
{
    /// <summary>What stands before the first entry of an area.</summary>
    public static readonly string Start = new('0', 64);

    private readonly ArrayBufferWriter<byte> written = new(4096);

    /// <summary>The entry's hash in its place, lower-case hex.</summary>
    /// <param name="before">The hash of the entry before; <see cref="Start"/> for the first.</param>
    public string Next(string before, AuditEntry entry) => Next(before, entry, entry.Sequence);

    /// <summary>The hash that the entry would have under another number.</summary>
    internal string Next(string before, AuditEntry entry, long number)
    {
        written.ResetWrittenCount();
        Text(before);
        Number(entry.AreaId);
        Number(number);
        Number(entry.At.Ticks);
        Text(entry.By);
        Text(entry.For);
        Text(entry.Word);
        Text(entry.Entity);
        Text(entry.Key);
        Text(entry.Action);
        Text(entry.Before);
        Text(entry.After);
        return Convert.ToHexStringLower(SHA256.HashData(written.WrittenSpan));
    }

    /// <summary>An instant as every database gives it back: PostgreSQL keeps microseconds.</summary>
    internal static DateTime Stored(DateTime at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMicrosecond));

    private void Text(string text)
    {
        Number(Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, written);
    }

    private void Number(long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(written.GetSpan(sizeof(long)), number);
        written.Advance(sizeof(long));
    }
}
