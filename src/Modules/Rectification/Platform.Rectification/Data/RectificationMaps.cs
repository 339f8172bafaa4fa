using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Rectification.Duties;
using Platform.Rectification.Problems;
using Platform.Rectification.Taskforce;

namespace Platform.Rectification.Data;

internal sealed class RectificationMaps :
    IEntityTypeConfiguration<Problem>, IEntityTypeConfiguration<ProblemFigure>,
    IEntityTypeConfiguration<ProblemHousehold>, IEntityTypeConfiguration<Evaluation>, IEntityTypeConfiguration<ProjectDuty>,
    IEntityTypeConfiguration<TaskforceBody>, IEntityTypeConfiguration<TaskforceMember>, IEntityTypeConfiguration<DepartmentDuty>
{
    public void Configure(EntityTypeBuilder<Problem> builder)
    {
        builder.ComplexProperty(p => p.Opening, o => o.Property(x => x.Explanation).HasMaxLength(-1));
        builder.Property(p => p.Description).HasMaxLength(500);
        builder.Ignore(p => p.ClassTitle);
        builder.HasIndex(p => new { p.AreaId, p.ProjectId, p.Class, p.Part }).IsUnique();
        builder.HasIndex(p => new { p.AreaId, p.Number }).IsUnique();
        builder.HasIndex(p => new { p.AreaId, p.State, p.Since });
    }

    public void Configure(EntityTypeBuilder<ProblemFigure> builder)
    {
        builder.Property(f => f.Explanation).HasMaxLength(-1);
        builder.Property(f => f.Rows).HasMaxLength(1000);
        builder.HasOne<Problem>().WithMany().HasForeignKey(f => new { f.AreaId, f.ProblemId });
        builder.HasIndex(f => new { f.AreaId, f.ProblemId, f.Rule }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ProblemHousehold> builder)
    {
        builder.HasOne<Problem>().WithMany().HasForeignKey(h => new { h.AreaId, h.ProblemId });
        builder.HasIndex(h => new { h.AreaId, h.ProblemId, h.HouseholdId }).IsUnique();
        builder.HasIndex(h => new { h.AreaId, h.HouseholdId });
    }

    public void Configure(EntityTypeBuilder<Evaluation> builder) => builder.HasIndex(e => e.AreaId).IsUnique();

    public void Configure(EntityTypeBuilder<ProjectDuty> builder)
    {
        builder.Property(d => d.MainProblem).HasMaxLength(-1);
        builder.HasIndex(d => new { d.AreaId, d.ProjectId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<TaskforceBody> builder) => builder.HasIndex(b => b.AreaId).IsUnique();

    public void Configure(EntityTypeBuilder<TaskforceMember> builder) => builder.HasIndex(m => new { m.AreaId, m.From });

    public void Configure(EntityTypeBuilder<DepartmentDuty> builder)
    {
        builder.Property(d => d.Text).HasMaxLength(1000);
        builder.HasIndex(d => new { d.AreaId, d.From });
    }
}
