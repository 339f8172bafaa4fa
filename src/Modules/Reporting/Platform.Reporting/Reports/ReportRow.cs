using Platform.Kernel.Data;

namespace Platform.Reporting.Reports;

/// <summary>A row under a frozen figure of a report.</summary>
[HouseKeeping]
[Unlisted]
[Title("冻结明细")]
internal sealed class ReportRow : FrozenRow
{
    /// <summary>The <see cref="ReportFigure"/>.</summary>
    public Guid ReportFigureId { get; set; }
}
