namespace Platform.Rules.Engine;

internal ref partial struct FeeWalk<TSink>
{
    /// <summary>The state from a day on, until something changes.</summary>
    private bool Enter(int day, out Segment segment)
    {
        segment = new() { From = day, To = end, Cause = Cause.Start, CauseSince = start };
        foreach (ref readonly var b in breaks[..breakCount]) segment.To = Math.Min(segment.To, b.Day > day ? b.Day : Days.Never);
        if (TSink.Explains) SetCause(ref segment);
        segment.Overdue = day >= overdueFrom;
        segment.Persons = facts.Persons ?? -1;
        var (turnover, paused, decided) = (facts.TurnoverFlat, false, -1);
        for (var i = 0; i < events.Length; i++)
        {
            ref readonly var e = ref events[i];
            var at = e.Date.DayNumber;
            if (at > asOf) break;
            switch (e.Kind)
            {
                case EventKind.PartialDelivery when months.Align(at, plan.PartialChange) <= day: segment.Delivered += e.Value; break;
                case EventKind.Persons when months.Align(at, plan.PersonsChange) <= day: segment.Persons = (int)Math.Min(e.Value, int.MaxValue); break;
                case EventKind.TurnoverIn when months.Align(at, plan.TurnoverChange) <= day: turnover = true; break;
                case EventKind.TurnoverOut when months.Align(at, plan.TurnoverChange) <= day: turnover = false; break;
                case EventKind.Paused when months.Align(at, plan.PauseChange) <= day: paused = true; break;
                case EventKind.Resumed when months.Align(at, plan.PauseChange) <= day: paused = false; break;
                case EventKind.DecidedPerPerson or EventKind.DecidedMonthly when at <= day: decided = i; break;
                default: break;
            }
        }
        SetRateDay(ref segment);
        long? factor;
        if (facts.ForcedRemoval && plan.ExcludeForced) (segment.Reason, factor) = (Reason.Excluded, 0);
        else if (paused) (segment.Reason, factor) = (Reason.Paused, 0);
        else if (day >= tailFrom) (segment.Reason, factor) = (Reason.Tail, tailFactor);
        else if (!segment.Overdue) (segment.Reason, factor) = turnover ? (Reason.TurnoverFree, plan.TurnoverInTerm) : (Reason.InTerm, Scaled.One);
        else (segment.Reason, factor) = turnover ? (Reason.TurnoverOverdue, FactorAt(plan.TurnoverSteps, day)) : (Reason.Overdue, FactorAt(plan.OverdueSteps, day));
        segment.Factor = factor ?? -1;
        if (factor == 0)
        {
            segment.Monthly = Exact.Zero;
            return Base(monthly, ref segment, out _, priced: false);
        }
        if (factor is null || plan.Unit == Unit.Decided) return Decided(ref segment, decided, factor);
        if (!known || segment.Delivered != knownDelivered) return Base(monthly, ref segment, out segment.Monthly, priced: true);
        // Where only the factor changed, the sum before it is the same.
        segment.Marks |= knownMarks;
        segment.Monthly = Exact.Zero;
        return Finish(knownSum, ref segment, ref segment.Monthly);
    }

    private void SetCause(ref Segment segment)
    {
        var latest = -1;
        foreach (var b in breaks[..breakCount])
            if (b.Day <= segment.From && b.Day >= latest) (latest, segment.Cause, segment.CauseSince) = (b.Day, b.Cause, b.Since);
    }

    private void SetRateDay(ref Segment segment)
    {
        var frozen = facts.Agreement.Signed?.DayNumber ?? start;
        segment.RateAligned = plan.RateVersion == RateVersion.EachMonth || plan.RateVersion == RateVersion.LatestWhenOverdue && segment.Overdue && segment.From < tailFrom;
        segment.RateDay = !segment.RateAligned ? frozen : Math.Min(segment.From, tailFrom == Days.Never ? segment.From : Math.Max(start, tailFrom - 1));
    }

    private readonly long? FactorAt(Step[] steps, int day)
    {
        if (steps.Length == 1) return steps[0].Factor;
        var at = 0;
        for (var i = 1; i < steps.Length; i++) if (StepDay(steps[i].After) <= day) at = i;
        return steps[at].Factor;
    }

    /// <summary>A sum by discretion: what was decided, or nothing yet.</summary>
    private bool Decided(ref Segment segment, int decided, long? factor)
    {
        if (decided < 0)
        {
            (segment.Undecided, segment.Reason, segment.Monthly) = (true, Reason.Undecided, Exact.Zero);
            return true;
        }
        ref readonly var e = ref events[decided];
        if (e.Kind == EventKind.DecidedPerPerson && segment.Persons < 0) return Missing("人口数");
        segment.Monthly = checked(new Exact(e.Value * (Int128)(e.Kind == EventKind.DecidedPerPerson ? segment.Persons : 1) * (factor ?? Scaled.One), Scaled.One));
        return true;
    }
}
