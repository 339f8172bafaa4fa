using Microsoft.EntityFrameworkCore;
using Platform.Funding.Funds;
using Platform.Funding.Stated;
using Platform.Kernel.Data;

namespace Platform.Funding.Data;

/// <summary>Schema <c>funding</c>.</summary>
public sealed class FundingDb : ModuleDb
{
    /// <summary>The context of the running house.</summary>
    public FundingDb(DbGround ground)
        : base(ground)
    {
    }

    /// <summary>The context for making migrations.</summary>
    public FundingDb(DbContextOptions<FundingDb> options)
        : base(options)
    {
    }

    /// <inheritdoc/>
    public override string Word => "funding";

    internal DbSet<Fund> Funds => Set<Fund>();

    internal DbSet<ProjectFunding> Projects => Set<ProjectFunding>();

    internal DbSet<StatedTotal> StatedTotals => Set<StatedTotal>();
}
