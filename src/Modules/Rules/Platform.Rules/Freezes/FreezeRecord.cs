using Platform.Kernel.Audit;
using Platform.Rules.Data;

namespace Platform.Rules.Freezes;

internal sealed class FreezeRecord(RulesDb db) : RecordKind<Freeze>(db, RulesModule.View, f => f.Reason)
{
    public override string Href(Guid id) => "/rules/freezes";
}
