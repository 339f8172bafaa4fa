using System.Net;
using Autofac;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.IntegrationTests.Access;
using Platform.IntegrationTests.Ground;
using Platform.IntegrationTests.Survey;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Reveals;
using Platform.Kernel.Web;

namespace Platform.IntegrationTests.Care;

/// <summary>A personal value is shown in full to who may and says why; each time is written down, the value never.</summary>
public abstract class RevealTests(HouseFixture fixture)
{
    private TestHouse House => fixture.House;

    [SkippableFact]
    public async Task A_reason_shows_one_value_once_and_the_auditor_sees_who_and_why()
    {
        var (browser, person) = await House.Somebody();
        var family = await House.Family();
        var before = (await browser.Open($"/projects/households/{family}")).Text;
        before.ShouldNotContain(Families.IdNumber);
        before.ShouldContain($"/reveal/{family}?field=IdNumber");
        (await browser.Open($"/reveal/{family}?field=IdNumber")).Text.ShouldNotContain(Families.IdNumber);

        var shown = await browser.Send($"/reveal/{family}?field=IdNumber", "reveal", ("field", "IdNumber"), ("ground", Families.Ground), ("reason", "窗口核验"));
        shown.Text.ShouldContain(Families.IdNumber);
        shown.Text.ShouldNotContain(Families.Phone);
        (await browser.Open($"/reveal/{family}?field=IdNumber")).Text.ShouldNotContain(Families.IdNumber, Case.Sensitive, "only once");

        var seen = (await House.SeenBy(person.Id)).ShouldHaveSingleItem();
        (seen.Way, seen.Field, seen.RecordId, seen.Count, seen.Reason).ShouldBe((RevealWay.Shown, "身份证号", family, 1, "核对补偿协议和身份：窗口核验"));
        seen.Record.ShouldContain(Families.Code);
        var auditor = await House.Doors.Of(People.Auditor);
        foreach (var path in new[] { $"/reveals?by={person.Id}", $"/reveals/export?by={person.Id}", $"/audit?kind=platform.Reveal&by={person.Id}" })
            (await auditor.Ask(path)).ShouldSatisfyAllConditions(r => r.Status.ShouldBe(HttpStatusCode.OK), r => r.Text.ShouldContain(person.Id), r => r.Text.ShouldNotContain(Families.IdNumber));
        (await auditor.Ask($"/reveals?by={person.Id}&way=Exported")).Text.ShouldContain("没有查看记录");
    }

    [SkippableFact]
    public async Task The_value_is_kept_by_no_browser_and_by_no_idempotency_key()
    {
        var family = await House.Family();
        var person = await House.Join();
        var client = await House.Doors.Of(person with { Id = People.Leader.Id });
        using var page = await client.GetAsync($"/reveal/{family}");
        page.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var first = await Keyed(person, family);
        first.Value.ShouldBe(Families.Phone);
        (await Keyed(person, family)).Value.ShouldBeNull("the second answer comes from memory, which has no value");
        (await House.SeenBy(person.Id)).Count.ShouldBe(1);
        (await House.Itself([], s => s.Resolve<PlatformDb>().IdempotentAnswers.Where(a => a.CallerId == person.Id).Select(a => a.Answer).ToListAsync()))
            .ShouldHaveSingleItem().ShouldNotContain(Families.Phone);
    }

