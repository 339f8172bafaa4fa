using Platform.Kernel.Data;
using Platform.Kernel.Figures;
using Platform.Reporting.Measures;
using Platform.Reporting.Reports;

namespace Platform.Reporting.Bulletins;

/// <summary>A number that a county's rate in a ranking was reckoned from, frozen when the ranking was made.</summary>
[Title("通报冻结数")]
internal sealed class BulletinFigure : Owned, IPublishedDown
{
    /// <summary>The <see cref="BulletinLine"/>.</summary>
    public Guid BulletinLineId { get; set; }

    /// <summary>The code of the rate.</summary>
    [Title("指标")]
    public string Indicator { get; set; } = "";

    /// <summary>Its place in the rate's formula, from 1.</summary>
    [Title("序号")]
    public int Number { get; set; }

    /// <summary>The measure's code.</summary>
    [Title("取数")]
    public string Code { get; set; } = "";

    /// <summary>The measure on the screen.</summary>
    [Title("名称")]
    public string Name { get; set; } = "";

    /// <summary>In which unit the value counts.</summary>
    [Title("计量")]
    public FigureUnit Kind { get; set; }

    /// <summary>Where the value comes from.</summary>
    [Title("数据来源")]
    public Basis Basis { get; set; }

    /// <summary>Null where it was not known.</summary>
    [Title("数值")]
    public long? Value { get; set; }

    /// <summary>How the rate came out, with its numbers.</summary>
    [Title("算法")]
    public string Explanation { get; set; } = "";

    /// <summary>SHA-256 over the number and its rows, hex.</summary>
    [Title("明细校验")]
    public string RowsHash { get; set; } = "";

    /// <summary>The value with its unit, as people read it.</summary>
    public string Written => Value is { } value ? Measure.Written(Kind, value) + RowKinds.Unit(Kind) : Portal.Formats.None;

    /// <summary>The hash of the number and its rows, hex.</summary>
    public string HashOf(IEnumerable<BulletinRow> rows) =>
        FrozenFigure.HashOf([Indicator, Code, Name, FrozenFigure.Word((int)Kind), FrozenFigure.Word((int)Basis), FrozenFigure.Word(Value), Explanation], rows);
}
