using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Platform.PortalTests.Ground;

/// <summary>Takes the colours out of a PNG (W3C PNG, 7 to 9).</summary>
internal static class PngPixels
{
    /// <summary>Width, height and one 0xRRGGBB for each pixel; what is transparent counts as solid.</summary>
    public static (int Width, int Height, int[] Colours) Read(byte[] png)
    {
        int width = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), height = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20));
        var each = png[25] == 6 ? 4 : 3;
        using var zip = new ZLibStream(new MemoryStream(Data(png)), CompressionMode.Decompress);
        byte[] above = new byte[width * each], row = new byte[width * each];
        var colours = new int[width * height];
        for (var y = 0; y < height; y++)
        {
            var filter = zip.ReadByte();
            zip.ReadExactly(row);
            Undo(filter, row, above, each);
            for (var x = 0; x < width; x++)
                colours[y * width + x] = row[x * each] << 16 | row[x * each + 1] << 8 | row[x * each + 2];
            (above, row) = (row, above);
        }
        return (width, height, colours);
    }

    private static byte[] Data(byte[] png)
    {
        using var data = new MemoryStream();
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (Encoding.ASCII.GetString(png, at + 4, 4) == "IDAT") data.Write(png, at + 8, length);
            at += length + 12;
        }
        return data.ToArray();
    }

    private static void Undo(int filter, byte[] row, byte[] above, int each)
    {
        for (var i = 0; i < row.Length; i++)
        {
            int left = i < each ? 0 : row[i - each], up = above[i], corner = i < each ? 0 : above[i - each];
            row[i] += (byte)(filter switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Paeth(left, up, corner), _ => 0 });
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        int a = Math.Abs(guess - left), b = Math.Abs(guess - up), c = Math.Abs(guess - corner);
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }
}
