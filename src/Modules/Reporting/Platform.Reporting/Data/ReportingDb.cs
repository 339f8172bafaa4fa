using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Reporting.Bulletins;
using Platform.Reporting.Indicators;
using Platform.Reporting.Mechanisms;
using Platform.Reporting.Reports;

namespace Platform.Reporting.Data;

/// <summary>Schema <c>reporting</c>.</summary>
public sealed class ReportingDb(DbContextOptions<ReportingDb> options) : ModuleDb(options)
{
    internal DbSet<IndicatorRule> Indicators => Set<IndicatorRule>();

    internal DbSet<ReportCall> Calls => Set<ReportCall>();

    internal DbSet<Report> Reports => Set<Report>();

    internal DbSet<ReportFigure> Figures => Set<ReportFigure>();

    internal DbSet<ReportRow> FrozenRows => Set<ReportRow>();

    internal DbSet<MarkReason> Reasons => Set<MarkReason>();

    internal DbSet<Bulletin> Bulletins => Set<Bulletin>();

    internal DbSet<BulletinLine> Lines => Set<BulletinLine>();

    internal DbSet<BulletinFigure> BulletinFigures => Set<BulletinFigure>();

    internal DbSet<BulletinRow> BulletinRows => Set<BulletinRow>();

    internal DbSet<BulletinReceipt> Receipts => Set<BulletinReceipt>();

    internal DbSet<Mechanism> Mechanisms => Set<Mechanism>();
}
