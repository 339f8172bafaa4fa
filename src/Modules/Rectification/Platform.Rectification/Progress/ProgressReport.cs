using Platform.Kernel.Data;
using Platform.Kernel.Personal;

namespace Platform.Rectification.Progress;

/// <summary>What a county says of a problem for one week: what was done, or that nothing has changed. Silence is not the same.</summary>
[Title("周进展")]
internal sealed class ProgressReport : Owned
{
    [Title("问题")]
    public Guid ProblemId { get; set; }

    /// <summary>The week's Monday.</summary>
    [Title("周")]
    public DateOnly Week { get; set; }

    [Title("进展情况")]
    public ProgressKind Kind { get; set; }

    [Title("说明")]
    [FreeText]
    public string Text { get; set; } = "";

    [Title("填报人")]
    public string ByName { get; set; } = "";

    [Title("填报时间")]
    public DateTime At { get; set; }
}

/// <summary>零报告: the county states that it has no open problem to report on in that week.</summary>
[Title("零报告")]
internal sealed class ZeroReport : Owned
{
    /// <summary>The week's Monday.</summary>
    [Title("周")]
    public DateOnly Week { get; set; }

    [Title("填报人")]
    public string ByName { get; set; } = "";

    [Title("填报时间")]
    public DateTime At { get; set; }
}

/// <summary>What a week's report says.</summary>
public enum ProgressKind
{
    /// <summary>有进展, told in words.</summary>
    Moved = 1,

    /// <summary>无变化, stated.</summary>
    NoChange = 2,
}

/// <summary>Weeks, from Monday to Sunday; a week's report is due by its Sunday.</summary>
internal static class Weeks
{
    /// <summary>The Monday of a day's week.</summary>
    public static DateOnly Of(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>The last week that is over: an item that was there then and says nothing of it is late.</summary>
    public static DateOnly Due(DateOnly today) => Of(today).AddDays(-7);

    /// <summary>2022-08-29 至 2022-09-04.</summary>
    public static string Say(DateOnly week) => $"{Portal.Formats.Date(week)} 至 {Portal.Formats.Date(week.AddDays(6))}";

    /// <summary>The kind in words.</summary>
    public static string Title(ProgressKind kind) => kind == ProgressKind.NoChange ? "无变化" : "有进展";
}
