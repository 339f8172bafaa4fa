using Platform.Kernel.Data;

namespace Platform.Rectification.Terms;

/// <summary>
/// What an area states for itself and those below it in place of what the house ships: from its day on, until a later one. It is never changed;
/// before its day it may be taken back.
/// </summary>
[Title("另行规定")]
internal sealed class TermValue : Owned, IPublishedDown
{
    /// <summary>The <see cref="Term.Code"/>.</summary>
    [Title("代码")]
    public string Code { get; set; } = "";

    /// <summary>From when it holds.</summary>
    [Title("生效日期")]
    public DateOnly EffectiveOn { get; set; }

    /// <summary>In the term's unit.</summary>
    [Title("数值（金额以分计）")]
    public long Value { get; set; }

    /// <summary>The document that says so.</summary>
    [Title("依据")]
    public string Source { get; set; } = "";
}
