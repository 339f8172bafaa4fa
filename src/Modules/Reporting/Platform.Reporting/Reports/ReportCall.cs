using Platform.Kernel.Data;

namespace Platform.Reporting.Reports;

/// <summary>A city's call for its counties' reports: as of which day, and by when.</summary>
[Title("总结报告任务")]
internal sealed class ReportCall : Owned, IPublishedDown
{
    /// <summary>What the reports are called.</summary>
    [Title("名称")]
    public string Title { get; set; } = "";

    /// <summary>The document that asks for them.</summary>
    [Title("依据")]
    public string Source { get; set; } = "";

    /// <summary>The day that their figures are of.</summary>
    [Title("数据截至")]
    public DateOnly AsOf { get; set; }

    /// <summary>The last day on which a report is in time.</summary>
    [Title("报送截止")]
    public DateOnly DueOn { get; set; }

    /// <summary>The account that made it.</summary>
    [Title("发布人")]
    public string By { get; set; } = "";
}
