using Platform.Kernel.Data;
using Platform.Kernel.Figures;
using Platform.Portal;
using Platform.Reporting.Checking;
using Platform.Reporting.Indicators;
using Platform.Reporting.Measures;

namespace Platform.Reporting.Reports;

/// <summary>A figure of a report as it was frozen.</summary>
[Title("冻结数")]
internal sealed class ReportFigure : Owned
{
    /// <summary>The <see cref="Report"/>.</summary>
    public Guid ReportId { get; set; }

    /// <summary>Its place among the report's figures.</summary>
    [Title("序号")]
    public int Number { get; set; }

    /// <summary>As the words name it.</summary>
    [Title("名称")]
    public string Name { get; set; } = "";

    /// <summary>The measure's or the indicator's code.</summary>
    [Title("取数")]
    public string Code { get; set; } = "";

    /// <summary>个 户 套 件 项 类 元 ㎡ or %.</summary>
    [Title("单位")]
    public string Unit { get; set; } = "";

    /// <summary>In which unit the value counts; a share counts hundredths of a percent.</summary>
    [Title("计量")]
    public FigureUnit Kind { get; set; }

    /// <summary>Where the value comes from.</summary>
    [Title("数据来源")]
    public Basis Basis { get; set; }

    /// <summary>Null where it was not known or its module was off.</summary>
    [Title("数值")]
    public long? Value { get; set; }

    /// <summary>What the county stated beside what its rows add up to; null where it stated nothing.</summary>
    [Title("县区填报")]
    public long? Stated { get; set; }

    /// <summary>The formula with its numbers; empty for a plain measure.</summary>
    [Title("算法")]
    public string Explanation { get; set; } = "";

    /// <summary>How many rows stand under it.</summary>
    [Title("明细条数")]
    public int Rows { get; set; }

    /// <summary>SHA-256 over the figure and its rows, hex.</summary>
    [Title("明细校验")]
    public string RowsHash { get; set; } = "";

    /// <summary>The value with its unit, as it stands in the words.</summary>
    public string Written => Write(Value);

    /// <summary>Whether the county states another number than its rows add up to.</summary>
    public bool Differs => Basis == Basis.Computed && Stated is not null && Stated != Value;

    /// <summary>A value as this figure is written: in Chinese always, since it stands in a document.</summary>
    public string Write(long? value) => (Basis, value) switch
    {
        (Basis.Off, _) => "（未启用）",
        (_, null) => "（没有数）",
        (_, { } v) when Unit == "%" => IndicatorReading.Percent(v),
        (_, { } v) when Unit == "元" => $"{Formats.Wan(v)}万元",
        (_, { } v) => Measure.Written(Kind, v) + Unit,
    };

    /// <summary>What texts are held against.</summary>
    public CheckedFigure Checked => new(Name, Unit == "项" ? "个" : Unit, Unit == "元" ? FigureUnit.Wan : Kind, Value);
}
