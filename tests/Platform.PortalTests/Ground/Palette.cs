namespace Platform.PortalTests.Ground;

/// <summary>The colours that a picture uses most; every other becomes the nearest of them.</summary>
internal static class Palette
{
    // Fewer than a byte can tell: the greys at the edges of letters need no more, and repeat better.
    private const int Most = 64;

    /// <summary>The palette, and for each pixel its place in it.</summary>
    public static (int[] Colours, byte[] Indices) Of(int[] pixels)
    {
        int[] palette = [.. pixels.GroupBy(c => c).OrderByDescending(g => g.Count()).Take(Most).Select(g => g.Key)];
        var places = pixels.Distinct().ToDictionary(c => c, c => (byte)Nearest(palette, c));
        return (palette, [.. pixels.Select(c => places[c])]);
    }

    private static int Nearest(int[] palette, int colour)
    {
        var best = 0;
        for (var i = 1; i < palette.Length; i++)
            if (Distance(palette[i], colour) < Distance(palette[best], colour)) best = i;
        return best;
    }

    private static int Distance(int a, int b)
    {
        int red = (a >> 16) - (b >> 16), green = (a >> 8 & 255) - (b >> 8 & 255), blue = (a & 255) - (b & 255);
        return red * red + green * green + blue * blue;
    }
}
