using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Autofac;
using Microsoft.EntityFrameworkCore;
using Platform.IntegrationTests.Ground;
using Platform.Kernel.Data;

namespace Platform.IntegrationTests.Rooms;

/// <summary>The shape that every operation of the API keeps to.</summary>
public abstract class ApiTests(HouseFixture fixture) : FurnishedTests(fixture)
{
    [SkippableFact]
    public async Task Every_list_walks_by_cursor_over_rows_that_changed_at_the_same_moment()
    {
        var client = await House.Doors.Of(People.System);
        foreach (var list in Lists())
        {
            var all = await Items(client, list, "?limit=500");
            all.Count.ShouldBeGreaterThan(1, list.ToString());
            var walked = new List<string>();
            for (string? next = ""; next is not null;)
            {
                var page = await Page(client, list, $"?limit=1{(next.Length > 0 ? "&cursor=" + next : "")}");
                page.EnumerateObject().Select(p => p.Name).ShouldBe(["items", "next", "asOf"]);
                page.GetProperty("asOf").GetDateTime().ShouldBe(House.Clock.GetUtcNow().UtcDateTime);
                walked.AddRange(page.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString()!));
                next = page.GetProperty("next").GetString();
                walked.Count.ShouldBeLessThanOrEqualTo(all.Count, list.ToString());
            }
            walked.ShouldBe(all, list.ToString());
        }
    }

    [SkippableFact]
    public async Task Every_list_names_what_was_removed_since()
    {
        var client = await House.Doors.Of(People.System);
        foreach (var list in Lists())
        {
            var gone = (await Items(client, list, ""))[0];
            House.Wait(TimeSpan.FromMinutes(1));
            client = await House.Doors.Of(People.System);
            var since = House.Clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss'Z'");
            await Remove(Guid.Parse(gone));
            (await Items(client, list, "")).ShouldNotContain(gone, list.ToString());
            var changed = (await Page(client, list, "?changedSince=" + since)).GetProperty("items").EnumerateArray().ToList();
            changed.ShouldHaveSingleItem(list.ToString()).GetProperty("id").GetString().ShouldBe(gone);
            changed[0].GetProperty("removed").GetBoolean().ShouldBeTrue(list.ToString());
        }
    }

    [SkippableFact]
    public async Task Every_list_says_what_is_wrong_with_its_parameters()
    {
        var client = await House.Doors.Of(People.System);
        foreach (var list in Lists())
            foreach (var (query, code) in new[] { ("?limit=0", "limit-out-of-range"), ("?limit=501", "limit-out-of-range"), ("?cursor=nonsense", "cursor-unreadable"), ("?limit=many", "bad-request") })
            {
                var reply = await client.Ask(list, default, People.Own, query);
                (reply.Status, reply.Code).ShouldBe((HttpStatusCode.BadRequest, code), $"{list}{query}");
                var problem = JsonDocument.Parse(reply.Text).RootElement;
                problem.GetProperty("type").GetString().ShouldBe("urn:platform:problem:" + code);
                problem.GetProperty("status").GetInt32().ShouldBe(400);
                problem.GetProperty("instance").GetString().ShouldBe(list.Pattern.Text);
                problem.GetProperty("traceId").GetString().ShouldNotBeNullOrEmpty();
                problem.GetProperty("detail").GetString()!.Any(c => c > 0x4e00).ShouldBeTrue("the detail is Chinese");
                if (code == "bad-request") problem.GetProperty("detail").GetString().ShouldBe("limit 应为整数。");
            }
    }

    [SkippableFact]
    public async Task A_change_by_an_old_version_is_refused()
    {
        var (client, path) = (await House.Doors.Of(People.System), await Project());
        var seen = (await client.Ask(path)).ETag;
        (await Put(client, path, seen, "甲")).Status.ShouldBe(HttpStatusCode.OK);
        var old = await Put(client, path, seen, "乙");
        (old.Status, old.Code).ShouldBe((HttpStatusCode.PreconditionFailed, "changed-meanwhile"));
        (await Put(client, path, null, "乙")).Code.ShouldBe("if-match-missing");
        (await client.Ask(path)).Text.ShouldContain("甲");
    }

    [SkippableFact]
    public async Task The_same_request_twice_under_one_key_acts_once()
    {
        var (client, path) = (await House.Doors.Of(People.System), await Project());
        var seen = (await client.Ask(path)).ETag;
        var first = await Put(client, path, seen, "甲", "key-1");
        var second = await Put(client, path, seen, "甲", "key-1");
        (first.Status, second.Status).ShouldBe((HttpStatusCode.OK, HttpStatusCode.OK), second.Text);
        second.ETag.ShouldBe(first.ETag);
        var other = await Put(client, path, seen, "乙", "key-1");
        (other.Status, other.Code).ShouldBe((HttpStatusCode.UnprocessableEntity, "idempotency-key-reused"));
        (await client.Ask(path)).Text.ShouldContain("甲");
    }

    [SkippableFact]
    public async Task Fields_that_are_wrong_are_named()
    {
        var (client, path) = (await House.Doors.Of(People.System), await Project());
        var reply = await Put(client, path, (await client.Ask(path)).ETag, new string('字', 2001));
        (reply.Status, reply.Code).ShouldBe((HttpStatusCode.UnprocessableEntity, "invalid"));
        JsonDocument.Parse(reply.Text).RootElement.GetProperty("errors")[0].GetProperty("pointer").GetString().ShouldBe("remark");
    }

    private List<Operation> Lists()
    {
        var lists = Routes.Of(House).Where(o => o is { IsApi: true, Method: "GET", HasId: false, IsList: true } && o.Module!.Word != "proof").ToList();
        lists.Select(o => o.Module!.Word).Distinct().Count().ShouldBe(House.Modules.All.Count - 1, "each module has a list");
        return lists;
    }

    private static async Task<JsonElement> Page(HttpClient client, Operation list, string query)
    {
        var reply = await client.Ask(list, default, People.Own, query);
        reply.Status.ShouldBe(HttpStatusCode.OK, $"{list}{query} {reply.Text}");
        return JsonDocument.Parse(reply.Text).RootElement;
    }

    private static async Task<List<string>> Items(HttpClient client, Operation list, string query) =>
        [.. (await Page(client, list, query)).GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString()!)];

    private async Task<string> Project() => "/api/projects/" + (await Items(await House.Doors.Of(People.System), Lists().First(l => l.Pattern.Text.TrimEnd('/') == "/api/projects"), ""))[0];

    private static Task<Reply> Put(HttpClient client, string path, string? etag, string remark, string key = "")
    {
        var request = new HttpRequestMessage(HttpMethod.Put, path)
        {
            Content = new StringContent(JsonSerializer.Serialize(new { signingEndsOn = (DateOnly?)null, remark }), Encoding.UTF8, "application/json"),
        };
        if (etag is not null) request.Headers.IfMatch.Add(EntityTagHeaderValue.Parse(etag));
        if (key.Length > 0) request.Headers.Add("Idempotency-Key", key);
        return client.Ask(request);
    }

    // As the module itself would: through its context.
    private Task<int> Remove(Guid id) => House.Itself([People.Own], async scope =>
    {
        await scope.Resolve<DbSession>().Begin(default);
        var type = Own.TypeOf(id);
        var db = scope.Resolve<IEnumerable<ModuleDb>>().First(d => d.Model.FindEntityType(type) is not null);
        db.Remove((await db.FindAsync(type, People.Own, id))!);
        await scope.Resolve<DbSession>().Commit(default);
        return 0;
    });
}

[Collection(OnSqlite.Name)]
public sealed class ApiTestsOnSqlite(SqliteHouse house) : ApiTests(house);

[Collection(OnPostgres.Name)]
public sealed class ApiTestsOnPostgres(PostgresHouse house) : ApiTests(house);

[Collection(OnSqlServer.Name)]
public sealed class ApiTestsOnSqlServer(SqlServerHouse house) : ApiTests(house);
