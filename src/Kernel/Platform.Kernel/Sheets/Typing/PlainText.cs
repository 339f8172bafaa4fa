using System.Globalization;

namespace Platform.Kernel.Sheets;

/// <summary>Texts and names: kept as they stand, with a remark on what endangers them or shows a loss.</summary>
internal static class PlainText
{
    private const string FormulaStarts = "=+@";
    private const string NameMarks = "·•‧・.。、,;:()[]（），；：《》“”\"'’-/&~*# ";

    public static Flaw? Flaw(SheetColumn column, RawCell cell)
    {
        if (cell.Kind != RawKind.Text)
        {
            return null;
        }

        var text = cell.Text.AsSpan().Trim();
        if (text.Length > column.Limit)
        {
            return new("text-too-long", $"{column.Spoken}超过{column.Limit}字（{text.Length}字），不得静默截断，已全文保存，请精简", Severity.Warned);
        }

        return text.Length > 1 && FormulaStarts.Contains(text[0], StringComparison.Ordinal)
            ? new("formula-like-text", $"以“{text[0]}”开头的文字，按文字保存和导出，不当作公式", Severity.Warned)
            : null;
    }

    public static Typed Name(SheetColumn column, RawCell cell)
    {
        var name = Tidy(cell.Print()!.Trim());
        if (name.AsSpan().ContainsAny('?', '？', '\ufffd'))
        {
            return Typed.Of(name, new("name-lost-character", $"{column.Spoken}含“?”，生僻字在转存时已丢失，需按证件补正", Severity.Warned));
        }

        return Typed.Of(name, HasOddCharacter(name)
            ? new("name-odd-character", $"{column.Spoken}含表情符号或无法显示的字符，请核对", Severity.Warned)
            : Flaw(column, cell));
    }

    /// <summary>王　强 is 王强, but Latin words keep the blank between them.</summary>
    public static string Tidy(string name)
    {
        if (!name.AsSpan().ContainsAny(" \t\u3000\u00a0"))
        {
            return name;
        }

        var kept = new System.Text.StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            if (!char.IsWhiteSpace(name[i]) || (char.IsAsciiLetter(name[i - 1]) && char.IsAsciiLetter(name[i + 1])))
            {
                kept.Append(name[i]);
            }
        }

        return kept.ToString();
    }

    private static bool HasOddCharacter(string name)
    {
        foreach (var rune in name.EnumerateRunes())
        {
            var odd = System.Text.Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate
                    or UnicodeCategory.Control or UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol => true,
                UnicodeCategory.OtherPunctuation => rune.IsBmp && !NameMarks.Contains((char)rune.Value, StringComparison.Ordinal),
                _ => false,
            };
            if (odd && rune.Value is not ('~' or '+'))
            {
                return true;
            }
        }

        return false;
    }
}