    [SkippableTheory]
    [InlineData("IdNumber", "不行", "reason")]
    [InlineData("IdNumber", "因为他的电话是139 0000 0887", "reason")]
    [InlineData("", "核对补偿协议和身份", "field")]
    [InlineData("Name", "核对补偿协议和身份", "field")]
    public async Task Without_a_proper_reason_or_field_nothing_is_shown(string field, string reason, string wrong)
    {
        var person = await House.Join();
        var refused = await Should.ThrowAsync<ProblemException>(async () => await House.Send(person, new RevealField(People.Own, await House.Family(), field, reason)));
        refused.Errors.ShouldHaveSingleItem().Pointer.ShouldBe(wrong);
        (await House.SeenBy(person.Id)).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Others_and_systems_see_nothing()
    {
        var family = await House.Family();
        foreach (var (person, status) in new[] { (People.Neighbour, 404), (People.Supervisor, 403), (People.Auditor, 403), (People.Operator, 403), (People.System, 403) })
            (await Should.ThrowAsync<ProblemException>(() => House.Send(person, new RevealField(People.Own, family, "IdNumber", Families.Ground)))).Status.ShouldBe(status, person.Id);
        (await Should.ThrowAsync<ProblemException>(() => House.Itself([People.Own], s => s.Resolve<IMediator>().Send(new RevealField(People.Own, family, "IdNumber", Families.Ground))))).Status.ShouldBe(403);
        (await (await House.Doors.Of(People.System)).Ask("/api/projects/households?limit=500")).Text.ShouldNotContain(Families.IdNumber);
    }

    [SkippableFact]
    public async Task Where_the_module_is_off_there_is_nothing_to_see()
    {
        var family = await House.Family();
        var (browser, person) = await House.Somebody();
        await House.Off("projects", People.Own);
        try
        {
            (await browser.Open($"/reveal/{family}")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await Should.ThrowAsync<ProblemException>(() => House.Send(person, new RevealField(People.Own, family, "IdNumber", Families.Ground)))).Status.ShouldBe(404);
        }
        finally
        {
            await House.On("projects", People.Own);
        }
        (await browser.Open($"/reveal/{family}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [SkippableFact]
    public async Task After_the_days_limit_nothing_is_shown_and_the_auditor_sees_the_try()
    {
        var family = await House.Family();
        var (browser, person) = await House.Somebody();
        for (var time = 1; time <= 50; time++) (await House.Send(person, new RevealField(People.Own, family, "Phone", Families.Ground))).Value.ShouldBe(Families.Phone, $"time {time}");
        var refused = await browser.Send($"/reveal/{family}", "reveal", ("field", "Phone"), ("ground", Families.Ground));
        refused.Text.ShouldContain("已到上限");
        refused.Text.ShouldNotContain(Families.Phone);
        (await House.SeenBy(person.Id)).Count(r => r.Way == RevealWay.OverLimit).ShouldBe(1);
        (await (await House.Doors.Of(People.Auditor)).Ask($"/reveals?way=OverLimit&by={person.Id}")).Text.ShouldContain("超限拒绝");
        House.Wait(TimeSpan.FromDays(1));
        (await House.Send(person, new RevealField(People.Own, family, "Phone", Families.Ground))).Value.ShouldBe(Families.Phone, "another day");
    }

    [SkippableFact]
    public async Task Who_saw_what_is_only_ever_added_to()
    {
        var person = await House.Join();
        await House.Send(person, new RevealField(People.Own, await House.Family(), "Phone", Families.Ground));
        foreach (var change in new Action<PlatformDb, Reveal>[] { (_, r) => r.Reason = "改了", (db, r) => db.Remove(r) })
            await Should.ThrowAsync<InvalidOperationException>(() => House.As(person, async scope =>
            {
                var db = scope.Resolve<PlatformDb>();
                change(db, await db.Reveals.FirstAsync(r => r.By == person.Id));
                return await db.SaveChangesAsync();
            }));
    }

    private async Task<Revealed> Keyed(Person person, Guid family) => await House.As(person, async scope =>
    {
        scope.Resolve<IdempotencyKeys>().Current = "key-of-" + person.Id;
        return await scope.Resolve<IMediator>().Send(new RevealField(People.Own, family, "Phone", Families.Ground));
    });
}

[Collection(SurveyedOnSqlite.Name)]
public sealed class RevealTestsOnSqlite(SqliteSurvey house) : RevealTests(house);

[Collection(SurveyedOnPostgres.Name)]
public sealed class RevealTestsOnPostgres(PostgresSurvey house) : RevealTests(house);

[Collection(SurveyedOnSqlServer.Name)]
public sealed class RevealTestsOnSqlServer(SqlServerSurvey house) : RevealTests(house);
