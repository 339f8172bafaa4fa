using Platform.Kernel.Data;
using Platform.Kernel.Personal;

namespace Platform.Kernel.Calendar;

/// <summary>A day on which an area differs from the State Council's notice, by a document of its own; it holds in all areas below.</summary>
[Title("工作日历变更")]
public sealed class CalendarChange : Owned, IPublishedDown
{
    /// <summary>The day; one change for a day in an area.</summary>
    [Title("日期")]
    public DateOnly Date { get; set; }

    /// <summary>Whether it is worked there.</summary>
    [Title("上班")]
    public bool Works { get; set; }

    /// <summary>Why, in a few words.</summary>
    [Title("事由")]
    [FreeText]
    public string Name { get; set; } = "";

    /// <summary>The document that says so.</summary>
    [Title("依据文件")]
    public string Source { get; set; } = "";
}
