using Platform.Kernel.Audit;
using Platform.Reporting.Data;

namespace Platform.Reporting.Mechanisms;

internal sealed class MechanismRecord(ReportingDb db) : RecordKind<Mechanism>(db, ReportingModule.View, m => m.Name)
{
    public override string Href(Guid id) => $"/reporting/mechanisms/{id}";
}
