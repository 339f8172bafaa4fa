using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Petitions.Register;

namespace Platform.Petitions.Data;

/// <summary>Schema <c>petitions</c>.</summary>
public sealed class PetitionsDb : ModuleDb
{
    /// <summary>The context of the running house.</summary>
    public PetitionsDb(DbGround ground)
        : base(ground)
    {
    }

    /// <summary>The context for making migrations.</summary>
    public PetitionsDb(DbContextOptions<PetitionsDb> options)
        : base(options)
    {
    }

    /// <inheritdoc/>
    public override string Word => "petitions";

    internal DbSet<Petition> Petitions => Set<Petition>();
}
