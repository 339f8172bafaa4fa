using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Rectification.Problems;
using Platform.Rectification.Progress;
using Platform.Rectification.Supervision;

namespace Platform.Rectification.Data;

internal sealed class WeekMaps : IEntityTypeConfiguration<ProgressReport>, IEntityTypeConfiguration<ZeroReport>, IEntityTypeConfiguration<Supervised>
{
    public void Configure(EntityTypeBuilder<ProgressReport> builder)
    {
        builder.Property(r => r.Text).HasMaxLength(500);
        builder.HasOne<Problem>().WithMany().HasForeignKey(r => new { r.AreaId, r.ProblemId });
        builder.HasIndex(r => new { r.AreaId, r.Week, r.ProblemId }).IsUnique();
        builder.HasIndex(r => new { r.AreaId, r.ProblemId });
    }

    public void Configure(EntityTypeBuilder<ZeroReport> builder) => builder.HasIndex(z => new { z.AreaId, z.Week }).IsUnique();

    public void Configure(EntityTypeBuilder<Supervised> builder)
    {
        builder.Ignore(s => s.Hangs);
        builder.Property(s => s.Text).HasMaxLength(500);
        builder.Property(s => s.Reply).HasMaxLength(500);
        builder.HasOne<Problem>().WithMany().HasForeignKey(s => new { s.AreaId, s.ProblemId });
        builder.HasIndex(s => new { s.AreaId, s.ProblemId });
        builder.HasIndex(s => new { s.AreaId, s.RepliedOn, s.ReplyDue });
    }
}
