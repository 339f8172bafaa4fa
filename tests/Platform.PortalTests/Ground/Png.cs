using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Platform.PortalTests.Ground;

/// <summary>Writes a picture again with at most 256 colours, which makes a page of text half as large.</summary>
internal static class Png
{
    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>A smaller PNG of the same size.</summary>
    /// <param name="png">8 bits a channel, RGB or RGBA, not interlaced, as browsers take pictures.</param>
    public static byte[] Small(byte[] png)
    {
        var (width, height, colours) = PngPixels.Read(png);
        var (palette, indices) = Palette.Of(colours);
        using var made = new MemoryStream();
        made.Write(Signature);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 3); // 8 bits, by palette
        Chunk(made, "IHDR", header);
        Chunk(made, "PLTE", [.. palette.SelectMany(c => new[] { (byte)(c >> 16), (byte)(c >> 8), (byte)c })]);
        Chunk(made, "IDAT", Packed(indices, width));
        Chunk(made, "IEND", []);
        return made.ToArray();
    }

    private static byte[] Packed(byte[] indices, int width)
    {
        using var made = new MemoryStream();
        using (var zip = new ZLibStream(made, CompressionLevel.SmallestSize))
        {
            foreach (var row in indices.Chunk(width))
            {
                zip.WriteByte(0); // no filter
                zip.Write(row);
            }
        }
        return made.ToArray();
    }

    private static void Chunk(Stream to, string name, byte[] content)
    {
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(four, content.Length);
        to.Write(four);
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. content];
        to.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(four, Crc(named));
        to.Write(four);
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++) crc = (crc & 1) == 1 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
        }
        return ~crc;
    }
}
