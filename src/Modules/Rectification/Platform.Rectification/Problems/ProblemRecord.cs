using Platform.Kernel.Audit;
using Platform.Rectification.Data;

namespace Platform.Rectification.Problems;

internal sealed class ProblemRecord(RectificationDb db) : RecordKind<Problem>(db, RectificationModule.View, p => p.ProjectName)
{
    public override string Href(Guid id) => $"/rectification/{id}";
}
