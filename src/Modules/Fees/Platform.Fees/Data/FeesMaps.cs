using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Fees.Accruals;
using Platform.Fees.Changes;
using Platform.Fees.Payments;
using Platform.Fees.Stated;
using Platform.Fees.Terms;
using Platform.Kernel.Personal;

namespace Platform.Fees.Data;

// What counties write freely is kept whole, however long.
internal sealed class FeesMaps :
    IEntityTypeConfiguration<Payment>, IEntityTypeConfiguration<FeeTerms>, IEntityTypeConfiguration<StatedFees>, IEntityTypeConfiguration<Accrued>, IEntityTypeConfiguration<FamilyChange>
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

    public void Configure(EntityTypeBuilder<Accrued> builder)
    {
        builder.Property(a => a.Rules).HasMaxLength(400);
        builder.Property(a => a.RulesTitle).HasMaxLength(-1);
    }

    public void Configure(EntityTypeBuilder<FamilyChange> builder)
    {
        builder.Property(c => c.Kind).HasMaxLength(40);
        builder.HasIndex(c => new { c.AreaId, c.ProjectId, c.HouseholdId });
    }

    public void Configure(EntityTypeBuilder<StatedFees> builder) => builder.HasIndex(s => new { s.AreaId, s.ProjectId });
}
