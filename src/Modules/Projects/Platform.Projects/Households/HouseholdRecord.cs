using Platform.Kernel.Audit;
using Platform.Projects.Data;

namespace Platform.Projects.Households;

internal sealed class HouseholdRecord(ProjectsDb db) : RecordKind<Household>(db, ProjectsModule.View, h => h.Name)
{
    public override string Href(Guid id) => $"/projects/households/{id}";
}
