using Platform.Rectification.Rules;

namespace Platform.Rectification.Problems;

/// <summary>Which number opened a problem and how it then stood; never changes.</summary>
internal sealed class OpeningNumber
{
    /// <summary>The rule's code.</summary>
    public string Rule { get; set; } = "";

    /// <summary>What the rule finds.</summary>
    public string Title { get; set; } = "";

    /// <summary>The indicator's code.</summary>
    public string Indicator { get; set; } = "";

    public long Value { get; set; }

    /// <summary>The value's unit.</summary>
    public string Unit { get; set; } = "";

    public Comparison Compare { get; set; }

    /// <summary>In days when the rule counts days overdue, else in <see cref="Unit"/>.</summary>
    public long Threshold { get; set; }

    public int OverdueDays { get; set; }

    public long MoneyFen { get; set; }

    public int Households { get; set; }

    /// <summary>The document that the rule rests on.</summary>
    public string Source { get; set; } = "";

    /// <summary>The number in a sentence.</summary>
    public string Explanation { get; set; } = "";

    /// <summary>The number in words: 资金到位率 46%.</summary>
    public string Number => $"{Title} {NumberWords.Of(Value, Unit)}" + (Compare == Comparison.OverdueAtLeast ? $"，超期 {OverdueDays} 天" : "");

    /// <summary>When it is a problem: 低于 60%.</summary>
    public string Limit => NumberWords.Of(Compare, Threshold, Unit);

    /// <summary>Both in one line, for lists; that something is more than nothing need not be said there.</summary>
    public string Line => Rule.Length == 0 ? Texts.T("人工登记") : (Compare, Threshold) is (Comparison.Above, 0) ? Number : $"{Number}（{Limit}）";

    /// <summary>The same for another problem: two rows never share one.</summary>
    public OpeningNumber Copy() => (OpeningNumber)MemberwiseClone();

    public static OpeningNumber Of(JudgedFigure figure, DateOnly asOf) => new()
    {
        Rule = figure.Rule.Code,
        Title = figure.Rule.Title,
        Indicator = figure.Rule.Indicator,
        Value = figure.Reading.Value,
        Unit = figure.Unit,
        Compare = figure.Rule.Compare,
        Threshold = figure.Rule.Threshold,
        OverdueDays = Overdue.Days(figure.Reading.Since, asOf),
        MoneyFen = figure.Reading.MoneyFen,
        Households = figure.Reading.Households.Distinct().Count(),
        Source = figure.Rule.Source,
        Explanation = figure.Reading.Explanation,
    };
}
