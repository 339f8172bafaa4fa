using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Autofac;
using Platform.IntegrationTests.Ground;
using Platform.Kernel.Data;
using Platform.Kernel.Uploads;
using Platform.Rectification.Contracts;

namespace Platform.IntegrationTests.Campaigns;

/// <summary>A campaign of the city: its counties do its tasks, each sees its own, the city sees who is late.</summary>
public abstract partial class CampaignTests(HouseFixture fixture) : FurnishedTests(fixture)
{
    private const string New = "/rectification/campaigns/new", Report = "形成总结报告，报市专班办公室";

    [SkippableFact]
    public async Task A_template_brings_phases_and_tasks_moved_with_the_first_day_and_the_counties_see_them()
    {
        var path = await Start("二〇三〇年回头看", Day(-30));
        var county = await House.Doors.Of(People.Clerk);
        (await Text(county, "/rectification/campaigns")).ShouldContain(path);
        var page = await Text(county, path);
        page.ShouldContain($"{Day(-30)} 至 {Day(-20)}");
        page.ShouldContain($"{Day(-19)} 至 {Day(156)}");
        page.ShouldContain(Day(198)); // 2022-09-26 is 228 days after 2022-02-10
        page.ShouldContain("成立相应机构，明确部门责任");
        page.ShouldNotContain("分析汇总全市工作");
        page.ShouldNotContain(path + "/edit");
        (await county.Ask(path + "/edit")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Text(await House.Doors.Of(People.Supervisor), path + "/progress")).ShouldContain("分析汇总全市工作");
        var facts = (await House.Send(People.Clerk, new CampaignsOf(People.Own))).Value;
        facts.Single(f => f.OwnerAreaId == People.City).ShouldBe(new(Guid.Parse(path[^36..]), People.City, "二〇三〇年回头看", "三建〔2022〕61号", Of(-30), Of(202), Of(198), null));
    }

    [SkippableFact]
    public async Task What_a_county_does_is_seen_by_it_and_by_the_city_and_by_nobody_else()
    {
        var path = await Start("整治", Day(-30));
        var (county, city, neighbour) = (await House.Doors.Of(People.Clerk), await House.Doors.Of(People.Supervisor), await House.Doors.Of(People.Neighbour));
        var duty = await Duty(county, path, "成立相应机构");
        (await Text(county, duty)).ShouldContain("超期 20 天");
        (await Text(county, "/")).ShouldContain("成立相应机构");
        await Send(county, duty, "duty-done", [("Version", "0"), ("DoneOn", Day(-18)), ("Note", "县专班已成立。")], "名单.pdf");
        var own = await Text(county, duty);
        own.ShouldContain($"{Day(-18)} 办结，晚 2 天");
        own.ShouldContain("县专班已成立。");
        var file = Files().Match(own).Value;
        (await Text(county, "/")).ShouldNotContain("成立相应机构");
        var above = await Text(city, duty);
        above.ShouldContain("县专班已成立。");
        (await city.Ask(file)).Text.ShouldStartWith("%PDF");
        (await county.Ask(file)).Status.ShouldBe(HttpStatusCode.OK);
        (await neighbour.Ask(file)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Text(neighbour, duty)).ShouldNotContain("县专班已成立");
        (await Text(neighbour, path + "/progress")).ShouldNotContain("晚 2 天");
        // The city does nothing in a county's name.
        above.ShouldNotContain("duty-done");
        // Late in the table: red where it is not done.
        var table = await Text(city, path + "/progress?late=1");
        table.ShouldContain("超期 20 天");
        table.ShouldContain("晚 2 天");
        (await Text(city, path + "/export")).ShouldContain("县专班已成立。");
    }

