using Platform.Kernel.Data;
using Platform.Kernel.Personal;

namespace Platform.Rectification.Campaigns;

/// <summary>议定事项: what a meeting decided, who does it, by when.</summary>
[Title("议定事项")]
internal sealed class MeetingDecision : Owned, IDuty
{
    public Guid CampaignId { get; set; }

    public Guid MeetingId { get; set; }

    [Title("议定事项")]
    [FreeText]
    public string Title { get; set; } = "";

    [Title("完成期限")]
    public DateOnly Due { get; set; }

    [Title("承办地区")]
    public int DoerAreaId { get; set; }

    /// <summary>The department or person that does it there; may be empty.</summary>
    [Title("责任单位或责任人")]
    public string Doer { get; set; } = "";
}
