using Platform.Kernel.Data;
using Platform.Kernel.Personal;
using Platform.Kernel.Uploads;

namespace Platform.Rules.Freezes;

/// <summary>冻结期: days on which no policy is published in an area and below it, while reports are being made.</summary>
[Title("政策冻结期")]
[OutlivesDemonstration]
internal sealed class Freeze : Owned, IPublishedDown
{
    /// <summary>First day.</summary>
    [Title("自")]
    public DateOnly From { get; set; }

    /// <summary>Last day.</summary>
    [Title("至")]
    public DateOnly Until { get; set; }

    /// <summary>Why.</summary>
    [Title("原因")]
    [FreeText]
    public string Reason { get; set; } = "";
}
