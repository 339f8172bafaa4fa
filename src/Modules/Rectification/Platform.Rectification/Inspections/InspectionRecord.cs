using Platform.Kernel.Audit;
using Platform.Rectification.Data;

namespace Platform.Rectification.Inspections;

internal sealed class InspectionRecord(RectificationDb db) : RecordKind<Inspection>(db, RectificationModule.View, i => i.Number)
{
    public override string Href(Guid id) => $"/rectification/inspections/{id}";
}
