using Microsoft.EntityFrameworkCore;
using Platform.Funding.Funds;
using Platform.Funding.Stated;
using Platform.Kernel.Data;

namespace Platform.Funding.Data;

/// <summary>Schema <c>funding</c>.</summary>
public sealed class FundingDb(DbContextOptions<FundingDb> options) : ModuleDb(options)
{
    internal DbSet<Fund> Funds => Set<Fund>();

    internal DbSet<ProjectFunding> Projects => Set<ProjectFunding>();

    internal DbSet<StatedTotal> StatedTotals => Set<StatedTotal>();
}
