using Platform.Fees.Data;
using Platform.Kernel.Audit;
using Platform.Kernel.Personal;
using Platform.Kernel.Reveals;

namespace Platform.Fees.Payouts;

internal sealed class PayoutRecord(FeesDb db) : RecordKind<Payout>(db, FeesModule.View, p => p.Number)
{
    public override string Href(Guid id) => $"/fees/payouts/{id}";
}

/// <summary>The account that a payment of a batch goes to may be shown in full.</summary>
internal sealed class PayoutReveals(FeesDb db) : Revealable<PayoutLine>(db, l => $"{l.Code} {PersonalMask.Name(l.Name)}");
