using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Platform.Rectification.Campaigns;

internal sealed class CampaignMaps :
    IEntityTypeConfiguration<Campaign>, IEntityTypeConfiguration<CampaignPhase>, IEntityTypeConfiguration<CampaignTask>,
    IEntityTypeConfiguration<Completion>, IEntityTypeConfiguration<Meeting>, IEntityTypeConfiguration<MeetingDecision>
{
    public void Configure(EntityTypeBuilder<Campaign> builder) => builder.HasIndex(c => new { c.AreaId, c.From });

    public void Configure(EntityTypeBuilder<CampaignPhase> builder)
    {
        builder.Property(p => p.Summary).HasMaxLength(1000);
        builder.Ignore(p => p.Gates);
        builder.HasOne<Campaign>().WithMany().HasForeignKey(p => new { p.AreaId, p.CampaignId });
        builder.HasIndex(p => new { p.AreaId, p.CampaignId, p.From });
    }

    public void Configure(EntityTypeBuilder<CampaignTask> builder)
    {
        builder.HasOne<CampaignPhase>().WithMany().HasForeignKey(t => new { t.AreaId, t.CampaignPhaseId });
        builder.HasIndex(t => new { t.AreaId, t.CampaignId, t.Due });
    }

    // What it completes belongs to the area above, mostly: no key can point there.
    public void Configure(EntityTypeBuilder<Completion> builder)
    {
        builder.Property(c => c.Note).HasMaxLength(1000);
        builder.HasIndex(c => new { c.AreaId, c.DutyId }).IsUnique();
        builder.HasIndex(c => new { c.AreaId, c.CampaignId });
    }

    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.Property(m => m.Attendees).HasMaxLength(1000);
        builder.Property(m => m.Minutes).HasMaxLength(-1);
        builder.HasOne<Campaign>().WithMany().HasForeignKey(m => new { m.AreaId, m.CampaignId });
        builder.HasIndex(m => new { m.AreaId, m.CampaignId, m.HeldOn });
    }

    public void Configure(EntityTypeBuilder<MeetingDecision> builder)
    {
        builder.Property(d => d.Title).HasMaxLength(500);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(d => new { d.AreaId, d.MeetingId });
        builder.HasIndex(d => new { d.AreaId, d.CampaignId, d.Due });
    }
}
