using Platform.Fees.Data;
using Platform.Kernel.Audit;

namespace Platform.Fees.Changes;

internal sealed class FamilyChangeRecord(FeesDb db) : RecordKind<FamilyChange>(db, FeesModule.View, c => c.Kind)
{
    public override string Href(Guid id) => "/fees/arrears";
}
