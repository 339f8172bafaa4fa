using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Fees.Differences;

namespace Platform.Fees.Data;

internal sealed class DifferenceMaps : IEntityTypeConfiguration<Difference>, IEntityTypeConfiguration<DifferenceLine>
{
    public void Configure(EntityTypeBuilder<Difference> builder)
    {
        builder.Property(d => d.Targets).HasMaxLength(-1);
        builder.Property(d => d.RulesTitle).HasMaxLength(-1);
        builder.HasIndex(d => new { d.AreaId, d.State });
    }

    public void Configure(EntityTypeBuilder<DifferenceLine> builder)
    {
        builder.Property(l => l.Name).HasMaxLength(-1);
        builder.Property(l => l.Reason).HasMaxLength(-1);
        builder.HasIndex(l => new { l.AreaId, l.DifferenceId, l.ProjectId });
    }
}
