using System.Globalization;
using System.Text.RegularExpressions;

namespace Platform.Kernel.Sheets;

internal enum DateKind
{
    Day,
    Month,

    /// <summary>January or October, first or second month: cannot be told.</summary>
    Ambiguous,

    /// <summary>A year alone.</summary>
    Year,

    /// <summary>Looks like a date, but there is no such day.</summary>
    Absent,

    /// <summary>No date at all.</summary>
    Unreadable,
}

internal readonly record struct DateRead(DateKind Kind, DateOnly Day);

/// <summary>Days and months as counties write them.</summary>
internal static partial class DateText
{
    private const int FirstYear = 1949;
    private const int LastYear = 2999;
    private static readonly DateRead Unreadable = new(DateKind.Unreadable, default);
    private static readonly DateRead Absent = new(DateKind.Absent, default);

    public static DateRead Read(RawCell cell) => cell.Kind switch
    {
        RawKind.Date => FromSerial(cell.Number),
        RawKind.Number => FromNumber(cell.Number),
        RawKind.Text => Read(cell.Text!),
        _ => Unreadable,
    };

    public static DateRead Read(string text)
    {
        var t = Fold.Width(text).Trim().Trim('\'');
        if (t.Length is 0 or > 40)
        {
            return Unreadable;
        }

        if (t[0] is >= '〇' && char.IsBetween(t[0], '〇', '鿿') && Chinese().Match(t) is { Success: true } chinese)
        {
            t = $"{Digits(chinese.Groups[1].Value)}-{Count(chinese.Groups[2].Value)}" + (chinese.Groups[3].Success ? $"-{Count(chinese.Groups[3].Value)}" : "");
        }

        if (Parted().Match(t) is { Success: true } p)
        {
            return Of(Year(p.Groups[1].Value), Number(p.Groups[2].Value), p.Groups[3].Success ? Number(p.Groups[3].Value) : null);
        }

        if (Solid().Match(t) is { Success: true } s)
        {
            return Of(Number(s.Groups[1].Value), Number(s.Groups[2].Value), s.Groups[3].Success ? Number(s.Groups[3].Value) : null);
        }

        if (Reversed().Match(t) is { Success: true } r)
        {
            return FromReversed(Number(r.Groups[1].Value), Number(r.Groups[2].Value), Number(r.Groups[3].Value));
        }

        if (YearAlone().IsMatch(t))
        {
            return new(DateKind.Year, default);
        }

        return t.Length == 5 && int.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is > 30_000 and < 70_000 ? FromSerial(serial) : Unreadable;
    }

    private static DateRead FromSerial(double serial) =>
        serial is > FirstYear and < LastYear ? FromNumber(serial)
        : !Serial.TryDay(serial, out var day) ? Unreadable
        : day.Year is >= FirstYear and <= LastYear ? new(DateKind.Day, day) : Absent;

    /// <summary>20160520, 201605, 2016.5 or Excel's day number. 2016.1 has lost whether it was .1 or .10.</summary>
    private static DateRead FromNumber(double number)
    {
        if (number % 1 == 0)
        {
            return number switch
            {
                >= FirstYear * 10_000d and < (LastYear + 1) * 10_000d => Of((int)number / 10_000, (int)number / 100 % 100, (int)number % 100),
                >= FirstYear * 100d and < (LastYear + 1) * 100d => Of((int)number / 100, (int)number % 100, null),
                >= FirstYear and <= LastYear => new(DateKind.Year, default),
                > 10_000 and < 100_000 => FromSerial(number),
                _ => Unreadable,
            };
        }

        if (number is < FirstYear or > LastYear + 1)
        {
            return number is > 10_000 and < 100_000 ? FromSerial(number) : Unreadable;
        }

        var printed = number.ToString("R", CultureInfo.InvariantCulture);
        var decimals = printed[(printed.IndexOf('.', StringComparison.Ordinal) + 1)..];
        return decimals == "1" ? new(DateKind.Ambiguous, default)
            : decimals.Length <= 2 ? Of((int)number, Number(decimals), null) : Unreadable;
    }

    private static DateRead FromReversed(int first, int second, int year) =>
        first > 12 && second <= 12 ? Of(year, second, first)
        : second > 12 || first == second ? Of(year, first, second)
        : new(DateKind.Ambiguous, default);

    private static DateRead Of(int year, int month, int? day)
    {
        if (year is < FirstYear or > LastYear || month is < 1 or > 12 || (day is { } d && (d < 1 || d > DateTime.DaysInMonth(year, month))))
        {
            return Absent;
        }

        return day is { } known ? new(DateKind.Day, new(year, month, known)) : new(DateKind.Month, new(year, month, 1));
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static int Year(string digits) => digits.Length == 2 ? 2000 + Number(digits) : Number(digits);

    private static string Digits(string chinese) => string.Concat(chinese.Select(c => "〇一二三四五六七八九".IndexOf(c is '零' or '○' or 'O' ? '〇' : c, StringComparison.Ordinal)));

    /// <summary>一 to 三十一.</summary>
    private static int Count(string chinese)
    {
        var value = 0;
        foreach (var c in chinese)
        {
            value = c == '十' ? Math.Max(value, 1) * 10 : value + Math.Max(0, "〇一二三四五六七八九".IndexOf(c, StringComparison.Ordinal));
        }

        return value;
    }

    [GeneratedRegex(@"^(\d{4}|\d{2}(?=年|\.\d+\.\d))\s*[年.\-/、]\s*(\d{1,2})(?:\s*[月.\-/、]\s*(\d{1,2})?\s*[日号]?)?(?:[\sT]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?\.?$")]
    private static partial Regex Parted();

    [GeneratedRegex(@"^(\d{4})(\d{2})(\d{2})?$")]
    private static partial Regex Solid();

    [GeneratedRegex(@"^(\d{1,2})[/\-.](\d{1,2})[/\-.](\d{4})$")]
    private static partial Regex Reversed();

    [GeneratedRegex(@"^\d{4}年?$")]
    private static partial Regex YearAlone();

    [GeneratedRegex(@"^([〇零○O一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,4})[日号]?)?$")]
    private static partial Regex Chinese();
}
