using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Petitions.Register;

namespace Platform.Petitions.Data;

/// <summary>Schema <c>petitions</c>.</summary>
public sealed class PetitionsDb(DbContextOptions<PetitionsDb> options) : ModuleDb(options)
{
    internal DbSet<Petition> Petitions => Set<Petition>();
}
