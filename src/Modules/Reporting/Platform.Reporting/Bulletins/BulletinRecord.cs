using Platform.Kernel.Audit;
using Platform.Reporting.Data;

namespace Platform.Reporting.Bulletins;

internal sealed class BulletinRecord(ReportingDb db) : RecordKind<Bulletin>(db, ReportingModule.View, b => b.Title)
{
    public override string Href(Guid id) => $"/reporting/bulletins/{id}";
}
