using Platform.Kernel.Data;
using Platform.Portal;
using Platform.Rectification.Rules;

namespace Platform.Rectification.Problems;

/// <summary>One number of a problem's class as last read, with the rule that it was held against.</summary>
[Title("问题指标")]
internal sealed class ProblemFigure : Owned
{
    public Guid ProblemId { get; set; }

    /// <summary>The rule's code; one figure per problem and rule.</summary>
    public string Rule { get; set; } = "";

    /// <summary>What the rule finds.</summary>
    public string Title { get; set; } = "";

    /// <summary>The indicator's code.</summary>
    public string Indicator { get; set; } = "";

    /// <summary>The indicator's name on the screen.</summary>
    public string IndicatorTitle { get; set; } = "";

    /// <summary>Null once the indicator no longer names the project.</summary>
    public long? Value { get; set; }

    /// <summary>The value's unit.</summary>
    public string Unit { get; set; } = "";

    public Comparison Compare { get; set; }

    /// <summary>In days when the rule counts days overdue, else in <see cref="Unit"/>.</summary>
    public long Threshold { get; set; }

    /// <summary>The document that the rule rests on.</summary>
    public string Source { get; set; } = "";

    /// <summary>Whether the number is a problem.</summary>
    public bool Met { get; set; }

    /// <summary>Overdue since this day; null where nothing is.</summary>
    public DateOnly? Since { get; set; }

    public long MoneyFen { get; set; }

    public int Households { get; set; }

    /// <summary>The number in a sentence: formula with its numbers.</summary>
    public string Explanation { get; set; } = "";

    /// <summary>The path of the list behind it.</summary>
    public string Rows { get; set; } = "";

    /// <summary>The day that it was read for; older than the ledger's when its module could not be asked.</summary>
    public DateOnly AsOf { get; set; }

    /// <summary>Takes over what was judged.</summary>
    public void Take(JudgedFigure figure, DateOnly asOf)
    {
        var (rule, reading) = (figure.Rule, figure.Reading);
        (Rule, Title, Indicator, IndicatorTitle) = (rule.Code, rule.Title, rule.Indicator, figure.Title);
        (Value, Unit, Compare, Threshold, Source) = (reading.Value, figure.Unit, rule.Compare, rule.Threshold, rule.Source);
        (Met, Since, MoneyFen) = (figure.Met, reading.Since, reading.MoneyFen);
        Households = reading.Households.Distinct().Count();
        (Explanation, Rows, AsOf) = (reading.Explanation, reading.Rows, asOf);
    }

    /// <summary>Its indicator was read and no longer names the project: there is nothing to report.</summary>
    public void Lapse(DateOnly asOf)
    {
        (Value, Met, Since, MoneyFen, Households) = (null, false, null, 0, 0);
        (Explanation, AsOf) = ($"截至 {Formats.Date(asOf)}，“{IndicatorTitle}”已不再列出本项目。", asOf);
    }
}
