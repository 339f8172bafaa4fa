using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Kernel.Approvals;
using Platform.Kernel.Areas;
using Platform.Kernel.Audit;
using Platform.Kernel.Calendar;
using Platform.Kernel.Events;
using Platform.Kernel.Files;
using Platform.Kernel.Jobs;
using Platform.Kernel.Jobs.Long;
using Platform.Kernel.Keys;
using Platform.Kernel.Modules;
using Platform.Kernel.Quality;
using Platform.Kernel.Requests;
using Platform.Kernel.Retention;
using Platform.Kernel.Reveals;
using Platform.Kernel.Uploads;

namespace Platform.Kernel.Data.Maps;

/// <summary>Keys, lengths and indexes of the house's own tables.</summary>
internal sealed class HouseMaps :
    IEntityTypeConfiguration<Area>, IEntityTypeConfiguration<AreaAlias>,
    IEntityTypeConfiguration<CountyModule>, IEntityTypeConfiguration<AuditEntry>, IEntityTypeConfiguration<AuditSequence>,
    IEntityTypeConfiguration<OutboxMessage>, IEntityTypeConfiguration<Delivery>, IEntityTypeConfiguration<IdempotentAnswer>,
    IEntityTypeConfiguration<JobRun>, IEntityTypeConfiguration<HouseMark>, IEntityTypeConfiguration<Upload>,
    IEntityTypeConfiguration<SheetLayout>, IEntityTypeConfiguration<SheetChoice>, IEntityTypeConfiguration<RemovedRecord>, IEntityTypeConfiguration<CalendarDay>, IEntityTypeConfiguration<CalendarChange>,
    IEntityTypeConfiguration<FileBlob>, IEntityTypeConfiguration<KeyRun>, IEntityTypeConfiguration<QualityDay>, IEntityTypeConfiguration<Approval>,
    IEntityTypeConfiguration<Reveal>, IEntityTypeConfiguration<Removal>, IEntityTypeConfiguration<LongTask>
{
    public void Configure(EntityTypeBuilder<Area> builder)
    {
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Code).HasMaxLength(12);
    }

    public void Configure(EntityTypeBuilder<AreaAlias> builder) => builder.HasKey(a => a.Alias);

    public void Configure(EntityTypeBuilder<CountyModule> builder)
    {
        builder.HasKey(m => new { m.AreaId, m.Word });
        builder.Property(m => m.Word).HasMaxLength(40);
        builder.Property(m => m.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.HasKey(e => new { e.AreaId, e.Sequence });
        builder.Property(e => e.Before).HasMaxLength(-1);
        builder.Property(e => e.After).HasMaxLength(-1);
        builder.Property(e => e.Hash).HasMaxLength(64);
        builder.HasIndex(e => e.At); // the auditor reads by day, the newest first
        builder.HasIndex(e => new { e.AreaId, e.Key }); // a record's history
    }

    public void Configure(EntityTypeBuilder<AuditSequence> builder)
    {
        builder.HasKey(s => s.AreaId);
        builder.Property(s => s.AreaId).ValueGeneratedNever();
        builder.Property(s => s.Hash).HasMaxLength(64);
    }

    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Body).HasMaxLength(-1);
        builder.HasIndex(m => new { m.Done, m.Id });
    }

    public void Configure(EntityTypeBuilder<Delivery> builder)
    {
        builder.HasKey(d => new { d.MessageId, d.Subscriber });
        builder.Property(d => d.Attempts).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<IdempotentAnswer> builder)
    {
        builder.HasKey(a => new { a.CallerId, a.Key });
        builder.Property(a => a.CallerId).HasMaxLength(100);
        builder.Property(a => a.Answer).HasMaxLength(-1);
    }

    public void Configure(EntityTypeBuilder<JobRun> builder)
    {
        builder.HasKey(r => new { r.Name, r.AreaId });
        builder.Property(r => r.Name).HasMaxLength(100);
    }

    public void Configure(EntityTypeBuilder<LongTask> builder)
    {
        builder.Property(t => t.Body).HasMaxLength(-1);
        builder.HasIndex(t => new { t.AreaId, t.State, t.LeasedUntil });
        builder.HasIndex(t => new { t.AreaId, t.By, t.Seen });
    }

    public void Configure(EntityTypeBuilder<HouseMark> builder) => builder.HasKey(m => m.Name);

    public void Configure(EntityTypeBuilder<Upload> builder) =>
        builder.HasMany(u => u.Sheets).WithOne().HasForeignKey(s => new { s.AreaId, s.UploadId });

    public void Configure(EntityTypeBuilder<SheetLayout> builder)
    {
        builder.HasIndex(l => new { l.AreaId, l.Signature }).IsUnique();
        builder.Property(l => l.Columns).HasMaxLength(-1);
    }

    public void Configure(EntityTypeBuilder<SheetChoice> builder)
    {
        builder.HasIndex(c => new { c.AreaId, c.UploadId, c.Sheet, c.Row, c.Column }).IsUnique();
        builder.Property(c => c.Sheet).HasMaxLength(100);
        builder.Property(c => c.Column).HasMaxLength(60);
        builder.Property(c => c.Seen).HasMaxLength(10);
    }

    public void Configure(EntityTypeBuilder<RemovedRecord> builder) => builder.HasIndex(r => new { r.AreaId, r.UploadId, r.Held });

    public void Configure(EntityTypeBuilder<QualityDay> builder) => builder.HasIndex(d => new { d.AreaId, d.Day, d.Check }).IsUnique();

    public void Configure(EntityTypeBuilder<CalendarDay> builder)
    {
        builder.HasKey(d => d.Date);
        builder.Property(d => d.Name).HasMaxLength(60);
    }

    public void Configure(EntityTypeBuilder<CalendarChange> builder)
    {
        builder.HasIndex(c => new { c.AreaId, c.Date }).IsUnique();
        builder.Property(c => c.Name).HasMaxLength(60);
    }

    public void Configure(EntityTypeBuilder<FileBlob> builder)
    {
        builder.HasKey(b => new { b.AreaId, b.Id });
        builder.Property(b => b.Sha256).HasMaxLength(64);
        builder.HasIndex(b => new { b.AreaId, b.Sha256 }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<KeyRun> builder) => builder.Property(r => r.Id).ValueGeneratedNever();

    public void Configure(EntityTypeBuilder<Approval> builder)
    {
        builder.Property(a => a.Facts).HasMaxLength(-1);
        builder.Property(a => a.Payload).HasMaxLength(-1);
        builder.HasIndex(a => new { a.AreaId, a.State, a.ExpiresOn });
    }

    public void Configure(EntityTypeBuilder<Reveal> builder)
    {
        builder.HasIndex(r => new { r.AreaId, r.At });
        builder.HasIndex(r => new { r.AreaId, r.By, r.At }); // a person's day is counted before each
    }

    public void Configure(EntityTypeBuilder<Removal> builder)
    {
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.HasIndex(r => r.At);
    }
}
