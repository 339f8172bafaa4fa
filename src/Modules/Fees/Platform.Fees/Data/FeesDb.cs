using Microsoft.EntityFrameworkCore;
using Platform.Fees.Accruals;
using Platform.Fees.Banking;
using Platform.Fees.Changes;
using Platform.Fees.Differences;
using Platform.Fees.Payments;
using Platform.Fees.Payouts;
using Platform.Fees.Plans;
using Platform.Fees.Stated;
using Platform.Fees.Terms;
using Platform.Kernel.Data;

namespace Platform.Fees.Data;

/// <summary>Schema <c>fees</c>.</summary>
public sealed class FeesDb(DbContextOptions<FeesDb> options) : ModuleDb(options)
{
    internal DbSet<Payment> Payments => Set<Payment>();

    internal DbSet<FeeTerms> Terms => Set<FeeTerms>();

    internal DbSet<Accrued> Accrued => Set<Accrued>();

    internal DbSet<FamilyChange> Changes => Set<FamilyChange>();

    internal DbSet<Difference> Differences => Set<Difference>();

    internal DbSet<DifferenceLine> DifferenceLines => Set<DifferenceLine>();

    internal DbSet<ClearingPlan> Plans => Set<ClearingPlan>();

    internal DbSet<StatedFees> StatedFees => Set<StatedFees>();

    internal DbSet<Payout> Payouts => Set<Payout>();

    internal DbSet<PayoutLine> PayoutLines => Set<PayoutLine>();

    internal DbSet<BankLayout> BankLayouts => Set<BankLayout>();
}
