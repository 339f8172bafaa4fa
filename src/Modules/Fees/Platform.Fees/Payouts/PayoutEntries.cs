using Platform.Fees.Books;
using Platform.Kernel.Books;

namespace Platform.Fees.Payouts;

/// <summary>The entries of a payment through the bank: each is posted once; a payment that comes back after it was paid is reversed, never changed.</summary>
internal static class PayoutEntries
{
    /// <summary>Told to the bank: no longer owed, on its way.</summary>
    public static BookEntry Sent(PayoutLine line, DateOnly on) => Of(line, FeeKinds.Sent, on, FeeAccounts.Payable, FeeAccounts.Transit);

    /// <summary>What an answer moves; nothing where it says no more than is known.</summary>
    /// <param name="line">As it stood before the answer.</param>
    /// <param name="state">As the bank says.</param>
    /// <param name="on">The day that the answer counts from.</param>
    public static IEnumerable<BookEntry> Answered(PayoutLine line, LineState state, DateOnly on)
    {
        var paid = Of(line, FeeKinds.Settled, on, FeeAccounts.Transit, FeeAccounts.Bank);
        if (state == LineState.Paid) yield return paid;
        if (state == LineState.Returned && line.State == LineState.Paid) yield return paid.Reversed(1);
        if (state == LineState.Returned) yield return Of(line, FeeKinds.Returned, on, FeeAccounts.Transit, FeeAccounts.Payable);
    }

    private static BookEntry Of(PayoutLine line, short kind, DateOnly on, short debit, short credit) => new()
    {
        ProjectId = line.ProjectId,
        SubjectId = line.HouseholdId,
        Kind = kind,
        Period = line.From,
        SourceId = line.Id,
        On = on,
        Debit = debit,
        Credit = credit,
        Fen = line.Fen,
    };
}
