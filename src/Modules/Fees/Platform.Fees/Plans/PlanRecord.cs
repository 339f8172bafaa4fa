using Platform.Fees.Data;
using Platform.Kernel.Audit;

namespace Platform.Fees.Plans;

internal sealed class PlanRecord(FeesDb db) : RecordKind<ClearingPlan>(db, FeesModule.View, p => "补发计划")
{
    public override string Href(Guid id) => "/fees/arrears";
}
