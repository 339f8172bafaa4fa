using System.Globalization;

namespace Platform.Rules.Engine;

/// <summary>Decimals as whole numbers of 1/10000, and back; nothing is ever a binary fraction.</summary>
public static class Scaled
{
    /// <summary>One, in 1/10000.</summary>
    public const long One = 10_000;

    /// <summary>Reads a plain decimal (<c>89.55</c>, no sign but a minus, no grouping) with at most four decimals.</summary>
    /// <returns>False for anything else, also for what a whole number of 64 bits cannot hold.</returns>
    public static bool TryRead(string text, out long value)
    {
        value = 0;
        var digits = text.AsSpan();
        var minus = digits.StartsWith("-");
        if (minus) digits = digits[1..];
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        var part = point < 0 ? default : digits[(point + 1)..].TrimEnd('0');
        if (whole.Length is 0 or > 13 || part.Length > 4 || point == digits.Length - 1) return false;
        foreach (var c in whole) if (!char.IsAsciiDigit(c)) return false; else value = value * 10 + (c - '0');
        for (var i = 0; i < 4; i++)
        {
            if (i < part.Length && !char.IsAsciiDigit(part[i])) return false;
            value = value * 10 + (i < part.Length ? part[i] - '0' : 0);
        }
        if (minus) value = -value;
        return true;
    }

    /// <summary>The shortest text: <c>1.5</c>, <c>2</c>.</summary>
    public static string Text(long value) => ((decimal)value / One).ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>分 as 元 with two decimals and grouping.</summary>
    public static string Yuan(long fen) => (fen / 100m).ToString("N2", CultureInfo.InvariantCulture);
}
