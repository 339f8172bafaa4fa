namespace Platform.Rules.Engine;

/// <summary>Makes a result of lines.</summary>
internal struct ResultSink(FeePlan plan, Story story, int asOf, int knownOn) : IFeeSink
{
    public static bool Explains => true;

    private readonly List<FeeLine> lines = [], oneOffs = [], tails = [];
    private int end;

    public void Ends(int day) => end = day;

    public readonly void OneOff(int number, int day, long fen, OneOff row, Marks marks, ulong spaces)
    {
        var on = DateOnly.FromDayNumber(day);
        oneOffs.Add(new() { Number = number, From = on, To = on, Due = on, Fen = fen, OtherFen = fen, Reason = Reason.OneOff, Marks = marks, Said = new(plan, story, asOf, knownOn) { Row = row, Spaces = spaces } });
    }

    public readonly void PartialTail(int day, long fen, long area)
    {
        var on = DateOnly.FromDayNumber(day);
        tails.Add(new() { From = on, To = on, Due = on, Fen = fen, OtherFen = fen, Reason = Reason.Tail, Said = new(plan, story, asOf, knownOn) { Area = area } });
    }

    public readonly void Months(in MonthRun run, in FeeMonths months, scoped ReadOnlySpan<Segment> parts)
    {
        var said = new Explaining(plan, story, asOf, knownOn) { States = parts.ToArray() };
        for (var i = 0; i < run.Count; i++)
        {
            var k = run.K + i;
            var (from, to, due) = run.Month(i, in months, plan.Pay);
            lines.Add(new()
            {
                Number = k + 1,
                From = DateOnly.FromDayNumber(from),
                To = DateOnly.FromDayNumber(to - 1),
                Due = DateOnly.FromDayNumber(due),
                Instalment = run.Instalment + (run.Due == Days.Never && run.Instalment == run.K ? i : 0) + 1,
                Fen = run.Undecided ? null : run.Fen,
                OverdueFen = run.OverdueFen,
                OtherFen = run.OtherFen,
                Reason = run.Reason,
                Factor = FactorOf(parts),
                Marks = run.Marks,
                Parts = parts.Length > 1 ? Parts(parts, months.Start(k + 1) - months.Start(k)) : [],
                Said = said,
            });
        }
    }

    private static long? FactorOf(ReadOnlySpan<Segment> parts)
    {
        foreach (ref readonly var part in parts) if (part.Factor != parts[0].Factor || part.Reason != parts[0].Reason || part.Factor < 0) return null;
        return parts[0].Factor;
    }

    private static FeePart[] Parts(ReadOnlySpan<Segment> parts, int ofDays)
    {
        var made = new FeePart[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            ref readonly var part = ref parts[i];
            made[i] = new(DateOnly.FromDayNumber(part.From), DateOnly.FromDayNumber(part.To - 1), part.To - part.From, ofDays, part.Reason, part.Factor < 0 ? null : part.Factor, part.Monthly.Yuan());
        }
        return made;
    }

    public readonly FeeResult Result()
    {
        List<FeeLine> all = [.. oneOffs, .. lines, .. tails];
        var (overdue, other, due) = (all.Sum(l => l.OverdueFen), all.Sum(l => l.OtherFen), all.Sum(l => l.Fen ?? 0));
        return new()
        {
            Lines = all,
            Totals = new(due, due - overdue - other, overdue, other),
            UndecidedMonths = lines.Count(l => l.Fen is null),
            Settle = plan.Settle,
            GoesOn = end > (lines.Count == 0 ? 0 : lines[^1].To.DayNumber + 1),
            Instalments = [.. lines.GroupBy(l => l.Instalment).Select(g => new Instalment(g.Key, g.Max(l => l.Due), g.First().From, g.Last().To, g.Count(), g.Sum(l => l.Fen ?? 0)))],
            Payees = plan.OwnerPercent is { } percent && story.Tenant ? Split(due, percent) : null,
        };
    }

    private static Payees Split(long due, long percent)
    {
        var owner = new Exact((Int128)due * percent, 100 * Scaled.One).Round(RoundingMode.HalfUp, 1);
        return new(owner, due - owner);
    }
}
