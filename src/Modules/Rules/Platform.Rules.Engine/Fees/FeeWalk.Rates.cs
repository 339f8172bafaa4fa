namespace Platform.Rules.Engine;

internal ref partial struct FeeWalk<TSink>
{
    /// <summary>The rate of a use on a day, 1/10000 元; null with an error where there is none.</summary>
    private long? RateOf(Use use, int day, bool aligned)
    {
        var row = Row(use, day, aligned);
        var (found, from) = (row is null ? null : row.Yuan ?? facts.Agreement.Rate, row?.From ?? -1);
        if (row is { Yuan: null } && facts.Agreement.Rate is null) Missing("协议单价");
        else if (row is { Yuan: null } && (found < row.Min || found > row.Max))
            return Refuse(FaultCodes.RateOutOfRange, $"协议单价 {Scaled.Text(found!.Value)} 元不在规定范围内（{Limit(row.Min)} 至 {Limit(row.Max)} 元）。") ? 0 : null;
        foreach (var e in events)
        {
            var at = e.Date.DayNumber;
            if (at > asOf) break;
            if (e.Kind == EventKind.RateRepublished && (aligned ? months.Align(at, plan.RateChange) : at) <= day && at >= from) (found, from) = (e.Value, at);
        }
        if (found is not null || error is not null) return found;
        NoRate(use);
        return null;
    }

    /// <summary>Of the rows that fit the latest that counts.</summary>
    private readonly RateRow? Row(Use use, int day, bool aligned)
    {
        RateRow? best = null, first = null;
        foreach (var row in plan.Rates)
        {
            if (row.From > day) break;
            if (row.Published > knownOn || row.Until <= day || !row.Fits(use, facts.LandGrade, facts.HouseForm)) continue;
            if (!aligned || plan.RateChange == Change.Day || row.From <= day - 62 || months.Align(row.From, plan.RateChange) <= day) best = row;
            else if (first is null || row.From == first.From) first = row;
        }
        // What holds at the first is no change: it counts from its own day.
        best ??= first;
        return best is { Ends: true } ? null : best;
    }

    private void NoRate(Use use)
    {
        if (facts.LandGrade is null && plan.Rates.Any(r => r.LandGrade is not null)) Missing("土地等级");
        else if (facts.HouseForm == HouseForm.Unknown && plan.Rates.Any(r => r.Form is not null)) Missing("房屋结构");
        else Refuse(FaultCodes.RateMissing, $"标准中没有与{Words.Title(use)}{(facts.LandGrade is { } grade ? $"、{grade}级地" : "")}相符且当时有效的单价，请核对标准或者房屋情况。");
    }

    private static string Limit(long? rate) => rate is { } value ? Scaled.Text(value) : "不限";
}
