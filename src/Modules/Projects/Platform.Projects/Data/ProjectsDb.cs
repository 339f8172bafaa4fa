using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Projects.Households;
using Platform.Projects.Inventory;

namespace Platform.Projects.Data;

/// <summary>Schema <c>projects</c>.</summary>
public sealed class ProjectsDb(DbContextOptions<ProjectsDb> options) : ModuleDb(options)
{
    internal DbSet<Project> Projects => Set<Project>();

    internal DbSet<Household> Households => Set<Household>();

    internal DbSet<StatedTotal> StatedTotals => Set<StatedTotal>();
}
