using Platform.Kernel.Audit;
using Platform.Rectification.Data;

namespace Platform.Rectification.Taskforce;

internal sealed class TaskforceBodyRecord(RectificationDb db) : RecordKind<TaskforceBody>(db, RectificationModule.View, b => b.Name)
{
    public override string Href(Guid id) => "/rectification/taskforce";
}
