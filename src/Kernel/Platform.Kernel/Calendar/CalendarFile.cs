using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;

namespace Platform.Kernel.Calendar;

/// <summary>The State Council's notices as lines of <c>date,kind,name,source</c>; kind is <c>holiday</c> or <c>workday</c>.</summary>
public static class CalendarFile
{
    private const string Head = "date,kind,name,source", Remark = "工作日历";

    /// <summary>The notices of 2015 to 2026, which come with the house.</summary>
    public static async Task<IReadOnlyList<CalendarDay>> Embedded(CancellationToken ct)
    {
        using var reader = new StreamReader(typeof(CalendarFile).Assembly.GetManifestResourceStream("Platform.Kernel.Calendar.holidays.csv")!);
        return Parse(await reader.ReadToEndAsync(ct));
    }

    /// <summary>Reads the lines.</summary>
    /// <exception cref="FormatException">In Chinese: which line is wrong.</exception>
    public static IReadOnlyList<CalendarDay> Parse(string text)
    {
        var lines = text.ReplaceLineEndings("\n").TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines is not [Head, _, ..]) throw new FormatException($"第一行应为 {Head}，其后至少有一天。");
        return [.. lines.Skip(1).Select((line, i) => Day(line.Split(','), i + 2))];
    }

    /// <summary>Adds the days that are missing and changes those that are said otherwise; days that are not named stay.</summary>
    /// <param name="db">Saved by the caller.</param>
    /// <param name="days">The days.</param>
    /// <param name="onlyMissing">Leaves known days as they are: a later notice may have changed them.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>How many days were added or changed.</returns>
    public static async Task<int> Take(PlatformDb db, IReadOnlyList<CalendarDay> days, bool onlyMissing, CancellationToken ct)
    {
        var known = await db.CalendarDays.ToDictionaryAsync(d => d.Date, ct);
        var taken = 0;
        foreach (var day in days)
        {
            if (!known.TryGetValue(day.Date, out var row)) db.CalendarDays.Add(known[day.Date] = row = new() { Date = day.Date });
            else if (onlyMissing || (row.Works, row.Name, row.Source) == (day.Works, day.Name, day.Source)) continue;
            (row.Works, row.Name, row.Source) = (day.Works, day.Name, day.Source);
            taken++;
        }
        if (taken > 0) await Say(db, known.Values, ct);
        return taken;
    }

    // One audited remark instead of a line of the audit for each day.
    private static async Task Say(PlatformDb db, IReadOnlyCollection<CalendarDay> days, CancellationToken ct)
    {
        var mark = await db.Marks.FindAsync([Remark], ct);
        if (mark is null) db.Marks.Add(mark = new() { Name = Remark });
        mark.Value = $"{days.Count} 天，{days.Min(d => d.Date):yyyy-MM-dd} 至 {days.Max(d => d.Date):yyyy-MM-dd}";
    }

    private static CalendarDay Day(string[] parts, int line) =>
        parts is [var date, ("holiday" or "workday") and var kind, { Length: > 0 and <= 60 } name, { Length: > 0 and <= 200 } source]
        && DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new() { Date = day, Works = kind == "workday", Name = name, Source = source }
            : throw new FormatException($"第 {line} 行应写成 2026-01-01,holiday,元旦,国办发明电〔2025〕7号（上班日的第二列写 workday）。");
}
