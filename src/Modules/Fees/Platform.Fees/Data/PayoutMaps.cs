using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Fees.Banking;
using Platform.Fees.Payouts;
using Platform.Kernel.Personal;

namespace Platform.Fees.Data;

/// <summary>Keys and indexes of the payments through banks.</summary>
internal sealed class PayoutMaps : IEntityTypeConfiguration<Payout>, IEntityTypeConfiguration<PayoutLine>, IEntityTypeConfiguration<BankLayout>
{
    public void Configure(EntityTypeBuilder<Payout> builder)
    {
        builder.Property(p => p.LayoutText).HasMaxLength(-1);
        builder.HasIndex(p => new { p.AreaId, p.Number }).IsUnique(); // never given twice
        builder.HasIndex(p => new { p.AreaId, p.State });
    }

    public void Configure(EntityTypeBuilder<PayoutLine> builder)
    {
        builder.Personal(l => l.Card);
        builder.Property(l => l.Name).HasMaxLength(-1);
        builder.Property(l => l.Bank).HasMaxLength(-1);
        builder.HasOne<Payout>().WithMany().HasForeignKey(l => new { l.AreaId, l.PayoutId });
        builder.HasIndex(l => new { l.AreaId, l.PayoutId, l.Sequence });
        builder.HasIndex(l => new { l.AreaId, l.HouseholdId });
    }

    public void Configure(EntityTypeBuilder<BankLayout> builder)
    {
        builder.Property(l => l.Text).HasMaxLength(-1);
        builder.HasIndex(l => new { l.AreaId, l.Name });
    }
}
