namespace Platform.Rules.Engine;

/// <summary>One row of the rates, ready to be looked up.</summary>
/// <param name="Yuan">1/10000 元, or 1/10000 % of the value; null when the agreement states it.</param>
/// <param name="Min">Least agreed rate.</param>
/// <param name="Max">Largest agreed rate.</param>
/// <param name="From">First day in force.</param>
/// <param name="Published">Day from which it is known.</param>
/// <param name="Until">First day on which a nearer layer's rates hold.</param>
/// <param name="Ends">It says that there is no rate from its day on.</param>
/// <param name="By">Who says so.</param>
internal sealed record RateRow(long? Yuan, long? Min, long? Max, Use? Use, int? LandGrade, HouseForm? Form, int From, int Published, int Until, bool Ends, MergedValue By)
{
    /// <summary>More particular rows go before general ones of the same day.</summary>
    public int Particular => (Use is null ? 0 : 1) + (LandGrade is null ? 0 : 1) + (Form is null ? 0 : 1);

    public bool Fits(Use use, int? landGrade, HouseForm form) => (Use is null || Use == use) && (LandGrade is null || LandGrade == landGrade) && (Form is null || Form == form);

    /// <summary>The rows of all tables in the order in which later ones win.</summary>
    public static RateRow[] Of(MergedPolicy policy) => [.. policy.Rates.SelectMany(Rows).OrderBy(r => r.From).ThenBy(r => r.Particular)];

    private static IEnumerable<RateRow> Rows(MergedRates table)
    {
        var (value, until) = (table.Value, table.Until?.DayNumber ?? Days.Never);
        var (from, known) = (value.Stated!.From.DayNumber, value.Stated.Published.DayNumber);
        if (value.IsNone) return [new(null, null, null, null, null, null, from, known, until, true, value)];
        return value.Is.Items!.Select(row => new RateRow(row.Number("yuan") ?? row.Number("percent"), row["agreed"]?.Number("min"), row["agreed"]?.Number("max"),
            row.Word<Use>("use"), row.Whole("landGrade"), row.Word<HouseForm>("form"), from, known, until, false, value));
    }
}
