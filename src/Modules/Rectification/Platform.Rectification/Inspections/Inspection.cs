using System.Globalization;
using Platform.Kernel.Data;

namespace Platform.Rectification.Inspections;

/// <summary>A sample that the city has drawn from a county's problems. It is never drawn anew: who draws again draws another.</summary>
[Title("抽查批次")]
internal sealed class Inspection : Owned
{
    [Title("种类")]
    public InspectionKind Kind { get; set; }

    /// <summary>County, year, C for 抽查 or F for 复核抽样, and number of the year: 411221-2022-C01.</summary>
    [Title("批次号")]
    public string Number { get; set; } = "";

    [Title("抽取日期")]
    public DateOnly DrawnOn { get; set; }

    [Title("抽取人")]
    public string DrawnBy { get; set; } = "";

    /// <summary>With it anybody draws the same; see <see cref="Draw"/>.</summary>
    [Title("种子")]
    public string Seed { get; set; } = "";

    /// <summary>How many were asked for, or how many percent.</summary>
    [Title("抽取数量")]
    public int Wanted { get; set; }

    [Title("按百分比")]
    public bool IsPercent { get; set; }

    /// <summary>How many there were to draw from.</summary>
    [Title("总数")]
    public int Population { get; set; }

    [Title("抽中数")]
    public int Size { get; set; }

    /// <summary>How many were asked for, in words.</summary>
    public string Asked => Wanted.ToString(CultureInfo.InvariantCulture) + (IsPercent ? "%" : "");
}
