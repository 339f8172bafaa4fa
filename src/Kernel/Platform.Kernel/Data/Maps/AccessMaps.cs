using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Kernel.Access;
using Platform.Kernel.Personal;

namespace Platform.Kernel.Data.Maps;

/// <summary>Keys, lengths and indexes of accounts and of what belongs to one.</summary>
internal sealed class AccessMaps :
    IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<UserSession>, IEntityTypeConfiguration<Invitation>,
    IEntityTypeConfiguration<SecondFactor>, IEntityTypeConfiguration<Delegation>
{
    private const int LongestSecret = 200;

    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.UserName).HasMaxLength(60);
        builder.HasIndex(a => a.UserName).IsUnique();
    }

    public void Configure(EntityTypeBuilder<UserSession> builder)
    {
        builder.ToTable("Sessions");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId);
    }

    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.TokenHash).HasMaxLength(64);
        builder.Property(i => i.ClosedAt).IsConcurrencyToken(); // two who use one link at once: the second is refused
        builder.HasIndex(i => i.TokenHash).IsUnique();
        builder.HasOne<Account>().WithMany().HasForeignKey(i => i.AccountId);
    }

    public void Configure(EntityTypeBuilder<SecondFactor> builder)
    {
        builder.HasKey(f => f.AccountId);
        builder.Property(f => f.AccountId).ValueGeneratedNever();
        builder.SealedBytes(f => f.SealedSecret).Property(f => f.SealedSecret).HasMaxLength(LongestSecret);
        builder.Property(f => f.RecoveryHashes).HasMaxLength(600);
        builder.HasOne<Account>().WithMany().HasForeignKey(f => f.AccountId);
    }

    public void Configure(EntityTypeBuilder<Delegation> builder)
    {
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.HasOne<Account>().WithMany().HasForeignKey(d => d.FromId);
        builder.HasOne<Account>().WithMany().HasForeignKey(d => d.ToId);
    }
}