    [SkippableFact]
    public async Task Two_who_say_it_at_once_are_told_and_a_completion_can_be_taken_back()
    {
        var path = await Start("整治", Day(-30));
        var county = await House.Doors.Of(People.Clerk);
        var duty = await Duty(county, path, "成立相应机构");
        await Send(county, duty, "duty-done", [("Version", "0"), ("DoneOn", Day(-1)), ("Note", "甲")]);
        var second = await Answer(await House.Doors.Of(People.Leader), duty, "duty-done", [("Version", "0"), ("DoneOn", Day(0)), ("Note", "乙")]);
        second.Text.ShouldContain("刚被别人修改过");
        (await Answer(county, duty, "duty-done", [("Version", "1"), ("DoneOn", Day(1)), ("Note", "丙")])).Text.ShouldContain("办结日期不能晚于今天");
        await Send(county, duty, "duty-undone", [("Seen", "1")]);
        (await Text(county, duty)).ShouldContain("超期 20 天");
        // It can be said again.
        await Send(county, duty, "duty-done", [("Version", "0"), ("DoneOn", Day(0)), ("Note", "丁")]);
        (await Text(county, duty)).ShouldContain("晚 20 天");
    }

    [SkippableFact]
    public async Task Gates_count_what_is_missing_from_tasks_and_ledger()
    {
        var path = await Start("整治", Day(-30));
        var (county, city) = (await House.Doors.Of(People.Clerk), await House.Doors.Of(People.Supervisor));
        var gates = Gates().Matches(await Text(city, path)).Select(m => m.Value).Distinct().ToList();
        gates.Count.ShouldBe(3);
        var (now, first) = (gates[0], gates[1]); // the phase of today stands above the table of all
        (await Text(county, first)).ShouldContain("还差 3 项");
        foreach (var task in new[] { "成立相应机构", "召开动员会议", "建立跟踪督查制度" })
            await Send(county, await Duty(county, path, task), "duty-done", [("Version", "0"), ("DoneOn", Day(-20)), ("Note", "已办")]);
        var page = await Text(county, first);
        page.ShouldContain("各地区都已具备");
        page.ShouldNotContain("还差");
        (await Text(city, first)).ShouldContain("还差 3 项"); // the others
        // Two sample problems of ours are open; whoever leads them, and by when, is stated.
        var led = await Text(county, now);
        led.ShouldContain("未销号问题都有化解时限");
        led.ShouldContain("已具备");
        var closed = await Text(county, gates[2]);
        closed.ShouldContain("href=\"/rectification?area=4\"");
        closed.ShouldContain("还差 2 件");
    }

    [SkippableFact]
    public async Task A_decision_is_seen_by_those_who_have_to_do_it_and_the_minutes_by_all()
    {
        var path = await Start("整治", Day(-30));
        var (county, city, neighbour) = (await House.Doors.Of(People.Clerk), await House.Doors.Of(People.Supervisor), await House.Doors.Of(People.Neighbour));
        var meeting = await Send(city, path + "/meeting", "campaign-meeting", [("Type", "Progress"), ("HeldOn", Day(-5)), ("Name", "第一次调度会"), ("Minutes", "会议听取了进展。"), ("Chair", "演示")], "纪要.pdf");
        meeting = meeting.Split('?')[0];
        await Send(city, meeting + "/decision", "meeting-decision", [("Text", "三日内补齐台账"), ("DoerAreaId", "4"), ("Doer", "住建局"), ("Due", Day(-2))]);
        (await Answer(city, meeting + "/decision", "meeting-decision", [("Text", "早于会议"), ("DoerAreaId", "4"), ("Due", Day(-6))])).Text.ShouldContain("不能早于会议日期");
        var page = await Text(county, meeting);
        page.ShouldContain("会议听取了进展。");
        page.ShouldContain("三日内补齐台账");
        page.ShouldContain("超期 2 天");
        var other = await Text(neighbour, meeting);
        other.ShouldContain("会议听取了进展。");
        other.ShouldNotContain("三日内补齐台账");
        var file = Files().Match(other).Value;
        (await neighbour.Ask(file)).Text.ShouldStartWith("%PDF");
        var duty = Duties().Match(page).Value;
        (await neighbour.Ask(duty)).Status.ShouldBe(HttpStatusCode.NotFound);
        await Send(county, duty, "duty-done", [("Version", "0"), ("DoneOn", Day(0)), ("Note", "已补齐")]);
        (await Text(city, meeting)).ShouldContain("1 / 1");
        // Done, it cannot be taken off the minutes.
        (await Answer(city, $"{meeting}/decision?decision={duty[^36..]}", "meeting-decision-drop", [])).Text.ShouldContain("已经有地区办结");
    }

