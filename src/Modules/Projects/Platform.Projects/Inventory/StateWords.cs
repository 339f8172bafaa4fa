using Platform.Portal;
using Platform.Projects.Contracts;

namespace Platform.Projects.Inventory;

/// <summary>Words on the screen for a project's state and ground.</summary>
internal static class StateWords
{
    public static string Of(ProjectState state) => state switch
    {
        ProjectState.Planned => "拟征收",
        ProjectState.Comment => "征求意见",
        ProjectState.Assessed => "风险评估",
        ProjectState.Decided => "已作出决定",
        ProjectState.Announced => "已公告",
        ProjectState.DecidedNotStarted => "已决定未启动",
        ProjectState.Running => "实施中",
        ProjectState.Completed => "已完成",
        ProjectState.Stopped => "已停止",
        _ => state.ToString(),
    };

    public static Tone ToneOf(ProjectState state) => state switch
    {
        ProjectState.Completed => Tone.Good,
        ProjectState.DecidedNotStarted or ProjectState.Stopped => Tone.Warn,
        ProjectState.Running or ProjectState.Decided or ProjectState.Announced => Tone.Info,
        _ => Tone.Plain,
    };

    public static string? Of(PublicGround ground) => ground switch
    {
        PublicGround.Defence => "国防和外交",
        PublicGround.Infrastructure => "能源交通水利等基础设施",
        PublicGround.PublicService => "科教文卫体等公共事业",
        PublicGround.AffordableHousing => "保障性安居工程",
        PublicGround.OldTown => "旧城区改建",
        PublicGround.Other => "法律、行政法规规定的其他需要",
        _ => null,
    };
}
