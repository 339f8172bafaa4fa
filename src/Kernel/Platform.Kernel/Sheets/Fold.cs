using System.Buffers;
using System.Text;

namespace Platform.Kernel.Sheets;

/// <summary>
/// Brings different writings of the same thing together. Own tables, because the host runs without culture data,
/// where the framework leaves compatibility characters as they are.
/// </summary>
public static class Fold
{
    private static readonly SearchValues<char> Strokes = SearchValues.Create("—–-－―─/／\\、.…*");

    /// <summary>Full-width forms to half-width, ㎡ and ² to m2 and 2, odd spaces to a space, invisible marks removed. Nothing else changes.</summary>
    public static string Width(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var i = 0;
        while (i < text.Length && !Changes(text[i]))
        {
            i++;
        }

        if (i == text.Length)
        {
            return text;
        }

        var folded = new StringBuilder(text.Length + 4).Append(text, 0, i);
        for (; i < text.Length; i++)
        {
            Append(folded, text[i]);
        }

        return folded.ToString();
    }

    /// <summary>For comparing names of projects, estates and persons: width, brackets, dashes, case and all white space folded.</summary>
    public static string Name(string text)
    {
        var wide = Width(text);
        if (IsFolded(wide))
        {
            return wide;
        }

        var folded = new StringBuilder(wide.Length);
        foreach (var c in wide)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                continue;
            }

            folded.Append(c switch
            {
                '〔' or '【' or '[' or '{' or '〈' or '《' => '(',
                '〕' or '】' or ']' or '}' or '〉' or '》' => ')',
                '—' or '–' or '―' or '−' or '‐' or '‑' or '─' => '-',
                '·' or '•' or '‧' or '・' or '∙' => '·',
                _ => char.ToUpperInvariant(c),
            });
        }

        return folded.ToString();
    }

    /// <summary>For comparing codes and numbers: as <see cref="Name"/>, and apostrophes that Excel users put before text are dropped.</summary>
    public static string Code(string text) => Name(text).Trim('\'', '’', '‘', '`');

    /// <summary>True for what people write to say that there is nothing: blank, —, -, /, 无 and the like.</summary>
    public static bool IsNothing(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return true;
        }

        var t = text.AsSpan().Trim();
        if (t.Length > 4)
        {
            return false;
        }

        return t is "无" or "暂无" or "空" or "无。" or "N/A" or "n/a" or "NA" or "null" or "NULL" || !t.ContainsAnyExcept(Strokes);
    }

    // Digits, capitals and Chinese characters stay as they are.
    private static bool IsFolded(string text)
    {
        foreach (var c in text)
        {
            if (c is not (>= '0' and <= '9' or >= 'A' and <= 'Z' or >= '\u4e00' and <= '\u9fff' or '-' or '(' or ')' or '.'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Changes(char c) =>
        c is >= '\uff01' and <= '\uff5e' or '\u3000' or '\u00a0' or '\u202f' or '㎡' or '²' or '￥' or '\ufeff'
        or >= '\u2000' and <= '\u200f' or '\u2060' or >= '\u202a' and <= '\u202e';

    private static void Append(StringBuilder to, char c)
    {
        switch (c)
        {
            case >= '\uff01' and <= '\uff5e':
                to.Append((char)(c - 0xfee0));
                break;
            case '\u3000' or '\u00a0' or '\u202f' or >= '\u2000' and <= '\u200a':
                to.Append(' ');
                break;
            case '㎡':
                to.Append("m2");
                break;
            case '²':
                to.Append('2');
                break;
            case '￥':
                to.Append('¥');
                break;
            case >= '\u200b' and <= '\u200f' or '\u2060' or '\ufeff' or >= '\u202a' and <= '\u202e':
                break;
            default:
                to.Append(c);
                break;
        }
    }
}
