using Platform.Kernel.Data;

namespace Platform.Kernel.Papers;

/// <summary>A paper that was handed out, with the code by which anybody can ask whether it is genuine.</summary>
[Title("出具的文书")]
public sealed class IssuedPaper : Owned
{
    /// <summary>The check code: twelve letters and digits without those that are mistaken for each other.</summary>
    [Title("校验码")]
    public string Code { get; set; } = "";

    /// <summary>What it is: 过渡安置费对账单.</summary>
    [Title("文书")]
    public string Kind { get; set; } = "";

    /// <summary>Whom it is about, in the module that issued it.</summary>
    [Title("对象")]
    public Guid SubjectId { get; set; }

    /// <summary>As of which day it speaks.</summary>
    [Title("截至日期")]
    public DateOnly AsOf { get; set; }

    /// <summary>The sum that it states, 分; below zero where it was paid too much.</summary>
    [Title("金额（元）")]
    public long Fen { get; set; }

    /// <summary>SHA-256 of all its figures: printed again, it is the same paper or it says that it is not.</summary>
    [Title("校验值")]
    public string Seal { get; set; } = "";

    /// <summary>When it was issued, UTC.</summary>
    [Title("出具时间")]
    public DateTime At { get; set; }

    /// <summary>The user name of who issued it.</summary>
    [Title("出具人")]
    public string By { get; set; } = "";
}
