using Platform.Kernel.Data;

namespace Platform.Rectification.Campaigns;

/// <summary>任务: what each area below, or one of them, or the campaign's owner has to do in a phase.</summary>
[Title("整治工作任务")]
internal sealed class CampaignTask : Owned, IDuty
{
    public Guid CampaignId { get; set; }

    [Title("阶段")]
    public Guid CampaignPhaseId { get; set; }

    [Title("任务")]
    public string Title { get; set; } = "";

    [Title("完成期限")]
    public DateOnly Due { get; set; }

    /// <summary>Where the document says so: 三（一）.</summary>
    [Title("依据条款")]
    public string Source { get; set; } = "";

    [Title("承办地区")]
    public int DoerAreaId { get; set; }
}
