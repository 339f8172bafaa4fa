using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Platform.Kernel.Data;

/// <summary>
/// UUIDs of version 7 that rise strictly within this process, so that rows lie, and are listed, as they came; a plain one is random
/// within its millisecond. Random bytes are fetched for many at once: an entity that is read makes an id too, before it is given its own.
/// </summary>
internal static class OrderedId
{
    private const int MostPerMillisecond = 0xFFF, Tail = 8, AtOnce = 512;
    private static readonly Lock Turn = new();
    private static readonly byte[] Tails = new byte[AtOnce * Tail];
    private static int used = Tails.Length;
    private static long last;
    private static int count;

    /// <summary>One that is greater than all before.</summary>
    public static Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        lock (Turn)
        {
            var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
            // Where the clock stands still or was set back, it goes on from the last moment.
            if (now > last) (last, count) = (now, 0);
            else if (++count > MostPerMillisecond) (last, count) = (last + 1, 0);
            if (used == Tails.Length)
            {
                RandomNumberGenerator.Fill(Tails);
                used = 0;
            }

            BinaryPrimitives.WriteInt64BigEndian(bytes, last << 16 | 0x7000 | (uint)count);
            Tails.AsSpan(used, Tail).CopyTo(bytes[8..]);
            used += Tail;
        }
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80);
        return new(bytes, bigEndian: true);
    }
}
