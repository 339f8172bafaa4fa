using Platform.Kernel.Audit;
using Platform.Rectification.Data;

namespace Platform.Rectification.Campaigns;

internal sealed class CampaignRecord(RectificationDb db) : RecordKind<Campaign>(db, RectificationModule.View, c => c.Title)
{
    public override string Href(Guid id) => $"/rectification/campaigns/{id}";
}

internal sealed class CampaignPhaseRecord(RectificationDb db) : RecordKind<CampaignPhase>(db, RectificationModule.View, p => p.Title)
{
    public override string Href(Guid id) => "/rectification/campaigns";
}

internal sealed class CampaignTaskRecord(RectificationDb db) : RecordKind<CampaignTask>(db, RectificationModule.View, t => t.Title)
{
    public override string Href(Guid id) => $"/rectification/campaigns/duties/{id}";
}

internal sealed class CompletionRecord(RectificationDb db) : RecordKind<Completion>(db, RectificationModule.View, c => c.Note)
{
    public override string Href(Guid id) => "/rectification/campaigns";
}

internal sealed class MeetingRecord(RectificationDb db) : RecordKind<Meeting>(db, RectificationModule.View, m => m.Title)
{
    public override string Href(Guid id) => $"/rectification/campaigns/meetings/{id}";
}

internal sealed class MeetingDecisionRecord(RectificationDb db) : RecordKind<MeetingDecision>(db, RectificationModule.View, d => d.Title)
{
    public override string Href(Guid id) => $"/rectification/campaigns/duties/{id}";
}
