namespace Platform.Rules.Engine;

internal ref partial struct FeeWalk<TSink>
{
    private void FindEnd()
    {
        var (latest, all) = (-1, true);
        foreach (var stop in plan.Stops)
        {
            var day = DayOf(stop.Event);
            if (error is not null) return;
            all &= day != Days.Never;
            if (day == Days.Never) continue;
            var last = EndAfter(Days.AddMonths(day, stop.PlusMonths), stop.At);
            if (plan.LatestStop ? last + 1 > latest : last + 1 < end)
            {
                (latest, end) = (last + 1, plan.LatestStop ? end : last + 1);
                (tailFrom, tailFactor) = stop.TailFactor is { } factor ? (months.Start(months.IndexOf(day) + 1), factor) : (Days.Never, 0);
            }
        }
        if (plan.LatestStop) (end, tailFrom) = all ? (latest, tailFrom) : (Days.Never, Days.Never);
        if (switched != Days.Never) end = Math.Min(end, EndAfter(switched, plan.SwitchAt) + 1);
        if (plan.CapMonths < int.MaxValue) end = Math.Min(end, months.Start(plan.CapMonths));
        feeEnd = end;
        if (plan.Pay == Pay.Accrued) end = Math.Min(end, asOf + 1);
    }

    private int DayOf(StopEvent stop)
    {
        switch (stop)
        {
            case StopEvent.HandoverFirst: return First(EventKind.Handover);
            case StopEvent.Notice: return First(EventKind.Notice);
            case StopEvent.Selection: return First(EventKind.Selection);
            case StopEvent.SelectionNotice: return First(EventKind.SelectionNotice);
            case StopEvent.AcceptanceAndNotice: return Math.Max(First(EventKind.Acceptance), First(EventKind.Notice));
            default:
                if (facts.Flats is null && First(EventKind.Handover) != Days.Never) Missing("安置房套数");
                return First(EventKind.Handover, facts.Flats ?? 1);
        }
    }

    private readonly int EndAfter(int day, StopAt at) => at switch
    {
        StopAt.Day => day,
        StopAt.DayBefore => day - 1,
        StopAt.EndOfMonth => months.Start(months.IndexOf(day) + 1) - 1,
        _ => months.Start(months.IndexOf(day)) - 1,
    };

    /// <summary>The first fee month that begins on a day or after it.</summary>
    private readonly int CeilingIndex(int day)
    {
        var k = months.IndexOf(day);
        return months.Start(k) == day ? k : k + 1;
    }

    private void Add(int day, Cause cause, int since)
    {
        if (day > start) breaks[breakCount++] = new(day, cause, since);
    }

    private void FindBreaks()
    {
        if (tailFrom < end) Add(tailFrom, Cause.Tail, tailFrom);
        if (plan.RateVersion != RateVersion.AtAgreement)
            foreach (var row in plan.Rates)
                if (row.Published <= knownOn)
                {
                    if (row.From > start - 62) Add(months.Align(row.From, plan.RateChange), Cause.Rate, row.From);
                    if (row.From > start) Add(row.From, Cause.Rate, row.From);
                    if (row.Until != Days.Never) Add(row.Until, Cause.Rate, row.Until);
                }
        foreach (var e in events)
        {
            var day = e.Date.DayNumber;
            if (day > asOf) break;
            switch (e.Kind)
            {
                case EventKind.PartialDelivery: Add(months.Align(day, plan.PartialChange), Cause.Partial, day); break;
                case EventKind.Persons: Add(months.Align(day, plan.PersonsChange), Cause.Persons, day); break;
                case EventKind.TurnoverIn: Add(months.Align(day, plan.TurnoverChange), Cause.TurnoverIn, day); break;
                case EventKind.TurnoverOut: Add(months.Align(day, plan.TurnoverChange), Cause.TurnoverOut, day); break;
                case EventKind.Paused: Add(months.Align(day, plan.PauseChange), Cause.Paused, day); break;
                case EventKind.Resumed: Add(months.Align(day, plan.PauseChange), Cause.Resumed, day); break;
                case EventKind.RateRepublished: Add(months.Align(day, plan.RateChange), Cause.Rate, day); break;
                case EventKind.DecidedPerPerson or EventKind.DecidedMonthly: Add(day, Cause.Decided, day); break;
                default: break;
            }
        }
    }
}
