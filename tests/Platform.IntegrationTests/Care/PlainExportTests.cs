using System.Net;
using System.Text.RegularExpressions;
using Platform.IntegrationTests.Access;
using Platform.IntegrationTests.Ground;
using Platform.IntegrationTests.Survey;
using Platform.Kernel.Access;
using Platform.Kernel.Approvals;
using Platform.Kernel.Reveals;

namespace Platform.IntegrationTests.Care;

/// <summary>Unmasked data leaves the house by approval only: exactly what was asked, once, to who asked.</summary>
public abstract partial class PlainExportTests(HouseFixture fixture)
{
    private const string Reason = "与公安机关核对户籍信息";

    private TestHouse House => fixture.House;

    [SkippableFact]
    public async Task A_clerk_asks_a_leader_approves_and_the_clerk_downloads_once()
    {
        var (clerk, person) = await House.Somebody();
        var (leader, boss) = await House.Somebody(Roles.CountyLeader);
        var id = await Ask(clerk, "?q=" + Families.Code);
        (await clerk.Download(id)).Status.ShouldBe(HttpStatusCode.Conflict);
        var page = (await leader.Open($"/approvals/{id}")).Text;
        foreach (var word in new[] { Reason, "1 户", "同意", "关键词：" + Families.Code }) page.ShouldContain(word);
        page.ShouldNotContain(Families.IdNumber);
        await leader.Send($"/approvals/{id}", "decide", ("decision", "Approve"), ("opinion", "同意"));

        (await leader.Download(id)).Status.ShouldBe(HttpStatusCode.Forbidden, "he may not ask, so not fetch");
        (await (await House.Somebody()).Browser.Download(id)).Status.ShouldBe(HttpStatusCode.NotFound, "another clerk");
        var file = await clerk.Download(id);
        file.Status.ShouldBe(HttpStatusCode.OK);
        foreach (var word in new[] { Families.Code, Families.IdNumber, Families.Phone, person.Id, boss.Id, Reason }) file.Text.ShouldContain(word);
        file.Text.ShouldNotContain("MC01-0002");
        file.Text.ShouldContain((await House.Send(person, new ReadApproval(id))).Number);
        var again = await clerk.Download(id);
        again.Status.ShouldBe(HttpStatusCode.Conflict);
        again.Text.ShouldContain("只能使用一次");

        var seen = (await House.SeenBy(person.Id)).ShouldHaveSingleItem();
        (seen.Way, seen.Count, seen.Reason, seen.RecordId).ShouldBe((RevealWay.Exported, 1, Reason, id));
    }

    [SkippableFact]
    public async Task The_filter_stays_as_it_was_asked_and_within_the_county()
    {
        var (clerk, person) = await House.Somebody();
        var id = await Ask(clerk, $"?q={Families.Code}&area={People.Foreign}&page=3&sort=name");
        (await House.Send(person, new ReadApproval(id))).Payload.ShouldBe($"?q={Families.Code}&area={People.Own}");
        var (leader, _) = await House.Somebody(Roles.CountyLeader);
        await leader.Send($"/approvals/{id}", "decide", ("decision", "Approve"), ("opinion", ""));
        // Whatever the address says now.
        (await clerk.Download(id, "?q=&area=")).Text.ShouldSatisfyAllConditions(t => t.ShouldContain(Families.IdNumber), t => t.ShouldNotContain("MC01-0002"));
    }

    [SkippableFact]
    public async Task After_its_last_day_it_cannot_be_fetched()
    {
        var (clerk, person) = await House.Somebody();
        var id = await Ask(clerk, "?q=" + Families.Code);
        await House.Send(People.Leader, new DecideApproval(People.Own, id, ApprovalDecision.Approve, ""));
        House.Wait(TimeSpan.FromDays(8));
        await clerk.SignIn(person.Id);
        (await clerk.Download(id)).ShouldSatisfyAllConditions(r => r.Status.ShouldBe(HttpStatusCode.Conflict), r => r.Text.ShouldContain("已经过期"));
        (await House.SeenBy(person.Id)).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task A_forged_post_does_not_use_it_up()
    {
        var (clerk, person) = await House.Somebody();
        var id = await Ask(clerk, "?q=" + Families.Code);
        await House.Send(People.Leader, new DecideApproval(People.Own, id, ApprovalDecision.Approve, ""));
        (await clerk.Forged($"/projects/households/plain/{id}")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await House.Send(person, new ReadApproval(id))).State.ShouldBe(ApprovalState.Approved);
    }

    [SkippableTheory]
    [InlineData("?q=411221199206130005", Reason, "号码不能随申请保存")]
    [InlineData("?q=nobody", Reason, "没有被征收户")]
    [InlineData("", "有用", "5 到 200 字")]
    public async Task What_cannot_be_asked_is_refused_with_a_word(string query, string reason, string told)
    {
        var (clerk, _) = await House.Somebody();
        var reply = await clerk.Send("/projects/households/plain" + query, "plain", ("Reason", reason));
        (reply.Status, reply.Location).ShouldBe((HttpStatusCode.OK, ""));
        reply.Text.ShouldContain(told);
    }

    [SkippableFact]
    public async Task The_list_for_posting_names_no_number_and_no_door()
    {
        var (clerk, _) = await House.Somebody();
        var project = await House.Row("projects.Households", "Code", Families.Code, "ProjectId");
        foreach (var path in new[] { "", "?print=1", "/export" })
        {
            var page = await clerk.Open($"/projects/{project}/notice{path}");
            page.Status.ShouldBe(HttpStatusCode.OK);
            page.Text.ShouldContain(Families.Code);
            page.Text.ShouldContain("赵*");
            page.Text.ShouldNotContain("赵文");
            LongNumber().Matches(Text(page)).Select(m => m.Value).ShouldBeEmpty(path);
            page.Text.ShouldNotContain("****", Case.Sensitive, "not even a masked number");
        }
        (await clerk.Open($"/projects/{project}/notice")).Text.ShouldContain("不得发布到互联网");
        (await (await House.Doors.Of(People.Supervisor)).Ask($"/projects/{project}/notice")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<Guid> Ask(Browsing clerk, string query)
    {
        var reply = await clerk.Send("/projects/households/plain" + query, "plain", ("Reason", Reason));
        reply.Location.ShouldContain("/approvals/", Case.Sensitive, reply.Text);
        return Guid.Parse(reply.Location[(reply.Location.LastIndexOf('/') + 1)..]);
    }

    // Keys and hidden fields hold runs of digits too: only what a person reads is looked at.
    private static string Text(Reply reply) => Tag().Replace(reply.Text, " ");

    [GeneratedRegex(@"\d{11,}[\dXx]?")]
    private static partial Regex LongNumber();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}

[Collection(SurveyedOnSqlite.Name)]
public sealed class PlainExportTestsOnSqlite(SqliteSurvey house) : PlainExportTests(house);

[Collection(SurveyedOnPostgres.Name)]
public sealed class PlainExportTestsOnPostgres(PostgresSurvey house) : PlainExportTests(house);

[Collection(SurveyedOnSqlServer.Name)]
public sealed class PlainExportTestsOnSqlServer(SqlServerSurvey house) : PlainExportTests(house);
