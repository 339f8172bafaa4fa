using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Rectification.Problems;

namespace Platform.Rectification.Help;

internal sealed class HelpMaps : IEntityTypeConfiguration<HelpRequest>
{
    public void Configure(EntityTypeBuilder<HelpRequest> builder)
    {
        builder.Property(h => h.Text).HasMaxLength(500);
        builder.Property(h => h.Guidance).HasMaxLength(500);
        builder.Property(h => h.Settled).HasMaxLength(500);
        builder.Ignore(h => h.State);
        builder.Ignore(h => h.DueOn);
        builder.HasOne<Problem>().WithMany().HasForeignKey(h => new { h.AreaId, h.ProblemId });
        builder.HasIndex(h => new { h.AreaId, h.ProblemId, h.Number }).IsUnique();
        builder.HasIndex(h => new { h.AreaId, h.SettledOn, h.WantedBy });
    }
}
