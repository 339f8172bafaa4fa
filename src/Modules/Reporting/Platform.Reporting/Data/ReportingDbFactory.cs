using Platform.Kernel.Data.Providers;

namespace Platform.Reporting.Data;

internal sealed class ReportingDbFactory() : DesignTimeFactory<ReportingDb>("reporting", o => new ReportingDb(o));
