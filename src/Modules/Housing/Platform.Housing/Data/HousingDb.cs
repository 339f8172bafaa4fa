using Microsoft.EntityFrameworkCore;
using Platform.Housing.Estates;
using Platform.Housing.Families;
using Platform.Housing.Flats;
using Platform.Housing.Stated;
using Platform.Kernel.Data;

namespace Platform.Housing.Data;

/// <summary>Schema <c>housing</c>.</summary>
public sealed class HousingDb : ModuleDb
{
    /// <summary>The context of the running house.</summary>
    public HousingDb(DbGround ground)
        : base(ground)
    {
    }

    /// <summary>The context for making migrations.</summary>
    public HousingDb(DbContextOptions<HousingDb> options)
        : base(options)
    {
    }

    /// <inheritdoc/>
    public override string Word => "housing";

    internal DbSet<Building> Buildings => Set<Building>();

    internal DbSet<Flat> Flats => Set<Flat>();

    internal DbSet<Entitlement> Entitlements => Set<Entitlement>();

    internal DbSet<StatedFlats> StatedFlats => Set<StatedFlats>();
}
