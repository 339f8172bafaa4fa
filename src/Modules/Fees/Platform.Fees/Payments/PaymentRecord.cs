using Platform.Fees.Data;
using Platform.Kernel.Audit;

namespace Platform.Fees.Payments;

internal sealed class PaymentRecord(FeesDb db) : RecordKind<Payment>(db, FeesModule.View, p => p.HouseholdCode + " " + p.Person)
{
    public override string Href(Guid id) => "/fees";
}
