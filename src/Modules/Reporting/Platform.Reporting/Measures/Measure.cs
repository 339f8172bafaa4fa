using Platform.Kernel.Figures;
using Platform.Portal;

namespace Platform.Reporting.Measures;

/// <summary>Whether a measure has a value, and where it comes from.</summary>
internal enum Basis
{
    /// <summary>Added up from rows.</summary>
    Computed = 0,

    /// <summary>What the county states; its rows could not be added up.</summary>
    Stated = 1,

    /// <summary>The module is on and cannot know it.</summary>
    Unknown = 2,

    /// <summary>The module is off in the area; never read as zero.</summary>
    Off = 3,
}

/// <summary>A number that a module contributes, under the name by which formulas and reports ask for it.</summary>
/// <param name="Code">The module's word, the figure's group and its name, with dots between.</param>
/// <param name="Title">On the screen.</param>
/// <param name="Unit">In which unit it counts.</param>
/// <param name="Computed">What the rows add up to; null where it cannot be known.</param>
/// <param name="Stated">What the county states; null where it states nothing.</param>
/// <param name="IsOff">Whether its module is off in the area.</param>
internal sealed record Measure(string Code, string Title, FigureUnit Unit, long? Computed, long? Stated, bool IsOff = false)
{
    /// <summary>The computed value before the stated one.</summary>
    public long? Value => Computed ?? Stated;

    /// <summary>Where <see cref="Value"/> comes from.</summary>
    public Basis Basis => IsOff ? Basis.Off : Computed is not null ? Basis.Computed : Stated is not null ? Basis.Stated : Basis.Unknown;

    /// <summary>The module that contributes the measure of a code.</summary>
    public static string WordOf(string code) => code[..Math.Max(0, code.IndexOf('.', StringComparison.Ordinal))];

    /// <summary>A value in a unit, as people read it, without the unit.</summary>
    public static string Written(FigureUnit unit, long value) => unit switch
    {
        FigureUnit.Fen => Formats.Money(value),
        FigureUnit.Wan => Formats.Wan(value),
        FigureUnit.Dm2 => Formats.Area(value),
        _ => Formats.Count(value),
    };
}
