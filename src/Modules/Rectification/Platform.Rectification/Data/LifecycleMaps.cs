using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Rectification.Closing;
using Platform.Rectification.Evidence;
using Platform.Rectification.Lifecycle;
using Platform.Rectification.Plans;
using Platform.Rectification.Problems;
using Platform.Rectification.Register;

namespace Platform.Rectification.Data;

internal sealed class LifecycleMaps :
    IEntityTypeConfiguration<ProblemStep>, IEntityTypeConfiguration<ProblemNumber>, IEntityTypeConfiguration<ProblemCause>, IEntityTypeConfiguration<OwnCause>,
    IEntityTypeConfiguration<ProblemMeasure>, IEntityTypeConfiguration<Milestone>, IEntityTypeConfiguration<ProblemFile>, IEntityTypeConfiguration<Objection>
{
    public void Configure(EntityTypeBuilder<ProblemStep> builder)
    {
        builder.Property(s => s.Opinion).HasMaxLength(500);
        builder.Property(s => s.Checks).HasMaxLength(-1);
        builder.HasOne<Problem>().WithMany().HasForeignKey(s => new { s.AreaId, s.ProblemId });
        builder.HasIndex(s => new { s.AreaId, s.ProblemId, s.Number }).IsUnique();
        builder.HasIndex(s => new { s.AreaId, s.On });
    }

    public void Configure(EntityTypeBuilder<ProblemNumber> builder) => builder.HasIndex(n => new { n.AreaId, n.Year }).IsUnique();

    public void Configure(EntityTypeBuilder<ProblemCause> builder)
    {
        builder.HasOne<Problem>().WithMany().HasForeignKey(c => new { c.AreaId, c.ProblemId });
        builder.HasIndex(c => new { c.AreaId, c.ProblemId });
    }

    public void Configure(EntityTypeBuilder<OwnCause> builder) => builder.HasIndex(c => new { c.AreaId, c.Class });

    public void Configure(EntityTypeBuilder<ProblemMeasure> builder)
    {
        builder.HasOne<Problem>().WithMany().HasForeignKey(m => new { m.AreaId, m.ProblemId });
        builder.HasIndex(m => new { m.AreaId, m.ProblemId });
    }

    public void Configure(EntityTypeBuilder<Milestone> builder)
    {
        builder.HasOne<Problem>().WithMany().HasForeignKey(m => new { m.AreaId, m.ProblemId });
        builder.HasIndex(m => new { m.AreaId, m.ProblemId });
    }

    public void Configure(EntityTypeBuilder<ProblemFile> builder)
    {
        builder.HasOne<Problem>().WithMany().HasForeignKey(f => new { f.AreaId, f.ProblemId });
        builder.HasIndex(f => new { f.AreaId, f.ProblemId });
    }

    public void Configure(EntityTypeBuilder<Objection> builder)
    {
        builder.Property(o => o.Text).HasMaxLength(500);
        builder.Property(o => o.Answer).HasMaxLength(500);
        builder.HasOne<Problem>().WithMany().HasForeignKey(o => new { o.AreaId, o.ProblemId });
        builder.HasIndex(o => new { o.AreaId, o.ProblemId });
    }
}
