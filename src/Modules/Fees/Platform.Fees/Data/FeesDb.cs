using Microsoft.EntityFrameworkCore;
using Platform.Fees.Payments;
using Platform.Fees.Stated;
using Platform.Fees.Terms;
using Platform.Kernel.Data;

namespace Platform.Fees.Data;

/// <summary>Schema <c>fees</c>.</summary>
public sealed class FeesDb : ModuleDb
{
    /// <summary>The context of the running house.</summary>
    public FeesDb(DbGround ground)
        : base(ground)
    {
    }

    /// <summary>The context for making migrations.</summary>
    public FeesDb(DbContextOptions<FeesDb> options)
        : base(options)
    {
    }

    /// <inheritdoc/>
    public override string Word => "fees";

    internal DbSet<Payment> Payments => Set<Payment>();

    internal DbSet<FeeTerms> Terms => Set<FeeTerms>();

    internal DbSet<StatedFees> StatedFees => Set<StatedFees>();
}
