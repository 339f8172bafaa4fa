using System.Globalization;
using System.Net;
using System.Text.Json;
using Autofac;
using Platform.IntegrationTests.Ground;
using Platform.Kernel.Data;
using Platform.Kernel.Uploads;

namespace Platform.IntegrationTests.Taskforce;

/// <summary>The 专班 says which department answers for a problem, as of the day, in the ledger, its export and the API.</summary>
public abstract class TaskforceTests(HouseFixture fixture) : FurnishedTests(fixture)
{
    private static readonly string[] Form = ["/rectification/taskforce/office", "/rectification/taskforce/member", "/rectification/taskforce/duty"];

    [SkippableFact]
    public async Task A_duty_names_the_department_from_its_first_day_to_its_last()
    {
        var clerk = await House.Doors.Of(People.Clerk);
        (await Text(clerk, "/rectification")).ShouldNotContain("资金筹集组");
        await Post(clerk, Form[2], "taskforce-duty", ("Department", "资金筹集组"), ("Text", "筹集资金"), ("From", Day(0)), ("Classes", "feeArrears"), ("Classes", "notResettled"), ("Classes", "flatsLate"), ("Classes", "earlySigns"));
        var row = $"href=\"/rectification/{Own.OneOfEach.Single(o => o.Type.Name == "Problem").Id}\"";
        var department = "&department=" + Uri.EscapeDataString("资金筹集组");
        (await Text(clerk, "/rectification?size=20" + department)).ShouldContain(row);
        (await Text(clerk, "/rectification/export?size=20" + department)).ShouldContain("专班分工");
        (await Text(clerk, "/rectification?asOf=" + Day(-1) + department)).ShouldNotContain(row);
        (await Text(clerk, "/rectification?department=-")).ShouldNotContain(row);
        (await Departments()).ShouldContain("资金筹集组");

        var page = await Text(clerk, "/rectification/taskforce");
        var ids = page.Split("/rectification/taskforce/end/").Skip(1).Select(p => p[..36]).ToList();
        ids.ShouldHaveSingleItem();
        await Post(clerk, "/rectification/taskforce/end/" + ids[0], "taskforce-end", ("Version", "1"), ("Until", Day(0)));
        House.Wait(TimeSpan.FromDays(1));
        clerk = await House.Doors.Of(People.Clerk);
        (await Departments()).ShouldNotContain("资金筹集组");
        (await Text(clerk, "/rectification?size=20" + department)).ShouldNotContain(row);
        // Yesterday is still as it was, and the duty can still be read.
        (await Text(clerk, "/rectification?asOf=" + Day(-1) + department)).ShouldContain(row);
        (await Text(clerk, "/rectification/taskforce")).ShouldContain("资金筹集组");
    }

    [SkippableFact]
    public async Task A_new_leader_ends_the_one_before_on_the_day_before_his_first()
    {
        var clerk = await House.Doors.Of(People.Clerk);
        await Post(clerk, Form[1], "taskforce-member", ("Role", "Leader"), ("Name", "甲组长"), ("Department", "政府"), ("From", Day(-10)));
        await Post(clerk, Form[1], "taskforce-member", ("Role", "Leader"), ("Name", "乙组长"), ("Department", "政府"), ("From", Day(0)), ("UserName", People.Clerk.Id));
        (await Text(clerk, "/rectification/taskforce")).ShouldContain("乙组长（");
        (await Text(clerk, "/rectification/taskforce?asOf=" + Day(-1))).ShouldContain("甲组长（");
        // The same day has a leader already; an account of another county is none of ours.
        (await Answer(clerk, Form[1], "taskforce-member", ("Role", "Leader"), ("Name", "丙"), ("Department", "政府"), ("From", Day(0)))).Text.ShouldContain("已经有组长");
        (await Answer(clerk, Form[1], "taskforce-member", ("Role", "Member"), ("Name", "丁"), ("Department", "政府"), ("From", Day(0)), ("UserName", People.Neighbour.Id))).Text.ShouldContain("没有这个账号");
    }

