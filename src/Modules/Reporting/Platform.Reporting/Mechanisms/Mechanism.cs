using Platform.Kernel.Data;
using Platform.Kernel.Personal;

namespace Platform.Reporting.Mechanisms;

/// <summary>A rule that an area has issued to build one of the six long-term mechanisms. It is ended, never deleted.</summary>
[Title("长效机制制度")]
internal sealed class Mechanism : Owned
{
    [Title("机制类别")]
    public MechanismKind Kind { get; set; }

    [Title("名称")]
    public string Name { get; set; } = "";

    /// <summary>文号.</summary>
    [Title("文号")]
    public string Number { get; set; } = "";

    [Title("印发机关")]
    public string Issuer { get; set; } = "";

    [Title("印发日期")]
    public DateOnly IssuedOn { get; set; }

    /// <summary>By when it is to be looked at again.</summary>
    [Title("评估期限")]
    public DateOnly ReviewDueOn { get; set; }

    /// <summary>When it was last looked at; null where it was not yet.</summary>
    [Title("最近评估")]
    public DateOnly? ReviewedOn { get; set; }

    /// <summary>What came of that.</summary>
    [Title("评估意见")]
    [FreeText]
    public string Opinion { get; set; } = "";

    /// <summary>The last day on which it holds; null while it does.</summary>
    [Title("废止日期")]
    public DateOnly? EndedOn { get; set; }

    /// <summary>The document; null where it was not sent.</summary>
    [Title("文件")]
    public Guid? FileId { get; set; }

    /// <summary>Whether it holds on a day.</summary>
    public bool Holds(DateOnly day) => IssuedOn <= day && (EndedOn is null || EndedOn >= day);
}
