using Platform.Fees.Data;
using Platform.Kernel.Audit;

namespace Platform.Fees.Differences;

internal sealed class DifferenceRecord(FeesDb db) : RecordKind<Difference>(db, FeesModule.View, d => d.RulesTitle)
{
    public override string Href(Guid id) => $"/fees/differences/{id}";
}
