using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Reporting.Bulletins;
using Platform.Reporting.Indicators;
using Platform.Reporting.Mechanisms;
using Platform.Reporting.Reports;

namespace Platform.Reporting.Data;

internal sealed class ReportingMaps :
    IEntityTypeConfiguration<IndicatorRule>, IEntityTypeConfiguration<ReportCall>, IEntityTypeConfiguration<Report>, IEntityTypeConfiguration<ReportFigure>,
    IEntityTypeConfiguration<ReportRow>, IEntityTypeConfiguration<MarkReason>, IEntityTypeConfiguration<Bulletin>, IEntityTypeConfiguration<BulletinLine>,
    IEntityTypeConfiguration<BulletinFigure>, IEntityTypeConfiguration<BulletinRow>, IEntityTypeConfiguration<BulletinReceipt>, IEntityTypeConfiguration<Mechanism>
{
    public void Configure(EntityTypeBuilder<IndicatorRule> builder)
    {
        builder.Property(i => i.Formula).HasMaxLength(1000);
        builder.HasIndex(i => new { i.AreaId, i.Code, i.EffectiveOn }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ReportCall> builder) => builder.HasIndex(c => new { c.AreaId, c.DueOn });

    public void Configure(EntityTypeBuilder<Report> builder)
    {
        builder.Ignore(r => r.Texts);
        builder.Property(r => r.Survey).HasMaxLength(-1);
        builder.Property(r => r.Resolution).HasMaxLength(-1);
        builder.Property(r => r.Proposals).HasMaxLength(-1);
        builder.Property(r => r.Answer).HasMaxLength(2000);
        builder.HasIndex(r => new { r.AreaId, r.ReportCallId, r.Edition }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ReportFigure> builder)
    {
        builder.Ignore(f => f.Checked);
        builder.Property(f => f.Explanation).HasMaxLength(-1);
        builder.HasOne<Report>().WithMany().HasForeignKey(f => new { f.AreaId, f.ReportId });
    }

    public void Configure(EntityTypeBuilder<ReportRow> builder)
    {
        builder.Property(r => r.Note).HasMaxLength(1000);
        builder.HasOne<ReportFigure>().WithMany().HasForeignKey(r => new { r.AreaId, r.ReportFigureId });
        builder.HasIndex(r => new { r.AreaId, r.ReportFigureId, r.Number });
    }

    public void Configure(EntityTypeBuilder<MarkReason> builder)
    {
        builder.Property(r => r.Sentence).HasMaxLength(-1);
        builder.Property(r => r.Reason).HasMaxLength(1000);
        builder.HasOne<Report>().WithMany().HasForeignKey(r => new { r.AreaId, r.ReportId });
    }

    public void Configure(EntityTypeBuilder<Bulletin> builder)
    {
        builder.Property(b => b.Summary).HasMaxLength(-1);
        builder.Property(b => b.Praise).HasMaxLength(-1);
        builder.Property(b => b.Criticism).HasMaxLength(-1);
        builder.HasIndex(b => new { b.AreaId, b.State, b.IssuedOn });
    }

    public void Configure(EntityTypeBuilder<BulletinLine> builder)
    {
        builder.Property(l => l.Explanation).HasMaxLength(1000);
        builder.HasOne<Bulletin>().WithMany().HasForeignKey(l => new { l.AreaId, l.BulletinId });
    }

    public void Configure(EntityTypeBuilder<BulletinFigure> builder)
    {
        builder.Property(f => f.Explanation).HasMaxLength(-1);
        builder.HasOne<BulletinLine>().WithMany().HasForeignKey(f => new { f.AreaId, f.BulletinLineId });
        builder.HasIndex(f => new { f.AreaId, f.BulletinLineId, f.Indicator, f.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<BulletinRow> builder)
    {
        builder.Property(r => r.Note).HasMaxLength(1000);
        builder.HasOne<BulletinFigure>().WithMany().HasForeignKey(r => new { r.AreaId, r.BulletinFigureId });
        builder.HasIndex(r => new { r.AreaId, r.BulletinFigureId, r.Number });
    }

    public void Configure(EntityTypeBuilder<BulletinReceipt> builder)
    {
        builder.Property(r => r.Reply).HasMaxLength(-1);
        builder.HasIndex(r => new { r.AreaId, r.BulletinId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Mechanism> builder)
    {
        builder.Property(m => m.Opinion).HasMaxLength(1000);
        builder.HasIndex(m => new { m.AreaId, m.Kind, m.IssuedOn });
    }
}
