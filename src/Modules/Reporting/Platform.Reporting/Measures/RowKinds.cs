using Platform.Kernel.Figures;
using Platform.Portal;

namespace Platform.Reporting.Measures;

/// <summary>How the unit of a figure is written in a table.</summary>
internal static class RowKinds
{
    /// <summary>The column's kind.</summary>
    public static Kind Of(FigureUnit unit) => unit switch { FigureUnit.Fen => Kind.Money, FigureUnit.Wan => Kind.Wan, FigureUnit.Dm2 => Kind.Area, _ => Kind.Number };

    /// <summary>The unit with a blank before it; empty for a number of things.</summary>
    public static string Unit(FigureUnit unit) => Formats.UnitOf(Of(unit)) is { Length: > 0 } name ? " " + name : "";

    /// <summary>How a figure counts, in words.</summary>
    public static string Title(FigureUnit unit) => unit switch { FigureUnit.Count => "个数", FigureUnit.Fen => "金额（元）", FigureUnit.Wan => "金额（万元）", FigureUnit.Dm2 => "面积（㎡）", _ => "" };
}
