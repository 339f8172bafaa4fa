using Platform.Kernel.Data;

namespace Platform.Rectification.Problems;

/// <summary>When an area's numbers were last held against the rules; one row per area.</summary>
[Title("指标研判")]
internal sealed class Evaluation : Owned
{
    /// <summary>The day that the numbers stand for.</summary>
    public DateOnly AsOf { get; set; }

    /// <summary>When it was done, UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>What could not be judged because its module is off here: titles of rules with 、 between; empty for none.</summary>
    public string NotJudged { get; set; } = "";
}
