using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Areas;
using Platform.Kernel.Uploads;
using Platform.Rectification.Data;

namespace Platform.Rectification.Campaigns;

/// <summary>The document's campaign, over and done, and one of today by the same template, with made-up completions and a made-up meeting; all of it says so.</summary>
internal sealed class DemoCampaigns(RectificationDb db, CampaignStarter starter, AreaMap areas) : IDemonstration
{
    private const string Suffix = "（演示）";

    public async Task Add(int areaId, DateOnly today, CancellationToken ct)
    {
        var area = (await areas.All(ct)).First(a => a.Id == areaId);
        if (area.Kind == AreaKind.City) await Start(areaId, today, ct);
        else await Do(area, today, ct);
    }

    private async Task Start(int areaId, DateOnly today, CancellationToken ct)
    {
        if (await db.Campaigns.AnyAsync(c => c.AreaId == areaId, ct)) return;
        var template = CampaignTemplates.All[0];
        var first = starter.Start(template, areaId, template.Title + Suffix, template.Basis, template.From);
        first.EndedOn = first.To;
        // Today lies in the second phase.
        var now = starter.Start(template, areaId, $"{today.Year}年房屋征收补偿安置问题化解“回头看”{Suffix}", template.Basis, today.AddDays(-100));
        Done(areaId, first, t => t.Due);
        Done(areaId, now, t => t.Due < today ? t.Due : null);
        Meet(areaId, now, today);
    }

    // Each county does what the city asks, but for a few of the running campaign's tasks.
    private async Task Do(Area area, DateOnly today, CancellationToken ct)
    {
        if (await db.Completions.AnyAsync(c => c.AreaId == area.Id, ct)) return;
        var tasks = await (await areas.Down<CampaignTask>(db, area.Id, ct)).Where(t => t.DoerAreaId == IDuty.Everybody).OrderBy(t => t.Due).ThenBy(t => t.Id).ToListAsync(ct);
        var running = (await (await areas.Down<Campaign>(db, area.Id, ct)).Where(c => c.EndedOn == null).ToListAsync(ct)).ConvertAll(c => c.Id);
        for (var i = 0; i < tasks.Count; i++)
        {
            var task = tasks[i];
            var isRunning = running.Contains(task.CampaignId);
            if (isRunning && (task.Due > today ? (i + area.Order) % 4 != 0 : (i + area.Order) % 5 == 0)) continue;
            db.Completions.Add(Said(area.Id, task, isRunning ? Min(task.Due.AddDays(i % 3), today) : task.Due.AddDays(-(i % 4))));
        }
    }

    private void Done(int areaId, Campaign campaign, Func<CampaignTask, DateOnly?> on)
    {
        foreach (var task in db.Tasks.Local.Where(t => t.CampaignId == campaign.Id && t.DoerAreaId == areaId).ToList())
            if (on(task) is { } day) db.Completions.Add(Said(areaId, task, day));
    }

    private void Meet(int areaId, Campaign campaign, DateOnly today)
    {
        var meeting = new Meeting
        {
            AreaId = areaId,
            CampaignId = campaign.Id,
            Kind = MeetingKind.Mobilisation,
            Title = "征收补偿安置问题化解及预防工作动员会议" + Suffix,
            HeldOn = campaign.From.AddDays(3),
            Place = "市住房和城乡建设局会议室",
            Chair = "演示·高远",
            Attendees = "市专班成员单位，各县（市、区）住房和城乡建设主管部门，湖滨区房屋征收服务中心",
            Minutes = "会议传达了工作方案，明确了工作目标、任务分工、完成时限和工作要求。（演示）\n会议要求各县（市、区）建立台账，逐项解决、逐项销号，每周报送进展。（演示）",
        };
        db.Meetings.Add(meeting);
        db.Decisions.AddRange(
            new() { AreaId = areaId, CampaignId = campaign.Id, MeetingId = meeting.Id, Title = "各县（市、区）报送专班组成人员和联络员名单（演示）", Due = today.AddDays(-80), DoerAreaId = IDuty.Everybody, Doer = "住房和城乡建设主管部门" },
            new() { AreaId = areaId, CampaignId = campaign.Id, MeetingId = meeting.Id, Title = "拟定跟踪督查和通报办法（演示）", Due = today.AddDays(5), DoerAreaId = areaId, Doer = "市专班办公室" });
    }

    private static Completion Said(int areaId, CampaignTask task, DateOnly day) =>
        new() { AreaId = areaId, CampaignId = task.CampaignId, DutyId = task.Id, DoneOn = day, Note = "已按要求完成。（演示）", By = "演示数据" };

    private static DateOnly Min(DateOnly a, DateOnly b) => a < b ? a : b;
}