    [SkippableFact]
    public async Task A_county_keeps_campaigns_of_its_own_beside_the_citys()
    {
        var path = await Start("市里的", Day(-30));
        var county = await House.Doors.Of(People.Clerk);
        (await Answer(county, New, "campaign-new", [("Template", ""), ("Name", "县里的"), ("From", Day(0))])).Text.ShouldContain("请填写结束日期");
        var own = (await Send(county, New, "campaign-new", [("Template", ""), ("Name", "县里的"), ("From", Day(0)), ("To", Day(60))])).Split('?')[0];
        (await Answer(county, own + "/phase", "campaign-phase", [("Name", "甲"), ("From", Day(-1)), ("To", Day(9))])).Text.ShouldContain("阶段应在整治工作期间内");
        await Send(county, own + "/phase", "campaign-phase", [("Name", "甲阶段"), ("From", Day(0)), ("To", Day(9)), ("Gates", "tasks")]);
        var list = await Text(county, "/rectification/campaigns");
        (list.Contains(path, StringComparison.Ordinal), list.Contains(own, StringComparison.Ordinal)).ShouldBe((true, true));
        (await Text(await House.Doors.Of(People.Supervisor), own)).ShouldContain("甲阶段");
        (await (await House.Doors.Of(People.Neighbour)).Ask(own)).Status.ShouldBe(HttpStatusCode.NotFound);
        // Ended, it asks nobody any longer.
        await Send(await House.Doors.Of(People.Supervisor), path + "/edit", "campaign", [("Version", "1"), ("Name", "市里的"), ("From", Day(-30)), ("To", Day(202)), ("EndedOn", Day(0))]);
        (await Text(county, "/")).ShouldNotContain("成立相应机构");
    }

    [SkippableFact]
    public async Task Another_system_reads_a_campaign_and_says_that_a_task_is_done()
    {
        var path = await Start("整治", Day(-30));
        var system = await House.Doors.Of(People.System);
        using var campaign = JsonDocument.Parse((await system.Ask("/api/rectification/campaigns/" + path[^36..])).Text);
        var duty = campaign.RootElement.GetProperty("duties").EnumerateArray().First(d => d.GetProperty("title").GetString() == Report);
        duty.GetProperty("states").EnumerateArray().Single().GetProperty("areaId").GetInt32().ShouldBe(People.Own);
        var id = duty.GetProperty("id").GetString();
        var done = await Post(system, $"/api/rectification/duties/{id}/completion", $$"""{"areaId":4,"doneOn":"{{Day(0)}}","note":"已报送"}""");
        done.Status.ShouldBe(HttpStatusCode.OK, done.ToString());
        JsonDocument.Parse(done.Text).RootElement.GetProperty("note").GetString().ShouldBe("已报送");
        (await Post(system, $"/api/rectification/duties/{id}/completion", $$"""{"areaId":4,"doneOn":"{{Day(0)}}","note":"再报"}""")).Code.ShouldBe("changed-meanwhile");
        (await Post(system, $"/api/rectification/duties/{id}/completion", $$"""{"areaId":5,"doneOn":"{{Day(0)}}","note":"别县"}""")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await system.Ask("/api/rectification/completions")).Text.ShouldContain(id!);
    }

