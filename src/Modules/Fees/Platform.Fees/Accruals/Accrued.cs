using Platform.Kernel.Data;
using Platform.Rules.Contracts;

namespace Platform.Fees.Accruals;

/// <summary>How far the fee of a project's families is in the books; its key is the project's.</summary>
[Title("记账进度")]
internal sealed class Accrued : Owned
{
    /// <summary>All that is due by then is posted.</summary>
    [Title("记账至")]
    public DateOnly Through { get; set; }

    /// <summary>The versions of the rule by which it was posted, as the rules name them.</summary>
    [Title("所用规定")]
    public string Rules { get; set; } = "";

    /// <summary>Their names and numbers.</summary>
    [Title("规定名称")]
    public string RulesTitle { get; set; } = "";

    /// <summary>See <see cref="DuePrint"/>: while it is the same, nothing that was posted has changed.</summary>
    [Title("应发校验值")]
    public long Print { get; set; }

    /// <summary>Families with a sum.</summary>
    [Title("户数")]
    public int Families { get; set; }

    /// <summary>Families of whom nothing can be reckoned.</summary>
    [Title("不能核算的户数")]
    public int Refused { get; set; }
}
