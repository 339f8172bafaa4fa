using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Rules.Documents;
using Platform.Rules.Freezes;
using Platform.Rules.Policies;

namespace Platform.Rules.Data;

internal sealed class PolicyMap : IEntityTypeConfiguration<PolicyVersion>
{
    public void Configure(EntityTypeBuilder<PolicyVersion> builder)
    {
        builder.Property(p => p.Text).HasMaxLength(-1);

        builder.HasIndex(p => new { p.AreaId, p.Kind, p.Layer, p.ProjectId, p.Number }).IsUnique();
    }
}

internal sealed class DocumentMap : IEntityTypeConfiguration<PolicyDocument>
{
    public void Configure(EntityTypeBuilder<PolicyDocument> builder)
    {
        builder.HasOne<PolicyVersion>().WithMany().HasForeignKey(d => new { d.AreaId, d.PolicyVersionId });
        builder.HasIndex(d => new { d.AreaId, d.PolicyVersionId, d.Name }).IsUnique();
        builder.HasIndex(d => new { d.AreaId, d.FileId });
    }
}

internal sealed class FreezeMap : IEntityTypeConfiguration<Freeze>
{
    public void Configure(EntityTypeBuilder<Freeze> builder) => builder.HasIndex(f => new { f.AreaId, f.Until });
}
