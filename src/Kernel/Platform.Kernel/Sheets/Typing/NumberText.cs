using System.Globalization;

namespace Platform.Kernel.Sheets;

/// <summary>Numbers as people type them: full width, thousands separators, a unit behind, blanks around.</summary>
internal static class NumberText
{
    /// <summary>So large that 分 or 0.01 ㎡ still fit a long with room for sums.</summary>
    private const decimal Largest = 9_000_000_000_000m;

    private static readonly (string Unit, decimal Times)[] Units =
    [
        ("万元", 10_000), ("亿元", 100_000_000), ("万m2", 10_000), ("万平方米", 10_000), ("万平米", 10_000), ("万", 10_000), ("亿", 100_000_000),
        ("元/m2·月", 1), ("元/m2", 1), ("元整", 1), ("元", 1), ("m2", 1), ("平方米", 1), ("平米", 1), ("平", 1), ("个月", 1), ("月", 1), ("人", 1), ("口", 1), ("户", 1),
        ("套", 1), ("层", 1), ("栋", 1), ("间", 1), ("次", 1), ("件", 1), ("天", 1), ("日", 1),
    ];

    /// <summary>Reads a cell's number.</summary>
    /// <param name="cell">Any cell.</param>
    /// <param name="value">The number in the column's unit, or in one itself when <paramref name="named"/>.</param>
    /// <param name="named">The cell names its unit, so that the column's does not apply.</param>
    public static bool TryRead(RawCell cell, out decimal value, out bool named)
    {
        (value, named) = (0, false);
        switch (cell.Kind)
        {
            case RawKind.Number when Math.Abs(cell.Number) < (double)Largest:
                value = (decimal)cell.Number;
                return true;
            case RawKind.Text:
                return TryText(cell.Text!, out value, out named) && Math.Abs(value) < Largest;
            default:
                return false;
        }
    }

    private static bool TryText(string text, out decimal value, out bool named)
    {
        var t = Fold.Width(text).AsSpan().Trim().Trim('\'').Trim();
        (value, named) = (0, false);
        t = t.StartsWith("¥", StringComparison.Ordinal) ? t[1..].TrimStart() : t;
        foreach (var (unit, times) in Units)
        {
            if (t.EndsWith(unit, StringComparison.OrdinalIgnoreCase))
            {
                t = t[..^unit.Length].TrimEnd();
                named = unit is not ("月" or "平" or "日");
                return Plain(t, ref value) && Scale(ref value, times);
            }
        }

        return Plain(t, ref value);
    }

    private static bool Scale(ref decimal value, decimal times)
    {
        if (Math.Abs(value) > Largest / times)
        {
            return false;
        }

        value *= times;
        return true;
    }

    private static bool Plain(ReadOnlySpan<char> t, ref decimal value)
    {
        var negative = t.Length > 2 && t[0] == '(' && t[^1] == ')';
        t = negative ? t[1..^1] : t;
        if (t.Length is 0 or > 40)
        {
            return false;
        }

        if (t.Contains(','))
        {
            Span<char> bare = stackalloc char[t.Length];
            if (!Ungroup(t, bare, out var length))
            {
                return false;
            }

            return Finish(bare[..length], negative, ref value);
        }

        return Finish(t, negative, ref value);
    }

    private static bool Finish(ReadOnlySpan<char> t, bool negative, ref decimal value)
    {
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (!decimal.TryParse(t, style, CultureInfo.InvariantCulture, out value))
        {
            return false;
        }

        value = negative ? -value : value;
        return true;
    }

    /// <summary>Takes out separators that stand in threes; anything else is no number.</summary>
    private static bool Ungroup(ReadOnlySpan<char> t, Span<char> bare, out int length)
    {
        length = 0;
        var point = t.IndexOf('.');
        var whole = point < 0 ? t.Length : point;
        for (var i = 0; i < t.Length; i++)
        {
            if (t[i] != ',')
            {
                bare[length++] = t[i];
            }
            else if (i == 0 || i > whole || (whole - i) % 4 != 0 || !char.IsAsciiDigit(t[i - 1]))
            {
                return false;
            }
        }

        return true;
    }
}
