using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Housing.Estates;
using Platform.Housing.Families;
using Platform.Housing.Flats;
using Platform.Housing.Stated;

namespace Platform.Housing.Data;

// What counties write freely is kept whole, however long; only what an index holds has a limit.
internal sealed class HousingMaps :
    IEntityTypeConfiguration<Building>, IEntityTypeConfiguration<Flat>, IEntityTypeConfiguration<Entitlement>,
    IEntityTypeConfiguration<StatedFlats>
{
    /// <summary>The longest folded key of a building or flat.</summary>
    public const int LongestKey = 400;

    public void Configure(EntityTypeBuilder<Building> builder)
    {
        builder.Property(b => b.Key).HasMaxLength(LongestKey);
        builder.Property(b => b.Estate).HasMaxLength(-1);
        builder.Property(b => b.Name).HasMaxLength(-1);
        builder.Property(b => b.Progress).HasMaxLength(-1);
        builder.HasIndex(b => new { b.AreaId, b.Key });
    }

    public void Configure(EntityTypeBuilder<Flat> builder)
    {
        builder.Property(f => f.Key).HasMaxLength(LongestKey);
        builder.Property(f => f.Unit).HasMaxLength(-1);
        builder.Property(f => f.Room).HasMaxLength(-1);
        builder.Property(f => f.Layout).HasMaxLength(-1);
        builder.Property(f => f.Person).HasMaxLength(-1);
        builder.Property(f => f.Remark).HasMaxLength(-1);
        builder.HasOne<Building>().WithMany().HasForeignKey(f => new { f.AreaId, f.BuildingId });
        builder.HasIndex(f => new { f.AreaId, f.Order });
        builder.HasIndex(f => new { f.AreaId, f.BuildingId, f.Order });
        builder.HasIndex(f => new { f.AreaId, f.ProjectId, f.BuildingId });
        builder.HasIndex(f => new { f.AreaId, f.HouseholdId });
    }

    public void Configure(EntityTypeBuilder<Entitlement> builder)
    {
        builder.Property(e => e.Estate).HasMaxLength(-1);
        builder.Property(e => e.Flats).HasMaxLength(-1);
        builder.HasIndex(e => new { e.AreaId, e.HouseholdId });
    }

    public void Configure(EntityTypeBuilder<StatedFlats> builder) => builder.HasIndex(s => new { s.AreaId, s.ProjectId });
}
