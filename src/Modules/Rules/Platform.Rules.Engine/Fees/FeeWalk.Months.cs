namespace Platform.Rules.Engine;

internal ref partial struct FeeWalk<TSink>
{
    /// <summary>The number of instalments that are one month each.</summary>
    private const int EachItsOwn = -1;

    /// <summary>Hands over the months instalment by instalment, as long as they are due.</summary>
    private void Emit()
    {
        if (!Enter(start, out now)) return;
        if (plan is { EveryMonths: 1, OverdueEvery: 1 } && (plan.FirstDueDays == 0 || plan.Pay == Pay.Accrued))
        {
            Span(0, LastDue(), EachItsOwn, Days.Never);
            PartialTails();
            return;
        }
        var (k, number) = (0, 0);
        while (error is null)
        {
            var from = Math.Max(months.Start(k), start);
            if (from >= end) break;
            var until = InstalmentEnd(k);
            var last = Math.Min(months.Start(until), end) - 1;
            var due = (plan.Pay == Pay.Advance ? from : last) + (number == 0 ? plan.FirstDueDays : 0);
            if (plan.Pay == Pay.Accrued) Span(k, until, number, Days.Never);
            else if (due <= asOf) Span(k, until, number, due);
            else if (from > asOf) break;
            if (capUsed < 0) break;
            (k, number) = (until, number + 1);
        }
        PartialTails();
    }

    /// <summary>The fee month after the last that is due where each month is due by itself.</summary>
    private readonly int LastDue()
    {
        if (plan.Pay == Pay.Accrued) return int.MaxValue;
        if (plan.Pay == Pay.Advance) return start > asOf ? 0 : months.IndexOf(asOf) + 1;
        return end - 1 <= asOf ? int.MaxValue : Math.Max(0, months.IndexOf(asOf + 1));
    }

    private int InstalmentEnd(int k)
    {
        var overdue = overdueFrom != Days.Never && k >= firstOverdue;
        var every = overdue ? plan.OverdueEvery : plan.EveryMonths;
        var until = every == FeePlan.Term ? firstOverdue : k + every;
        if (!overdue && plan.OverdueEvery != plan.EveryMonths && overdueFrom != Days.Never) until = Math.Min(until, firstOverdue);
        if (!plan.RestartAtFactor) return until;
        foreach (var b in breaks[..breakCount])
            if (b.ChangesFactor && CeilingIndex(b.Day) is var changed && changed > k && changed < until) until = changed;
        return until;
    }

    /// <summary>Hands over fee months, those that are alike together.</summary>
    private void Span(int k, int until, int number, int due)
    {
        if (plan.Stage == RoundingStage.Instalment) (running, rounded) = (Exact.Zero, 0);
        var alone = plan.Stage is RoundingStage.Total or RoundingStage.Instalment || plan.CapFen is not null;
        while (k < until)
        {
            var monthStart = months.Start(k);
            var from = Math.Max(monthStart, start);
            if (from >= end) return;
            var monthEnd = months.Start(k + 1);
            var to = Math.Min(monthEnd, end);
            if (now.To <= from && !Enter(from, out now)) return;
            var run = new MonthRun { K = k, Count = 1, From = from, To = to, Instalment = number == EachItsOwn ? k : number, Due = due, Reason = now.Reason, Marks = now.Marks };
            var part = from > monthStart || to < monthEnd;
            if (part) run.Marks |= Marks.PartMonth;
            if (now.To < to)
            {
                if (!Mixed(ref run, to - from, monthEnd - monthStart)) return;
            }
            else
            {
                if (!part && !alone && now.To > monthEnd) run.Count = Math.Min(until, now.To == Days.Never ? until : months.IndexOf(now.To)) - k;
                if (part) Price(ref run, Weighed(now.Monthly, to - from, to - from, monthEnd - monthStart), in now);
                else Price(ref run, in now.Monthly, in now);
                sink.Months(in run, in months, new ReadOnlySpan<Segment>(in now));
            }
            if (capUsed < 0) return;
            if (plan.Stage == RoundingStage.Instalment && number == EachItsOwn) (running, rounded) = (Exact.Zero, 0);
            k += run.Count;
        }
    }

    /// <summary>What some of the used days of a month cost.</summary>
    private readonly Exact Weighed(Exact sum, int days, int used, int ofDays) => used == ofDays ? sum.Times(days, ofDays) : plan.PartMonth switch
    {
        PartMonth.ActualDays => sum.Times(days, ofDays),
        PartMonth.Thirty => sum.Times(Math.Min(used, 30) * days, 30 * used),
        PartMonth.Half when used <= 15 => sum.Times(days, 2 * used),
        _ => sum.Times(days, used),
    };

    private void Price(ref MonthRun run, in Exact sum, in Segment segment)
    {
        run.Undecided = segment.Undecided;
        if (segment.Undecided) return;
        run.Fen = Line(in sum, ref run);
        if (segment.Reason is Reason.Overdue or Reason.TurnoverOverdue) run.OverdueFen = run.Fen;
        else if (segment.Reason == Reason.Tail) run.OtherFen = run.Fen;
    }

    /// <summary>A month in which something changes: each part by its days, and the sum rounded.</summary>
    private bool Mixed(ref MonthRun run, int used, int ofDays)
    {
        Span<Segment> parts = stackalloc Segment[used];
        var count = 0;
        while (true)
        {
            var to = Math.Min(now.To, run.To);
            if (count > 0 && parts[count - 1].Same(in now)) parts[count - 1].To = to;
            else
            {
                parts[count] = now;
                parts[count].From = Math.Max(now.From, run.From);
                parts[count++].To = to;
            }
            if (to == run.To) break;
            if (!Enter(to, out now)) return false;
        }
        parts = parts[..count];
        Exact all = Exact.Zero, inTerm = Exact.Zero, other = Exact.Zero;
        var overdue = false;
        foreach (ref var part in parts)
        {
            var sum = Weighed(part.Monthly, part.To - part.From, used, ofDays);
            all = all.Plus(sum);
            run.Undecided |= part.Undecided;
            run.Marks |= part.Marks;
            if (part.Reason is Reason.Overdue or Reason.TurnoverOverdue) overdue = true;
            else if (part.Reason == Reason.Tail) other = other.Plus(sum);
            else inTerm = inTerm.Plus(sum);
            if (part.Reason != parts[0].Reason) run.Reason = Reason.Mixed;
        }
        if (run.Reason != Reason.Mixed) run.Reason = parts[0].Reason;
        if (run.Undecided) run.Reason = Reason.Undecided;
        else
        {
            run.Fen = Line(in all, ref run);
            run.OtherFen = run.Reason == Reason.Tail ? run.Fen : Math.Min(run.Fen, Rounded(in other));
            run.OverdueFen = overdue ? Math.Max(0, run.Fen - run.OtherFen - Rounded(in inTerm)) : 0;
        }
        sink.Months(in run, in months, parts);
        return true;
    }

    /// <summary>A line's 分, and what it leaves of the running sum and of the cap.</summary>
    private long Line(in Exact sum, ref MonthRun run)
    {
        var fen = Rounded(in sum);
        if (plan.Stage is RoundingStage.Total or RoundingStage.Instalment)
        {
            running = running.Plus(sum);
            var total = running.Round(plan.RoundingMode, plan.RoundingFen);
            (fen, rounded) = (total - rounded, total);
        }
        if (plan.CapFen is not { } cap) return fen;
        if (capUsed + fen < cap)
        {
            capUsed += fen;
            return fen;
        }
        fen = cap - capUsed;
        run.Marks |= Marks.Capped;
        capUsed = -1;
        return fen;
    }
}
