using Platform.Kernel.Audit;
using Platform.Rectification.Data;

namespace Platform.Rectification.Taskforce;

internal sealed class TaskforceMemberRecord(RectificationDb db) : RecordKind<TaskforceMember>(db, RectificationModule.View, m => m.Name)
{
    public override string Href(Guid id) => "/rectification/taskforce";
}
