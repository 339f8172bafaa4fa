using Platform.Kernel.Data;
using Platform.Kernel.Personal;

namespace Platform.Rectification.Inspections;

/// <summary>A problem that a sample was drawn from, in its place in the draw.</summary>
[Title("抽查问题")]
[Unlisted]
internal sealed class InspectionItem : Owned
{
    [Title("抽查批次")]
    public Guid InspectionId { get; set; }

    [Title("问题")]
    public Guid ProblemId { get; set; }

    /// <summary>The problem's number, by which it is drawn.</summary>
    [Title("编号")]
    public string Number { get; set; } = "";

    /// <summary>Its digest, see <see cref="Draw"/>.</summary>
    [Title("摘要")]
    public string Digest { get; set; } = "";

    /// <summary>Its place in the draw, from 1.</summary>
    [Title("次序")]
    public int Rank { get; set; }

    [Title("抽中")]
    public bool IsDrawn { get; set; }

    /// <summary>How many steps the problem had taken then: what came after is another round.</summary>
    [Title("抽取时步数")]
    public int Step { get; set; }

    /// <summary>What was found on the spot; null before, and for 复核抽样, whose results are steps of the life-cycle.</summary>
    [Title("核查结果")]
    public InspectionResult? Result { get; set; }

    [Title("核查情况")]
    [FreeText]
    public string Finding { get; set; } = "";

    [Title("核查日期")]
    public DateOnly? StatedOn { get; set; }

    [Title("登记人")]
    public string StatedBy { get; set; } = "";
}
