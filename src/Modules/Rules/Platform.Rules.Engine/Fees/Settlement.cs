namespace Platform.Rules.Engine;

/// <summary>A payment; negative when it was taken back or returned.</summary>
/// <param name="Date">Day.</param>
/// <param name="Fen">分.</param>
public readonly record struct Payment(DateOnly Date, long Fen);

/// <summary>Arrears by age in 分; a line due in the month of the day is one month old.</summary>
/// <param name="To3">1 to 3 months.</param>
/// <param name="To6">4 to 6.</param>
/// <param name="To12">7 to 12.</param>
/// <param name="Older">More than 12.</param>
public readonly record struct Ageing(long To3, long To6, long To12, long Older);

/// <summary>What is left when payments have met the oldest due line first. Sums in 分.</summary>
/// <param name="Paid">Paid up to the day.</param>
/// <param name="Arrears">Due and not paid.</param>
/// <param name="Credit">Paid too much; then nothing is in arrears.</param>
/// <param name="Refund">Of the credit, what is to be returned.</param>
/// <param name="SetOff">Of the credit, what is set against the next instalment.</param>
/// <param name="Ageing">The arrears by age.</param>
public readonly record struct Settlement(long Paid, long Arrears, long Credit, long Refund, long SetOff, Ageing Ageing)
{
    /// <summary>Matches payments with lines, by due day and then by first day.</summary>
    /// <param name="result">Its lines are due; undecided ones owe nothing yet.</param>
    /// <param name="payments">Payments; later ones are not seen.</param>
    /// <param name="asOf">The day of the figures.</param>
    public static Settlement Of(FeeResult result, IEnumerable<Payment> payments, DateOnly asOf)
    {
        var paid = payments.Where(p => p.Date <= asOf).Sum(p => p.Fen);
        var (left, arrears) = (paid, 0L);
        Span<long> ages = stackalloc long[4];
        ages.Clear();
        foreach (var line in result.Lines.Where(l => l.Fen is not null).OrderBy(l => l.Due).ThenBy(l => l.From))
        {
            var met = Math.Min(line.Fen!.Value, Math.Max(0, left));
            left -= line.Fen.Value;
            var owed = line.Fen.Value - met;
            arrears += owed;
            var age = asOf.Year * 12 + asOf.Month - line.Due.Year * 12 - line.Due.Month + 1;
            ages[age switch { <= 3 => 0, <= 6 => 1, <= 12 => 2, _ => 3 }] += owed;
        }
        var credit = Math.Max(0, left);
        var setOff = result is { Settle: Settle.TrueUp, GoesOn: true } ? credit : 0;
        return new(paid, arrears, credit, credit - setOff, setOff, new(ages[0], ages[1], ages[2], ages[3]));
    }
}
