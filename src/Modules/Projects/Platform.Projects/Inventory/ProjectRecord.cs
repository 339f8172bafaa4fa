using Platform.Kernel.Audit;
using Platform.Projects.Data;

namespace Platform.Projects.Inventory;

internal sealed class ProjectRecord(ProjectsDb db) : RecordKind<Project>(db, ProjectsModule.View, p => p.Name)
{
    public override string Href(Guid id) => $"/projects/{id}";
}