    [SkippableFact]
    public async Task The_city_sees_every_body_and_changes_only_its_own()
    {
        var city = await House.Doors.Of(People.Supervisor);
        (await Text(city, "/rectification/taskforce?area=4")).ShouldContain(Own.Trace);
        (await Text(city, "/rectification/taskforce?area=4")).ShouldNotContain("/rectification/taskforce/end/");
        await Post(city, Form[0], "taskforce", ("Name", "市专班"), ("Office", "市住建局"));
        (await Text(city, "/rectification/taskforce")).ShouldContain("市专班");
        var below = await Text(await House.Doors.Of(People.Clerk), $"/rectification/taskforce?area={People.City}");
        (below.Contains("市专班", StringComparison.Ordinal), below.Contains("/rectification/taskforce/office", StringComparison.Ordinal)).ShouldBe((true, false), "the city's body is published down, to be read");
        var duty = Own.OneOfEach.Single(o => o.Type.Name == "DepartmentDuty").Id;
        (await city.Ask("/rectification/taskforce/end/" + duty)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await House.Doors.Of(People.Clerk)).Ask("/rectification/taskforce?area=5")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [SkippableFact]
    public async Task The_demonstration_is_added_once_and_says_so()
    {
        await House.Reset();
        for (var time = 0; time < 2; time++)
            await House.Itself([People.Own], async scope =>
            {
                await scope.Resolve<DbSession>().Begin(default);
                foreach (var part in scope.Resolve<IEnumerable<IDemonstration>>()) await part.Add(People.Own, new(2022, 9, 1), default);
                await scope.Resolve<DbSession>().Commit(default);
                return 0;
            });
        var page = await Text(await House.Doors.Of(People.Clerk), "/rectification/taskforce");
        page.Split("演示·高远").Length.ShouldBe(3, "once among the members and once as the leader");
        page.ShouldContain("工作专班（演示）");
        page.ShouldContain("苗头性问题没有部门负责");
    }

    private async Task<string> Departments()
    {
        var reply = await (await House.Doors.Of(People.System)).Ask("/api/rectification/problems");
        return string.Join('、', JsonDocument.Parse(reply.Text).RootElement.GetProperty("items").EnumerateArray()
            .SelectMany(i => i.GetProperty("departments").EnumerateArray().Select(d => d.GetString())));
    }

    private string Day(int from) => DateOnly.FromDateTime(House.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime).AddDays(from).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task<string> Text(HttpClient client, string path) => WebUtility.HtmlDecode((await client.Ask(path)).Text);

    private static async Task Post(HttpClient client, string path, string form, params (string Name, string Value)[] fields)
    {
        var reply = await Answer(client, path, form, fields);
        reply.Status.ShouldBe(HttpStatusCode.Redirect, reply.Text.Contains("form-errors", StringComparison.Ordinal) ? WebUtility.HtmlDecode(reply.Text) : reply.ToString());
    }

    private static async Task<Reply> Answer(HttpClient client, string path, string form, params (string Name, string Value)[] fields)
    {
        var token = HttpDoors.Antiforgery(await client.GetStringAsync(path));
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("_handler", form), .. fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value))]),
        };
        var reply = await client.Ask(request);
        return reply with { Text = WebUtility.HtmlDecode(reply.Text) };
    }
}

[Collection(OnSqlite.Name)]
public sealed class TaskforceTestsOnSqlite(SqliteHouse house) : TaskforceTests(house);

[Collection(OnPostgres.Name)]
public sealed class TaskforceTestsOnPostgres(PostgresHouse house) : TaskforceTests(house);

[Collection(OnSqlServer.Name)]
public sealed class TaskforceTestsOnSqlServer(SqlServerHouse house) : TaskforceTests(house);
