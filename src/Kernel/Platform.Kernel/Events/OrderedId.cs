namespace Platform.Kernel.Events;

/// <summary>UUIDs of version 7 that rise strictly within this process: a plain one is random within its millisecond.</summary>
internal static class OrderedId
{
    private const int MostPerMillisecond = 0xFFF;
    private static readonly Lock Turn = new();
    private static readonly byte[] Last = new byte[6];
    private static int count;

    /// <summary>One that is greater than all before.</summary>
    public static Guid Next()
    {
        var made = Guid.CreateVersion7();
        Span<byte> bytes = stackalloc byte[16];
        lock (Turn)
        {
            made.TryWriteBytes(bytes, bigEndian: true, out _);
            // The clock stands still or was set back: go on from the last moment.
            if (bytes[..6].SequenceCompareTo(Last) > 0) count = 0;
            else if (++count <= MostPerMillisecond) Last.CopyTo(bytes);
            else Step(bytes);
            bytes[..6].CopyTo(Last);
            (bytes[6], bytes[7]) = ((byte)(0x70 | count >> 8), (byte)count);
        }
        return new(bytes, bigEndian: true);
    }

    private static void Step(Span<byte> bytes)
    {
        Last.CopyTo(bytes);
        for (var i = 5; i >= 0 && ++bytes[i] == 0; i--) { }
        count = 0;
    }
}
