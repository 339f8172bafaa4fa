using Platform.Kernel.Data;
using Platform.Kernel.Files;
using Platform.Kernel.Personal;

namespace Platform.Rectification.Campaigns;

/// <summary>办结: an area says that it has done a task or a decision. It is the area's own row, so that no other county reads it.</summary>
[Title("任务办结")]
internal sealed class Completion : Owned, IPublishedFile
{
    public Guid CampaignId { get; set; }

    /// <summary>The <see cref="IDuty"/>, mostly of the area above.</summary>
    [Title("任务")]
    public Guid DutyId { get; set; }

    [Title("办结日期")]
    public DateOnly DoneOn { get; set; }

    [Title("办理情况")]
    [FreeText]
    public string Note { get; set; } = "";

    /// <summary>The evidence; empty for none.</summary>
    [Title("佐证材料")]
    public Guid FileId { get; set; }

    /// <summary>The file as its sender called it; empty for none.</summary>
    [Title("文件名")]
    public string FileName { get; set; } = "";

    /// <summary>The name of who entered it.</summary>
    [Title("填报人")]
    public string By { get; set; } = "";
}
