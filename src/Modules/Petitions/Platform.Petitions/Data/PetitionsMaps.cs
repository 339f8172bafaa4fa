using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Petitions.Register;

namespace Platform.Petitions.Data;

internal sealed class PetitionsMaps : IEntityTypeConfiguration<Petition>
{
    public void Configure(EntityTypeBuilder<Petition> builder)
    {
        // What a county writes into a cell has no length that we could promise; nothing of it may be cut.
        foreach (var text in builder.Metadata.ClrType.GetProperties().Where(p => p.PropertyType == typeof(string)))
            builder.Property(text.Name).HasMaxLength(-1);
        builder.Property(p => p.ProjectName).HasMaxLength(200);
        builder.Property(p => p.Key).HasMaxLength(64);
        builder.HasIndex(p => new { p.AreaId, p.Key }).IsUnique();
        builder.HasIndex(p => new { p.AreaId, p.RegisteredOn });
        builder.HasIndex(p => new { p.AreaId, p.RepliedOn, p.DeadlineOn });
        builder.HasIndex(p => new { p.AreaId, p.ProjectId, p.RegisteredOn });
    }
}
