using Platform.Kernel.Audit;
using Platform.Rectification.Data;

namespace Platform.Rectification.Taskforce;

internal sealed class DepartmentDutyRecord(RectificationDb db) : RecordKind<DepartmentDuty>(db, RectificationModule.View, d => d.Department)
{
    public override string Href(Guid id) => "/rectification/taskforce";
}
