using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Platform.Kernel.Areas;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;

namespace Platform.Rectification.Campaigns;

/// <summary>The tasks and decisions of a campaign with how each area stands, as a workbook.</summary>
internal sealed class ExportProgress : IDownload
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/campaigns/{id:guid}/export", Write).Permission(RectificationModule.View);

    private static async Task<IResult> Write(Guid id, IMediator mediator, AreaMap areas, CancellationToken ct)
    {
        var view = await mediator.Send(new ReadCampaign(id), ct);
        var names = (await areas.All(ct)).ToDictionary(a => a.Id, a => a.Name);
        return Workbook.Of("任务进度", view.Today, Columns(view, names), view.States);
    }

    private static ExportColumn<(IDuty Duty, int AreaId, DutyState State)>[] Columns(CampaignView view, Dictionary<int, string> names) =>
    [
        new("阶段或会议", ExportKind.Text, r => DutyWords.Place(view, r.Duty), 24),
        new("任务或议定事项", ExportKind.Text, r => r.Duty.Title, 60),
        new("依据条款", ExportKind.Text, r => (r.Duty as CampaignTask)?.Source, 14),
        new("承办地区", ExportKind.Text, r => names[r.AreaId]),
        new("完成期限", ExportKind.Date, r => r.Duty.Due),
        new("办结日期", ExportKind.Date, r => r.State.Done?.DoneOn),
        new("超期天数", ExportKind.Count, r => Math.Max(r.State.DoneLate, -(r.State.DaysLeft ?? 0))),
        new("办理情况", ExportKind.Text, r => r.State.Done?.Note, 60),
        new("填报人", ExportKind.Text, r => r.State.Done?.By),
    ];
}

/// <summary>Words of duties.</summary>
internal static class DutyWords
{
    /// <summary>The phase of a task, or the meeting of a decision.</summary>
    public static string Place(CampaignView view, IDuty duty) => duty switch
    {
        CampaignTask task => view.Phases.FirstOrDefault(p => p.Id == task.CampaignPhaseId)?.Title ?? "",
        MeetingDecision decision => view.Meetings.FirstOrDefault(m => m.Id == decision.MeetingId)?.Title ?? "",
        _ => "",
    };
}
