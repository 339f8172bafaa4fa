using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Funding.Funds;
using Platform.Funding.Stated;

namespace Platform.Funding.Data;

internal sealed class FundingMaps
    : IEntityTypeConfiguration<Fund>, IEntityTypeConfiguration<ProjectFunding>, IEntityTypeConfiguration<StatedTotal>
{
    public void Configure(EntityTypeBuilder<Fund> builder)
    {
        // What a county writes into a cell has no length that we could promise; nothing of it may be cut.
        builder.Property(f => f.Source).HasMaxLength(-1);
        builder.Property(f => f.DocumentNo).HasMaxLength(-1);
        builder.Property(f => f.Account).HasMaxLength(-1);
        builder.Property(f => f.Remark).HasMaxLength(-1);
        builder.Property(f => f.Folded).HasMaxLength(-1);
        builder.Property(f => f.Key).HasMaxLength(64);
        builder.HasIndex(f => new { f.AreaId, f.Key }).IsUnique();
        builder.HasIndex(f => new { f.AreaId, f.ProjectId, f.ArrivedOn });
    }

    public void Configure(EntityTypeBuilder<ProjectFunding> builder) =>
        builder.HasIndex(p => new { p.AreaId, p.ProjectId }).IsUnique();

    public void Configure(EntityTypeBuilder<StatedTotal> builder)
    {
        builder.Property(t => t.Column).HasMaxLength(40);
        builder.HasIndex(t => new { t.AreaId, t.Column }).IsUnique();
    }
}
