namespace Platform.Kernel.Sheets;

/// <summary>What a number format makes of a number.</summary>
internal enum FormatKind : byte
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A day, or a time of the day.</summary>
    Day,

    /// <summary>A span of time, such as [h]:mm.</summary>
    Span,
}

/// <summary>Tells days from numbers by how Excel is to show them (ECMA-376, 18.8.30 and 18.8.31).</summary>
internal static class NumberFormats
{
    private const int SpanOfHours = 46;

    /// <summary>A format that every workbook has.</summary>
    public static FormatKind KindOf(int id) => id switch
    {
        >= 14 and <= 22 or 45 or 47 => FormatKind.Day,
        SpanOfHours => FormatKind.Span,
        _ => FormatKind.Number,
    };

    /// <summary>A workbook's own format: by the first of its sections that shows a day or a span.</summary>
    public static FormatKind KindOf(string code)
    {
        for (var i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '"':
                    i = code.IndexOf('"', i + 1) is var end and >= 0 ? end : code.Length;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case '[':
                    var close = code.IndexOf(']', i);
                    if (close < 0)
                    {
                        return FormatKind.Number;
                    }

                    if (IsElapsed(code.AsSpan(i + 1, close - i - 1)))
                    {
                        return FormatKind.Span;
                    }

                    i = close;
                    break;
                case 'G' or 'g' when code.AsSpan(i).StartsWith("General", StringComparison.OrdinalIgnoreCase):
                    i += "General".Length - 1;
                    break;
                case 'E' or 'e' when i + 1 < code.Length && code[i + 1] is '+' or '-':
                    i++;
                    break;
                case 'y' or 'Y' or 'm' or 'M' or 'd' or 'D' or 'h' or 'H' or 's' or 'S' or 'e' or 'E' or 'g' or 'G' or 'b' or 'B':
                    return FormatKind.Day;
            }
        }

        return FormatKind.Number;
    }

    private static bool IsElapsed(ReadOnlySpan<char> bracket) =>
        bracket.Length > 0 && (bracket.IndexOfAnyExcept('h', 'H') < 0 || bracket.IndexOfAnyExcept('m', 'M') < 0 || bracket.IndexOfAnyExcept('s', 'S') < 0);
}
