using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Platform.IntegrationTests.Fees;
using Platform.IntegrationTests.Ground;
using Platform.IntegrationTests.Rectification;
using Platform.Rectification.Campaigns;
using Platform.Rectification.Lifecycle;
using Platform.Rectification.Rules;
using Platform.Rectification.Supervision;
using Platform.Reporting.Reports;

namespace Platform.IntegrationTests.Rooms;

/// <summary>What a person does in the portal, another system does over the API: the same rules, ETag and If-Match, problem+json.</summary>
public abstract class ActTests(HouseFixture fixture) : HouseTests(fixture)
{
    private const string Problems = "/api/rectification/problems/";

    [SkippableFact]
    public async Task Evidence_is_sent_and_an_objection_recorded_and_answered()
    {
        var system = await House.Doors.Of(People.System);
        var acting = await House.Hang(ProblemState.Acting, 1);
        var kept = await Post(system, $"{Problems}{acting}/files", new { kind = "其他材料", fileName = "凭证.pdf", content = Convert.ToBase64String("%PDF-1.7 演示"u8) });
        kept.Status.ShouldBe(HttpStatusCode.Created, kept.Text);
        (await Post(system, $"{Problems}{acting}/files", new { kind = "其他材料", fileName = "凭证.pdf", content = Convert.ToBase64String("MZ"u8) })).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Detail(system, acting)).GetProperty("files").EnumerateArray().ShouldHaveSingleItem().GetProperty("name").GetString().ShouldBe("凭证.pdf");

