using System.Globalization;

namespace Platform.Portal;

/// <summary>Reads what a person typed into a form. Full-width digits and thousands separators are understood.</summary>
public static class Entry
{
    /// <summary>元 as typed ("1,234.56") to 分; null when empty. False when it is no amount or has more than two decimals.</summary>
    public static bool TryFen(string? typed, out long? fen) => TryHundredths(typed, out fen);

    /// <summary>㎡ as typed ("89.55") to 0.01 ㎡; null when empty. False when it is no area or has more than two decimals.</summary>
    public static bool TryDm2(string? typed, out long? dm2) => TryHundredths(typed, out dm2);

    /// <summary>A day as typed (yyyy-MM-dd, yyyy/M/d, yyyy.M.d or yyyy年M月d日); null when empty.</summary>
    public static bool TryDay(string? typed, out DateOnly? day)
    {
        day = null;
        var text = Narrow(typed);
        if (text.Length == 0) return true;
        string[] shapes = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];
        if (!DateOnly.TryParseExact(text, shapes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed)) return false;
        day = parsed;
        return true;
    }

    /// <summary>分 or 0.01 ㎡ as text for an input field: 123456 → "1234.56", null → "".</summary>
    public static string Typed(long? hundredths) =>
        hundredths is { } v ? (v / 100m).ToString("0.00", CultureInfo.InvariantCulture) : "";

    private static bool TryHundredths(string? typed, out long? value)
    {
        value = null;
        var text = Narrow(typed).Replace(",", "", StringComparison.Ordinal);
        if (text.Length == 0) return true;
        const NumberStyles shape = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        if (!decimal.TryParse(text, shape, CultureInfo.InvariantCulture, out var number)) return false;
        if (Math.Abs(number) >= 90_000_000_000_000_000m || decimal.Truncate(number * 100) != number * 100) return false;
        value = (long)(number * 100);
        return true;
    }

    private static string Narrow(string? typed) => (typed ?? "").Normalize(System.Text.NormalizationForm.FormKC).Trim();
}
