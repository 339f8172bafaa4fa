using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Fees.Plans;

namespace Platform.Fees.Data;

internal sealed class PlanMaps : IEntityTypeConfiguration<ClearingPlan>
{
    public void Configure(EntityTypeBuilder<ClearingPlan> builder)
    {
        builder.Property(p => p.Hardship).HasMaxLength(-1);
        builder.HasMany(p => p.Instalments).WithOne().HasForeignKey(i => new { i.AreaId, i.PlanId });
        builder.HasIndex(p => new { p.AreaId, p.ProjectId });
    }
}
