using Platform.Kernel.Data;

namespace Platform.Rectification.Campaigns;

/// <summary>整治工作: a campaign of an area, published down to those below it, which do its tasks. Several run side by side.</summary>
[Title("整治工作")]
internal sealed class Campaign : Owned, IPublishedDown
{
    [Title("名称")]
    public string Title { get; set; } = "";

    /// <summary>The document that orders it.</summary>
    [Title("依据")]
    public string Basis { get; set; } = "";

    /// <summary>The first day.</summary>
    [Title("开始日期")]
    public DateOnly From { get; set; }

    /// <summary>The last day.</summary>
    [Title("结束日期")]
    public DateOnly To { get; set; }

    /// <summary>The last day for the counties' reports (总结报告); null where none are wanted.</summary>
    [Title("总结报告报送期限")]
    public DateOnly? ReportDue { get; set; }

    /// <summary>The day on which its owner ended it; its duties ask nobody any longer. Null while it goes on, late or not.</summary>
    [Title("办结日期")]
    public DateOnly? EndedOn { get; set; }
}
