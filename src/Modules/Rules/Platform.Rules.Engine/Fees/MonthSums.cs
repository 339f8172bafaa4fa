namespace Platform.Rules.Engine;

/// <summary>Sums of many households by month, in 分. It may be used again and again; adding to it allocates nothing.</summary>
/// <param name="firstMonth">The first month, as year × 12 + month − 1.</param>
/// <param name="count">How many months; what falls outside counts in <see cref="Totals"/> only.</param>
public sealed class MonthSums(int firstMonth, int count)
{
    // What each month has more than the one before it, so that a run of equal months costs no more than one; the last belongs to no month.
    private readonly long[] steps = new long[count + 1];
    private readonly long[] fen = new long[count];
    private long inTerm, overdue, other;

    /// <summary>The first month, as year × 12 + month − 1.</summary>
    public int FirstMonth { get; } = firstMonth;

    /// <summary>The sum of each month: of fee months that begin in it, and of one-offs that are due in it. Read anew by each call, into the same memory.</summary>
    public ReadOnlySpan<long> Fen
    {
        get
        {
            var sum = 0L;
            for (var i = 0; i < fen.Length; i++) fen[i] = sum += steps[i];
            return fen;
        }
    }

    /// <summary>The sums of all households added so far.</summary>
    public FeeTotals Totals => checked(new(inTerm + overdue + other, inTerm, overdue, other));

    /// <summary>Fee months by discretion that nobody has decided yet.</summary>
    public long UndecidedMonths { get; private set; }

    /// <summary>Sets all to nothing.</summary>
    public void Clear()
    {
        Array.Clear(steps);
        (inTerm, overdue, other, UndecidedMonths) = (0, 0, 0, 0);
    }

    internal void AddOther(int day, long sum)
    {
        checked
        {
            other += sum;
            _ = inTerm + overdue + other;
        }
        Step(Days.Month(day) - FirstMonth, 1, sum);
    }

    internal void Add(in MonthRun run, int month, int sign)
    {
        if (run.Undecided)
        {
            UndecidedMonths += sign * run.Count;
            return;
        }
        var (each, count) = (sign * run.Fen, sign * run.Count);
        checked
        {
            overdue += run.OverdueFen * count;
            other += run.OtherFen * count;
            inTerm += (run.Fen - run.OverdueFen - run.OtherFen) * count;
            _ = inTerm + overdue + other;
        }
        Step(month - FirstMonth, run.Count, each);
    }

    // No sum of a month is larger than all sums together, and those were checked; a step may pass 64 bits and comes back with the sum.
    private void Step(int month, int count, long each)
    {
        var (first, last) = (Math.Max(0, month), Math.Min(fen.Length, month + count));
        if (first >= last) return;
        steps[first] += each;
        steps[last] -= each;
    }
}

/// <summary>Adds months up.</summary>
/// <param name="sums">What is added to.</param>
/// <param name="sign">1; −1 takes away again what an earlier walk of the same household added before it was refused.</param>
internal readonly struct SumSink(MonthSums sums, int sign) : IFeeSink
{
    public static bool Explains => false;

    public void OneOff(int number, int day, long fen, OneOff row, Marks marks, ulong spaces) => sums.AddOther(day, sign * fen);

    public void PartialTail(int day, long fen, long area) => sums.AddOther(day, sign * fen);

    public void Ends(int day)
    {
        // Sums are of what is due; what comes later is no part of them.
    }

    public void Months(in MonthRun run, in FeeMonths months, scoped ReadOnlySpan<Segment> parts) =>
        sums.Add(in run, months.Calendar || months.Shift == 0 ? months.AnchorMonth + run.K : Days.Month(months.Start(run.K)), sign);
}