    [SkippableFact]
    public async Task The_demonstration_is_added_once_and_says_so()
    {
        await House.Reset();
        for (var time = 0; time < 2; time++)
            foreach (var area in new[] { People.City, People.Own })
                await House.Itself([area], async scope =>
                {
                    await scope.Resolve<DbSession>().Begin(default);
                    foreach (var part in scope.Resolve<IEnumerable<IDemonstration>>()) await part.Add(area, DateOnly.FromDateTime(House.Clock.GetUtcNow().UtcDateTime), default);
                    await scope.Resolve<DbSession>().Commit(default);
                    return 0;
                });
        var list = await Text(await House.Doors.Of(People.Clerk), "/rectification/campaigns");
        list.Split("国有土地上房屋征收补偿安置问题化解及预防（演示）").Length.ShouldBe(2);
        list.ShouldContain("“回头看”（演示）");
        list.ShouldContain("2022-02-10 至 2022-09-30");
        list.ShouldContain("2022-09-26");
    }

    private async Task<string> Start(string name, string from)
    {
        var city = await House.Doors.Of(People.Supervisor);
        return (await Send(city, New, "campaign-new", [("Template", "three-phases"), ("Name", name), ("Basis", "三建〔2022〕61号"), ("From", from)])).Split('?')[0];
    }

    private static async Task<string> Duty(HttpClient client, string path, string title)
    {
        var page = await Text(client, path + "/progress");
        return Duties().Matches(page[..page.IndexOf(">" + title, StringComparison.Ordinal)])[^1].Value;
    }

    private DateOnly Of(int from) => DateOnly.FromDateTime(House.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime).AddDays(from);

    private string Day(int from) => Of(from).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task<string> Text(HttpClient client, string path) => WebUtility.HtmlDecode((await client.Ask(path)).Text);

    /// <returns>Where it led.</returns>
    private static async Task<string> Send(HttpClient client, string path, string form, (string Name, string Value)[] fields, string file = "")
    {
        var reply = await Answer(client, path, form, fields, file);
        reply.Status.ShouldBe(HttpStatusCode.Redirect, reply.Text.Contains("form-errors", StringComparison.Ordinal) ? reply.Text : reply.ToString());
        return new Uri(client.BaseAddress!, reply.Location).PathAndQuery;
    }

    private static async Task<Reply> Answer(HttpClient client, string path, string form, (string Name, string Value)[] fields, string file = "")
    {
        using var content = new MultipartFormDataContent();
        content.Add(new StringContent(HttpDoors.Antiforgery(await client.GetStringAsync(path))), "__RequestVerificationToken");
        content.Add(new StringContent(form), "_handler");
        foreach (var (name, value) in fields) content.Add(new StringContent(value), name);
        if (file.Length > 0) content.Add(new ByteArrayContent("%PDF-1.7"u8.ToArray()), "file", file);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        var reply = await client.Ask(request);
        return reply with { Text = WebUtility.HtmlDecode(reply.Text) };
    }

    private static async Task<Reply> Post(HttpClient client, string path, string json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json") };
        return await client.Ask(request);
    }

    [GeneratedRegex("/rectification/campaigns/files/[0-9a-f-]{36}")]
    private static partial Regex Files();

    [GeneratedRegex("/rectification/campaigns/duties/[0-9a-f-]{36}")]
    private static partial Regex Duties();

    [GeneratedRegex("/rectification/campaigns/gates/[0-9a-f-]{36}")]
    private static partial Regex Gates();
}

[Collection(OnSqlite.Name)]
public sealed class CampaignTestsOnSqlite(SqliteHouse house) : CampaignTests(house);

[Collection(OnPostgres.Name)]
public sealed class CampaignTestsOnPostgres(PostgresHouse house) : CampaignTests(house);

[Collection(OnSqlServer.Name)]
public sealed class CampaignTestsOnSqlServer(SqlServerHouse house) : CampaignTests(house);
