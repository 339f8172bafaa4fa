using Platform.Kernel.Audit;
using Platform.Rectification.Data;

namespace Platform.Rectification.Terms;

internal sealed class TermValueRecord(RectificationDb db) : RecordKind<TermValue>(db, RectificationModule.View, v => v.Source)
{
    public override string Href(Guid id) => "/rectification/terms";
}
