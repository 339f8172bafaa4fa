using Platform.Kernel.Audit;
using Platform.Reporting.Data;

namespace Platform.Reporting.Reports;

internal sealed class ReportRecord(ReportingDb db) : RecordKind<Report>(db, ReportingModule.View, r => r.Title)
{
    public override string Href(Guid id) => $"/reporting/reports/{id}";
}
