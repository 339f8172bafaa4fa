using Platform.Fees.Families;

namespace Platform.Fees.Payouts;

/// <summary>What one family is paid of what it is owed: the oldest months first, as payments meet them.</summary>
/// <param name="Fen">分.</param>
/// <param name="From">First month paid.</param>
/// <param name="To">Last month paid, in whole or in part.</param>
internal readonly record struct Share(long Fen, DateOnly From, DateOnly To)
{
    /// <summary>The share of a statement; null where nothing is owed.</summary>
    /// <param name="statement">The family's.</param>
    /// <param name="months">Only so many of the oldest unpaid months; null for all.</param>
    /// <param name="capFen">At most so much, 分; null for all.</param>
    public static Share? Of(Statement statement, int? months, long? capFen)
    {
        var open = statement.Months.Where(m => m.LeftFen > 0).Take(months ?? int.MaxValue).ToList();
        var fen = Math.Min(Math.Min(open.Sum(m => m.LeftFen), statement.ArrearsFen), capFen ?? long.MaxValue);
        if (fen <= 0) return null;
        var (met, last) = (0L, open[0]);
        foreach (var month in open)
        {
            if (met >= fen) break;
            (met, last) = (met + month.LeftFen, month);
        }
        return new(fen, First(open[0].From), First(last.From));
    }

    private static DateOnly First(DateOnly day) => new(day.Year, day.Month, 1);
}
