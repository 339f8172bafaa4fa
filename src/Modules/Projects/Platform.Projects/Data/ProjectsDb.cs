using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Projects.Households;
using Platform.Projects.Inventory;

namespace Platform.Projects.Data;

/// <summary>Schema <c>projects</c>.</summary>
public sealed class ProjectsDb : ModuleDb
{
    /// <summary>The context of the running house.</summary>
    public ProjectsDb(DbGround ground)
        : base(ground)
    {
    }

    /// <summary>The context for making migrations.</summary>
    public ProjectsDb(DbContextOptions<ProjectsDb> options)
        : base(options)
    {
    }

    /// <inheritdoc/>
    public override string Word => "projects";

    internal DbSet<Project> Projects => Set<Project>();

    internal DbSet<Household> Households => Set<Household>();

    internal DbSet<StatedTotal> StatedTotals => Set<StatedTotal>();
}
