using Platform.Kernel.Data;
using Platform.Reporting.Reports;

namespace Platform.Reporting.Bulletins;

/// <summary>A row under a frozen number of a ranking.</summary>
[HouseKeeping]
[Unlisted]
[Title("通报冻结明细")]
internal sealed class BulletinRow : FrozenRow, IPublishedDown
{
    /// <summary>The <see cref="BulletinFigure"/>.</summary>
    public Guid BulletinFigureId { get; set; }
}
