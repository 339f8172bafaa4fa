using Platform.Kernel.Data;

namespace Platform.Rectification.Taskforce;

/// <summary>Something of the 专班 that holds for a time. It is ended, never deleted, so that any day can be asked for.</summary>
internal abstract class Spell : Owned
{
    /// <summary>The first day.</summary>
    [Title("自")]
    public DateOnly From { get; set; }

    /// <summary>The last day; null while it goes on.</summary>
    [Title("至")]
    public DateOnly? Until { get; set; }

    /// <summary>Whether it holds on a day.</summary>
    public bool Holds(DateOnly day) => From <= day && (Until is null || Until >= day);
}