        (await Post(system, $"{Problems}{acting}/objections", new { on = House.Today(), who = "MC01-0001", text = "没有收到" })).Code.ShouldBe("no-notice");
        var notice = await House.Hang(ProblemState.Notice, 2);
        var objection = IdOf(await Post(system, $"{Problems}{notice}/objections", new { on = House.Today(), who = "MC01-0001", text = "没有收到" }));
        (await Post(system, $"/api/rectification/objections/{objection}/answer", new { answer = "已经到账" })).Status.ShouldBe(HttpStatusCode.NoContent);
        (await Detail(system, notice)).GetProperty("objections")[0].GetProperty("answer").GetString().ShouldBe("已经到账");
    }

    [SkippableFact]
    public async Task Supervision_is_replied_to_and_a_week_ended()
    {
        var system = await House.Doors.Of(People.System);
        var id = await House.Hang(ProblemState.Acting);
        await House.Send(People.Supervisor, new Supervise(People.Own, id, SupervisionKind.Urge, "抓紧办理", House.Today()));
        var urged = (await Detail(system, id)).GetProperty("supervisions")[0].GetProperty("id").GetGuid();
        (await Post(system, $"/api/rectification/supervisions/{urged}/reply", new { reply = "资金已到位" })).Status.ShouldBe(HttpStatusCode.NoContent);
        (await Post(system, $"/api/rectification/supervisions/{urged}/reply", new { reply = "再答" })).Code.ShouldBe("replied-already");
        JsonDocument.Parse((await Post(system, "/api/rectification/weeks", new { areaId = People.Own, week = House.Today() })).Text).RootElement.GetProperty("noChange").GetInt32().ShouldBe(1);
        (await Post(system, "/api/rectification/weeks", new { areaId = People.Foreign, week = House.Today() })).Code.ShouldBe("not-found");
    }

    [SkippableFact]
    public async Task A_part_is_split_off_by_who_has_seen_the_last_version()
    {
        await SmallCounty.Furnish(House, projects: 1);
        var system = await House.Doors.Of(People.System);
        var opened = await Post(system, "/api/rectification/problems", new { areaId = People.Own, projectId = SmallCounty.Project(1), @class = (int)ProblemClass.Own, ownClass = "其他", description = "两户", families = await Families() });
        var id = IdOf(opened);
        var (families, etag) = (await Families(), (await system.Ask($"{Problems}{id}")).ETag);
        (await Post(system, $"{Problems}{id}/split", new { families = families[..1], description = "一户" })).Code.ShouldBe("if-match-missing");
        var part = IdOf(await Post(system, $"{Problems}{id}/split", new { families = families[..1], description = "一户" }, etag));
        (await Detail(system, part)).GetProperty("problem").GetProperty("households").GetInt32().ShouldBe(1);
        (await Post(system, $"{Problems}{id}/split", new { families = families[1..], description = "一户" }, etag)).Code.ShouldBe("changed-meanwhile");
    }

    [SkippableFact]
    public async Task A_meeting_is_held_and_its_decisions_made()
    {
        var system = await House.Doors.Of(People.System);
        var campaign = await House.Send(People.Clerk, new StartCampaign(People.Own, "", "演示整治", "演示", House.Today(), House.Today().AddDays(90)));
        var meeting = IdOf(await Post(system, $"/api/rectification/campaigns/{campaign}/meetings", new { kind = 1, title = "调度会", heldOn = House.Today() }));
        var path = $"/api/rectification/meetings/{meeting}";
        var etag = (await system.Ask(path)).ETag;
        (await Send(system, HttpMethod.Put, path, new { kind = 1, title = "第一次调度会", heldOn = House.Today(), minutes = "议定一项" }, etag)).Status.ShouldBe(HttpStatusCode.NoContent);
        (await Send(system, HttpMethod.Put, path, new { kind = 1, title = "又一次", heldOn = House.Today() }, etag)).Code.ShouldBe("changed-meanwhile");
        (await Post(system, $"{path}/decisions", new { text = "资金到位", due = House.Today().AddDays(-1) })).Code.ShouldBe("invalid");
        var decision = IdOf(await Post(system, $"{path}/decisions", new { text = "资金到位", due = House.Today().AddDays(10), doerAreaId = People.Own }));
        (await Send(system, HttpMethod.Put, $"/api/rectification/decisions/{decision}", new { text = "资金全部到位", due = House.Today().AddDays(10), doerAreaId = People.Own }, "\"1\"")).Status.ShouldBe(HttpStatusCode.NoContent);
        var read = JsonDocument.Parse((await system.Ask(path)).Text).RootElement;
        read.GetProperty("meeting").GetProperty("title").GetString().ShouldBe("第一次调度会");
        read.GetProperty("decisions").EnumerateArray().ShouldHaveSingleItem().GetProperty("text").GetString().ShouldBe("资金全部到位");
    }

    [SkippableFact]
    public async Task A_report_is_begun_written_frozen_explained_and_thawed()
    {
        await SmallCounty.Furnish(House);
        var call = await House.Send(People.Supervisor, new MakeCall(People.City, "总结报告", "三建〔2022〕61号", House.Today(), House.Today().AddDays(10)));
        var system = await House.Doors.Of(People.System);
        JsonDocument.Parse((await system.Ask("/api/reporting/calls")).Text).RootElement.EnumerateArray().ShouldHaveSingleItem().GetProperty("id").GetGuid().ShouldBe(call);
        (await Post(system, $"/api/reporting/calls/{Guid.CreateVersion7()}/reports", new { areaId = People.Own })).Code.ShouldBe("not-found");
        var begun = await Post(system, $"/api/reporting/calls/{call}/reports", new { areaId = People.Own });
        begun.Status.ShouldBe(HttpStatusCode.Created, begun.Text);
        var path = $"/api/reporting/reports/{IdOf(begun)}";
        var written = await Send(system, HttpMethod.Put, path, new { survey = "拖欠涉及 9876 户。", resolution = "已经化解。", proposals = "建立制度。" }, begun.ETag);
        var frozen = await Post(system, $"{path}/freeze", null, written.ETag);
        frozen.Status.ShouldBe(HttpStatusCode.OK, frozen.Text);
        var marks = await system.Ask($"{path}/marks");
        var mark = JsonDocument.Parse(marks.Text).RootElement.EnumerateArray().First();
        mark.GetProperty("quote").GetString()!.ShouldContain("9876");
        var explained = await Post(system, $"{path}/marks", new { part = mark.GetProperty("part").GetInt32(), start = mark.GetProperty("start").GetInt32(), reason = "含已办结的户" }, marks.ETag);
        JsonDocument.Parse(explained.Text).RootElement[0].GetProperty("reason").GetString().ShouldBe("含已办结的户");
        (await Post(system, $"{path}/thaw", null, written.ETag)).Code.ShouldBe("changed-meanwhile");
        var thawed = await Post(system, $"{path}/thaw", null, explained.ETag);
        JsonDocument.Parse(thawed.Text).RootElement.GetProperty("state").GetString().ShouldBe("draft");
    }

    [SkippableFact]
    public async Task A_rule_is_registered_and_what_is_the_citys_is_not_a_countys()
    {
        var system = await House.Doors.Of(People.System);
        var registered = await Post(system, "/api/reporting/mechanisms", new { areaId = People.Own, kind = 0, name = "演示制度", number = "无", issuer = "演示县政府", issuedOn = House.Today(), reviewDueOn = House.Today().AddYears(1), fileName = "制度.pdf", content = Convert.ToBase64String("%PDF-1.7 演示"u8) });
        registered.Status.ShouldBe(HttpStatusCode.Created, registered.Text);
        JsonDocument.Parse((await system.Ask($"/api/reporting/mechanisms/{IdOf(registered)}")).Text).RootElement.GetProperty("hasFile").GetBoolean().ShouldBeTrue();
        (await Post(system, "/api/reporting/calls", new { areaId = People.City, title = "总结报告", source = "演示", asOf = House.Today(), dueOn = House.Today() })).Code.ShouldBe("not-found");
        (await Post(system, "/api/reporting/bulletins", new { areaId = People.Own, title = "演示通报", asOf = House.Today() })).Code.ShouldBe("no-area-below");
    }

    [SkippableFact]
    public async Task A_list_with_nothing_in_a_place_is_a_mistake_of_who_sends()
    {
        var system = await House.Doors.Of(People.System);
        var id = await House.Hang(ProblemState.Registered);
        var etag = (await system.Ask(Problems + id)).ETag;
        object?[] nothing = [null];
        foreach (var (causes, measures, milestones) in new[] { (nothing, Array.Empty<object?>(), Array.Empty<object?>()), ([], nothing, []), ([], [], nothing) })
        {
            var reply = await Send(system, HttpMethod.Put, $"{Problems}{id}/plan", new { description = "演示", causes, measures, milestones, leader = "", department = "", officer = "" }, etag);
            (reply.Status, reply.Code).ShouldBe((HttpStatusCode.BadRequest, "bad-request"), reply.Text);
        }
    }

    private async Task<string[]> Families() => [.. (await House.Send(People.Clerk, new Platform.Projects.Contracts.HouseholdsOf(People.Own, SmallCounty.Project(1)))).Value.Select(h => h.Code).Take(2)];

    private static async Task<JsonElement> Detail(HttpClient client, Guid id)
    {
        var reply = await client.Ask(Problems + id);
        reply.ETag.ShouldNotBeEmpty(reply.Text);
        return JsonDocument.Parse(reply.Text).RootElement;
    }

    private static Guid IdOf(Reply reply)
    {
        reply.Status.ShouldBe(HttpStatusCode.Created, reply.Text);
        return JsonDocument.Parse(reply.Text).RootElement.GetProperty("id").GetGuid();
    }

    private static Task<Reply> Post(HttpClient client, string path, object? body, string? etag = null) => Send(client, HttpMethod.Post, path, body, etag);

    private static Task<Reply> Send(HttpClient client, HttpMethod method, string path, object? body, string? etag)
    {
        var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        if (etag is not null) request.Headers.IfMatch.Add(EntityTagHeaderValue.Parse(etag));
        return client.Ask(request);
    }
}

[Collection(OnSqlite.Name)]
public sealed class ActTestsOnSqlite(SqliteHouse house) : ActTests(house);

[Collection(OnPostgres.Name)]
public sealed class ActTestsOnPostgres(PostgresHouse house) : ActTests(house);

[Collection(OnSqlServer.Name)]
public sealed class ActTestsOnSqlServer(SqlServerHouse house) : ActTests(house);
