using Platform.Kernel.Data;
using Platform.Kernel.Personal;

namespace Platform.Rectification.Campaigns;

/// <summary>阶段: a part of a campaign with its days, and what has to be there before the next begins.</summary>
[Title("整治工作阶段")]
internal sealed class CampaignPhase : Owned, IPublishedDown
{
    public Guid CampaignId { get; set; }

    [Title("阶段")]
    public string Title { get; set; } = "";

    [Title("开始日期")]
    public DateOnly From { get; set; }

    [Title("截止日期")]
    public DateOnly To { get; set; }

    /// <summary>What is done in it, with the document's section.</summary>
    [Title("工作内容")]
    [FreeText]
    public string Summary { get; set; } = "";

    /// <summary><see cref="GateKind.Tasks"/> is asked for.</summary>
    [Title("前置条件：任务全部办结")]
    public bool WantsTasks { get; set; }

    /// <summary><see cref="GateKind.Led"/> is asked for.</summary>
    [Title("前置条件：责任明确")]
    public bool WantsLed { get; set; }

    /// <summary><see cref="GateKind.Dated"/> is asked for.</summary>
    [Title("前置条件：时限明确")]
    public bool WantsDated { get; set; }

    /// <summary><see cref="GateKind.Closed"/> is asked for.</summary>
    [Title("前置条件：问题全部销号")]
    public bool WantsClosed { get; set; }

    /// <summary>What has to be there before the next phase.</summary>
    public IReadOnlyList<GateKind> Gates
    {
        get => [.. Gate.All.Where(Wants)];
        set => (WantsTasks, WantsLed, WantsDated, WantsClosed) =
            (value.Contains(GateKind.Tasks), value.Contains(GateKind.Led), value.Contains(GateKind.Dated), value.Contains(GateKind.Closed));
    }

    private bool Wants(GateKind kind) => kind switch
    {
        GateKind.Tasks => WantsTasks,
        GateKind.Led => WantsLed,
        GateKind.Dated => WantsDated,
        _ => WantsClosed,
    };
}
