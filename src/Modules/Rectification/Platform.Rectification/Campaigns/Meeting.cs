using Platform.Kernel.Data;
using Platform.Kernel.Files;
using Platform.Kernel.Personal;

namespace Platform.Rectification.Campaigns;

/// <summary>会议 of a campaign, with its minutes.</summary>
[Title("会议")]
internal sealed class Meeting : Owned, IPublishedFile
{
    public Guid CampaignId { get; set; }

    [Title("会议类型")]
    public MeetingKind Kind { get; set; }

    [Title("会议名称")]
    public string Title { get; set; } = "";

    [Title("会议日期")]
    public DateOnly HeldOn { get; set; }

    [Title("地点")]
    public string Place { get; set; } = "";

    /// <summary>主持人.</summary>
    [Title("主持人")]
    public string Chair { get; set; } = "";

    /// <summary>参会单位和人员.</summary>
    [Title("参会人员")]
    [FreeText]
    public string Attendees { get; set; } = "";

    /// <summary>会议纪要.</summary>
    [Title("会议纪要")]
    [FreeText]
    public string Minutes { get; set; } = "";

    /// <summary>The signed minutes; empty for none.</summary>
    [Title("纪要文件")]
    public Guid FileId { get; set; }

    /// <summary>The file as its sender called it; empty for none.</summary>
    [Title("文件名")]
    public string FileName { get; set; } = "";
}

/// <summary>What a meeting was held for.</summary>
internal enum MeetingKind
{
    /// <summary>动员会议.</summary>
    Mobilisation = 0,

    /// <summary>调度会议.</summary>
    Progress = 1,

    /// <summary>专题会议.</summary>
    Special = 2,

    /// <summary>约谈会议.</summary>
    Talk = 3,

    /// <summary>其他会议.</summary>
    Other = 4,
}

/// <summary>The kinds in words.</summary>
internal static class MeetingKinds
{
    public static string Title(MeetingKind kind) => kind switch
    {
        MeetingKind.Mobilisation => "动员会议",
        MeetingKind.Progress => "调度会议",
        MeetingKind.Special => "专题会议",
        MeetingKind.Talk => "约谈会议",
        _ => "其他会议",
    };
}
