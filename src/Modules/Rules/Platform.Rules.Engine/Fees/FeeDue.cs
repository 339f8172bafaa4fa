namespace Platform.Rules.Engine;

/// <summary>What is due once: a fee month, a one-off or a tail, without its explanation.</summary>
/// <param name="From">First day paid for.</param>
/// <param name="To">Last day paid for.</param>
/// <param name="Due">Day on which it is due.</param>
/// <param name="InTermFen">Within the agreed period, 分.</param>
/// <param name="OverdueFen">Overdue, 分.</param>
/// <param name="OtherFen">One-off or tail, 分.</param>
public readonly record struct FeeDue(DateOnly From, DateOnly To, DateOnly Due, long InTermFen, long OverdueFen, long OtherFen);

/// <summary>Makes a list of what is due, for runs over many households. What is by discretion and not decided yet is no part of it.</summary>
internal readonly struct DueSink(FeePlan plan, List<FeeDue> dues) : IFeeSink
{
    public static bool Explains => false;

    public void OneOff(int number, int day, long fen, OneOff row, Marks marks, ulong spaces) => AddOther(day, fen);

    public void PartialTail(int day, long fen, long area) => AddOther(day, fen);

    public void Ends(int day)
    {
        // What comes later is not due.
    }

    public void Months(in MonthRun run, in FeeMonths months, scoped ReadOnlySpan<Segment> parts)
    {
        if (run.Undecided) return;
        for (var i = 0; i < run.Count; i++)
        {
            var (from, to, due) = run.Month(i, in months, plan.Pay);
            dues.Add(new(DateOnly.FromDayNumber(from), DateOnly.FromDayNumber(to - 1), DateOnly.FromDayNumber(due), run.Fen - run.OverdueFen - run.OtherFen, run.OverdueFen, run.OtherFen));
        }
    }

    private void AddOther(int day, long fen)
    {
        var on = DateOnly.FromDayNumber(day);
        dues.Add(new(on, on, on, 0, 0, fen));
    }
}
