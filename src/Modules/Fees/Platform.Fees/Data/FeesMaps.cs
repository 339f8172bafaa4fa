using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Fees.Payments;
using Platform.Fees.Stated;
using Platform.Fees.Terms;
using Platform.Kernel.Personal;

namespace Platform.Fees.Data;

// What counties write freely is kept whole, however long.
internal sealed class FeesMaps :
    IEntityTypeConfiguration<Payment>, IEntityTypeConfiguration<FeeTerms>, IEntityTypeConfiguration<StatedFees>
{
    public void Configure(EntityTypeBuilder<Payment> builder)
    {
        builder.Personal(p => p.Card, sought: false);
        builder.Property(p => p.Person).HasMaxLength(-1);
        builder.Property(p => p.Batch).HasMaxLength(-1);
        builder.Property(p => p.Method).HasMaxLength(-1);
        builder.Property(p => p.Remark).HasMaxLength(-1);
        builder.HasIndex(p => new { p.AreaId, p.HouseholdId, p.From });
        builder.HasIndex(p => new { p.AreaId, p.ProjectId, p.PaidOn });
        builder.HasIndex(p => new { p.AreaId, p.PaidOn, p.HouseholdCode });
    }

    public void Configure(EntityTypeBuilder<FeeTerms> builder)
    {
        builder.Personal(t => t.Card, sought: false);
        builder.Property(t => t.Bank).HasMaxLength(-1);
        builder.HasIndex(t => new { t.AreaId, t.HouseholdId });
    }

    public void Configure(EntityTypeBuilder<StatedFees> builder) => builder.HasIndex(s => new { s.AreaId, s.ProjectId });
}
