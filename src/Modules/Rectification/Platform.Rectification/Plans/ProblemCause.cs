using Platform.Kernel.Data;

namespace Platform.Rectification.Plans;

/// <summary>A cause of a problem (成因) and how much of it it explains.</summary>
[Title("问题成因")]
internal sealed class ProblemCause : Owned
{
    [Title("问题")]
    public Guid ProblemId { get; set; }

    [Title("成因")]
    public string Cause { get; set; } = "";

    /// <summary>%; those of a problem add up to 100.</summary>
    [Title("权重（%）")]
    public int Weight { get; set; }
}

/// <summary>A cause that a county adds to the list of a class.</summary>
[Title("本县成因")]
internal sealed class OwnCause : Owned
{
    [Title("问题类别")]
    public Rules.ProblemClass Class { get; set; }

    [Title("成因")]
    public string Cause { get; set; } = "";
}
