using Platform.Kernel.Data;

namespace Platform.Kernel.Calendar;

/// <summary>A day that the State Council's yearly notice names: a day off, or a Saturday or Sunday worked instead.</summary>
[SharedByAll]
[HouseKeeping]
public sealed class CalendarDay
{
    /// <summary>The day; the key.</summary>
    public DateOnly Date { get; set; }

    /// <summary>Whether it is worked.</summary>
    public bool Works { get; set; }

    /// <summary>The holiday: 春节.</summary>
    public string Name { get; set; } = "";

    /// <summary>The document that says so: 国办发明电〔2025〕7号.</summary>
    public string Source { get; set; } = "";
}
