namespace Platform.Reporting.Checking;

/// <summary>Numbers in Chinese characters: 三百二十, 一万零五, 二〇二二, 九十三点九.</summary>
internal static class ChineseNumber
{
    /// <summary>The characters that a number is made of.</summary>
    public const string Characters = "零〇一二两三四五六七八九十百千万亿";

    private const string Digits = "〇一二三四五六七八九";

    /// <summary>Reads one; null where the characters make no number.</summary>
    public static decimal? Read(string text)
    {
        var point = text.IndexOf('点', StringComparison.Ordinal);
        var whole = Whole(point < 0 ? text : text[..point]);
        if (whole is null || point < 0) return whole;
        var (value, place) = (whole.Value, 0.1m);
        foreach (var c in text[(point + 1)..])
        {
            if (DigitOf(c) is not { } digit) return null;
            (value, place) = (value + digit * place, place / 10);
        }
        return value;
    }

    private static decimal? Whole(string text)
    {
        if (text.Length == 0) return null;
        if (text.Length > 1 && text.All(c => DigitOf(c) is not null)) return text.Aggregate(0m, (sum, c) => sum * 10 + DigitOf(c)!.Value);
        decimal total = 0, section = 0, digit = 0;
        foreach (var c in text)
        {
            if (DigitOf(c) is { } d) digit = d;
            else if (c is '十' or '百' or '千') (section, digit) = (section + Math.Max(digit, section == 0 && digit == 0 ? 1 : digit) * (c == '十' ? 10 : c == '百' ? 100 : 1000), 0);
            else if (c is '万') (total, section, digit) = (total + (section + digit) * 10_000, 0, 0);
            else if (c is '亿') (total, section, digit) = ((total + section + digit) * 100_000_000, 0, 0);
            else return null;
        }
        return total + section + digit;
    }

    private static int? DigitOf(char c) => c switch
    {
        '零' => 0,
        '两' => 2,
        _ => Digits.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? at : null,
    };
}
