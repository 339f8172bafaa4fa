using Platform.Kernel.Audit;
using Platform.Rules.Data;

namespace Platform.Rules.Policies;

internal sealed class PolicyRecord(RulesDb db) : RecordKind<PolicyVersion>(db, RulesModule.View, p => p.Name)
{
    public override string Href(Guid id) => $"/rules/{id}";
}
