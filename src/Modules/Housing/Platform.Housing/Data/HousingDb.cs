using Microsoft.EntityFrameworkCore;
using Platform.Housing.Estates;
using Platform.Housing.Families;
using Platform.Housing.Flats;
using Platform.Housing.Stated;
using Platform.Kernel.Data;

namespace Platform.Housing.Data;

/// <summary>Schema <c>housing</c>.</summary>
public sealed class HousingDb(DbContextOptions<HousingDb> options) : ModuleDb(options)
{
    internal DbSet<Building> Buildings => Set<Building>();

    internal DbSet<Flat> Flats => Set<Flat>();

    internal DbSet<Entitlement> Entitlements => Set<Entitlement>();

    internal DbSet<StatedFlats> StatedFlats => Set<StatedFlats>();
}
