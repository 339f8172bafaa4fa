using Platform.Kernel.Data;

namespace Platform.Reporting.Indicators;

/// <summary>
/// An indicator that an area defines for itself and those below it, beside those that the house ships; one with the code of
/// another takes its place from its first day on.
/// </summary>
[Title("整改指标")]
internal sealed class IndicatorRule : Owned, IPublishedDown
{
    /// <summary>Names the indicator over all its versions.</summary>
    [Title("代码")]
    public string Code { get; set; } = "";

    /// <summary>On the screen.</summary>
    [Title("名称")]
    public string Title { get; set; } = "";

    /// <summary>% for a share, else the unit of its measures.</summary>
    [Title("单位")]
    public string Unit { get; set; } = "";

    /// <summary>See <see cref="Indicators.Formula.Read"/>.</summary>
    [Title("公式")]
    public string Formula { get; set; } = "";

    /// <summary>Which way is better.</summary>
    [Title("好的方向")]
    public Good Good { get; set; }

    /// <summary>What it says, in one sentence.</summary>
    [Title("含义")]
    public string Meaning { get; set; } = "";

    /// <summary>The document that it rests on.</summary>
    [Title("依据")]
    public string Source { get; set; } = "";

    /// <summary>From when it holds.</summary>
    [Title("生效日期")]
    public DateOnly EffectiveOn { get; set; }
}

/// <summary>Which way is better.</summary>
internal enum Good
{
    /// <summary>The higher the better.</summary>
    Higher = 0,

    /// <summary>The lower the better.</summary>
    Lower = 1,
}

/// <summary>The directions in words.</summary>
internal static class Goods
{
    /// <summary>On the screen.</summary>
    public static string? Title(Good good) => good switch { Good.Higher => "越高越好", Good.Lower => "越低越好", _ => null };
}
