using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Kernel.Personal;
using Platform.Projects.Households;
using Platform.Projects.Inventory;

namespace Platform.Projects.Data;

internal sealed class ProjectsMaps : IEntityTypeConfiguration<Project>, IEntityTypeConfiguration<Household>
{
    public void Configure(EntityTypeBuilder<Project> builder)
    {
        // What counties write freely is kept whole, however long.
        builder.Property(p => p.Name).HasMaxLength(-1);
        builder.Property(p => p.DecisionNo).HasMaxLength(-1);
        builder.Property(p => p.Remark).HasMaxLength(-1);
        builder.HasIndex(p => new { p.AreaId, p.State, p.Code });
    }

    public void Configure(EntityTypeBuilder<Household> builder)
    {
        builder.Personal(h => h.IdNumber);
        builder.Personal(h => h.Phone);
        builder.Property(h => h.Name).HasMaxLength(-1);
        builder.Property(h => h.Address).HasMaxLength(-1);
        builder.Property(h => h.Certificate).HasMaxLength(-1);
        builder.Property(h => h.Groups).HasMaxLength(-1);
        builder.Property(h => h.Remark).HasMaxLength(-1);
        builder.HasOne<Project>().WithMany().HasForeignKey(h => new { h.AreaId, h.ProjectId });
        builder.HasIndex(h => new { h.AreaId, h.Code });
        builder.HasIndex(h => new { h.AreaId, h.ProjectId, h.Code });
        builder.HasIndex(h => new { h.AreaId, h.NameFolded });
    }
}
