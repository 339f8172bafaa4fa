using Platform.Fees.Accruals;
using Platform.Fees.Books;
using Platform.Kernel.Books;
using Platform.Rules.Contracts;

namespace Platform.Fees.Families;

/// <summary>What a family was due, was paid and is owed as of a day, month by month. Sums are 分.</summary>
/// <param name="Months">What was due, in the order in which payments meet it: by day, then by period.</param>
/// <param name="Payments">What was paid, reversals as payments below zero, by day.</param>
internal sealed record Statement(IReadOnlyList<StatementMonth> Months, IReadOnlyList<StatementPayment> Payments)
{
    /// <summary>应发.</summary>
    public long DueFen => Months.Sum(m => m.DueFen);

    /// <summary>已发.</summary>
    public long PaidFen => Payments.Sum(p => p.Fen);

    /// <summary>拖欠.</summary>
    public long ArrearsFen => Math.Max(0, DueFen - PaidFen);

    /// <summary>多付.</summary>
    public long CreditFen => Math.Max(0, PaidFen - DueFen);

    /// <summary>Arrears by age: 1–3, 4–6, 7–12, over 12 months.</summary>
    public IReadOnlyList<long> Ages => [.. new[] { (1, 3), (4, 6), (7, 12), (13, int.MaxValue) }.Select(r => Months.Where(m => m.Age >= r.Item1 && m.Age <= r.Item2).Sum(m => m.LeftFen))];

    /// <summary>Makes it of a family's entries.</summary>
    /// <param name="entries">All entries of the family that count by the day.</param>
    /// <param name="lines">What the rules say of it, for the words; a month that they do not know any more has none.</param>
    /// <param name="asOf">The day.</param>
    public static Statement Of(IReadOnlyList<BookEntry> entries, IReadOnlyList<FamilyLine> lines, DateOnly asOf)
    {
        var said = lines.ToLookup(l => l.Due.From);
        var left = entries.Where(e => e.Kind > FeeKinds.Other).Sum(e => -AccrualEntries.Signed(e));
        var months = new List<StatementMonth>();
        foreach (var month in entries.Where(e => e.Kind <= FeeKinds.Other).GroupBy(e => (e.Period, e.On, IsOther: e.Kind == FeeKinds.Other)).OrderBy(g => g.Key.On).ThenBy(g => g.Key.Period))
        {
            var due = month.Sum(AccrualEntries.Signed);
            if (due == 0) continue; // posted and taken back
            var paid = Math.Clamp(left, 0, Math.Max(due, 0));
            left -= due;
            var line = said[month.Key.Period].FirstOrDefault(l => l.Due.OtherFen > 0 == month.Key.IsOther);
            var age = asOf.Year * 12 + asOf.Month - month.Key.On.Year * 12 - month.Key.On.Month + 1;
            var now = line is null ? 0 : line.Due.InTermFen + line.Due.OverdueFen + line.Due.OtherFen;
            months.Add(new(month.Key.Period, line?.Due.To, month.Key.On, due, month.Where(e => e.Kind == FeeKinds.Overdue).Sum(AccrualEntries.Signed), paid, age, line?.Reason ?? "", line?.Text ?? "", now != due));
        }
        return new(months, [.. entries.Where(e => e.Kind > FeeKinds.Other && AccrualEntries.Signed(e) != 0).OrderBy(e => e.On).ThenBy(e => e.Turn).Select(e => new StatementPayment(e.On, e.Period, e.Kind, -AccrualEntries.Signed(e)))]);
    }
}

/// <summary>What was due once.</summary>
/// <param name="From">First day paid for.</param>
/// <param name="To">Last day paid for; null where the rules of today know no such month.</param>
/// <param name="Due">Day on which it was due.</param>
/// <param name="DueFen">应发.</param>
/// <param name="OverdueFen">The overdue part of it.</param>
/// <param name="PaidFen">What payments have met of it.</param>
/// <param name="Age">Months since; 1 in the month of the day.</param>
/// <param name="Reason">过渡期内, 逾期, 一次性.</param>
/// <param name="Text">The formula in plain Chinese.</param>
/// <param name="Differs">By the facts and rules of today it would be another sum: the next run corrects it.</param>
internal sealed record StatementMonth(
    DateOnly From, DateOnly? To, DateOnly Due, long DueFen, long OverdueFen, long PaidFen, int Age, string Reason, string Text, bool Differs)
{
    /// <summary>What is still owed of it.</summary>
    public long LeftFen => DueFen - PaidFen;
}

/// <summary>What was paid once.</summary>
/// <param name="On">The day.</param>
/// <param name="Period">First month that it was for.</param>
/// <param name="Kind">A <see cref="FeeKinds"/>.</param>
/// <param name="Fen">分; below zero where it was taken back.</param>
internal sealed record StatementPayment(DateOnly On, DateOnly Period, short Kind, long Fen);
