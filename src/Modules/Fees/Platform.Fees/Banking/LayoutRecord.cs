using Platform.Fees.Data;
using Platform.Kernel.Audit;

namespace Platform.Fees.Banking;

internal sealed class LayoutRecord(FeesDb db) : RecordKind<BankLayout>(db, FeesModule.View, l => l.Name)
{
    public override string Href(Guid id) => $"/fees/payouts/layouts/edit?from={id}";
}
