using System.Net;
using Autofac;
using Microsoft.EntityFrameworkCore;
using Platform.IntegrationTests.Access;
using Platform.IntegrationTests.Ground;
using Platform.Kernel.Calendar;
using Platform.Kernel.Data;
using Platform.Kernel.Web;

namespace Platform.IntegrationTests.Calendar;

/// <summary>The calendar of working days as people keep it and modules ask it.</summary>
public abstract class CalendarTests(HouseFixture fixture) : HouseTests(fixture)
{
    private static readonly DateOnly Monday = new(2022, 6, 20), Saturday = new(2022, 6, 18);

    [SkippableFact]
    public async Task A_house_knows_the_notices_from_its_first_start()
    {
        (await Works(People.Own, new(2026, 2, 14))).Value.ShouldBeTrue();
        (await Works(People.Own, new(2026, 10, 1))).Value.ShouldBeFalse();
        (await Works(People.Own, new(2031, 3, 3))).MissingYear.ShouldBe(2031);
    }

    [SkippableFact]
    public async Task A_countys_change_holds_there_only_and_a_citys_in_its_counties()
    {
        await House.Send(People.Leader, new ChangeCalendar(People.Own, Monday, false, "防汛停止办公", "渑政办〔2022〕9号"));
        (await Works(People.Own, Monday)).Value.ShouldBeFalse();
        (await Works(People.Foreign, Monday)).Value.ShouldBeTrue();
        await House.Send(People.Supervisor, new ChangeCalendar(People.City, Saturday, true, "集中办公", "三政办〔2022〕8号"));
        (await Works(People.Own, Saturday)).Value.ShouldBeTrue();
        (await Works(People.Foreign, Saturday)).Value.ShouldBeTrue();
        await House.Send(People.Leader, new ChangeCalendar(People.Own, Saturday, false, "照常休息", "渑政办〔2022〕10号"));
        (await Works(People.Own, Saturday)).Value.ShouldBeFalse("the nearest area decides");
        (await Works(People.Foreign, Saturday)).Value.ShouldBeTrue();
    }

    [SkippableFact]
    public async Task A_change_can_be_taken_back_and_made_again_and_each_step_is_audited()
    {
        for (var time = 0; time < 2; time++)
        {
            var id = await House.Send(People.Leader, new ChangeCalendar(People.Own, Monday, false, "停止办公", "某号"));
            (await Works(People.Own, Monday)).Value.ShouldBeFalse();
            await House.Send(People.Leader, new UndoCalendarChange(People.Own, id));
            (await Works(People.Own, Monday)).Value.ShouldBeTrue();
        }
        var audited = await House.Itself(People.AllAreas, s => s.Resolve<PlatformDb>().AuditEntries
            .Where(e => e.Entity == nameof(CalendarChange)).OrderBy(e => e.Sequence).Select(e => $"{e.By} {e.Action}").ToListAsync());
        audited.ShouldBe(["leader added", "leader removed", "leader changed", "leader removed"]);
    }

    [SkippableFact]
    public async Task What_changes_nothing_or_is_changed_already_is_refused_and_so_is_who_may_not()
    {
        (await Works(People.Own, Monday)).Value.ShouldBeTrue();
        (await Refused(People.Leader, new(People.Own, Monday, true, "上班", "某号"))).Errors[0].Message.ShouldContain("本来就上班");
        await House.Send(People.Leader, new ChangeCalendar(People.Own, Monday, false, "停止办公", "某号"));
        (await Refused(People.Leader, new(People.Own, Monday, true, "上班", "某号"))).Errors[0].Message.ShouldContain("已有变更");
        (await Refused(People.Leader, new(People.Own, Saturday, true, "", " "))).Errors.Select(e => e.Pointer).ShouldBe(["name", "source"]);
        (await Refused(People.Clerk, new(People.Own, Saturday, true, "加班", "某号"))).Code.ShouldBe("denied");
        (await Refused(People.Leader, new(People.City, Saturday, true, "加班", "某号"))).Code.ShouldBe("not-found");
    }

    [SkippableFact]
    public async Task The_page_shows_the_year_takes_a_change_and_gives_it_back()
    {
        var browser = new Browsing(House);
        await browser.SignIn(People.Leader.Id, Person.Password);
        (await browser.Open("/calendar?year=2022")).Text.ShouldContain("2022年10月1日");
        (await browser.Open("/calendar?year=2031")).Text.ShouldContain("2031 年的放假安排尚未公布");
        (await browser.Send("/calendar?year=2022", "change", ("date", "2022-06-20"), ("works", "off"), ("name", ""), ("source", ""))).Text.ShouldContain("请填写事由");
        (await browser.Send("/calendar?year=2022", "change", ("date", "2022-06-20"), ("works", "off"), ("name", "防汛停止办公"), ("source", "渑政办〔2022〕9号"))).Status
            .ShouldBe(HttpStatusCode.Found);
        var page = await browser.Open("/calendar?year=2022");
        page.Text.ShouldContain("渑政办〔2022〕9号");
        var id = System.Text.RegularExpressions.Regex.Match(page.Text, "name=\"id\" value=\"([0-9a-f-]{36})\"").Groups[1].Value;
        (await browser.Send("/calendar?year=2022", "undo", ("id", id))).Status.ShouldBe(HttpStatusCode.Found);
        (await browser.Open("/calendar?year=2022")).Text.ShouldNotContain("渑政办〔2022〕9号");
    }

    [SkippableFact]
    public async Task The_operator_takes_the_notice_of_a_new_year_beside_the_running_house()
    {
        var file = Path.Combine(House.Folder, "2032.csv");
        await File.WriteAllTextAsync(file, "date,kind,name,source\n2032-01-01,holiday,元旦,国办发明电〔2031〕1号\n2032-01-03,workday,元旦,国办发明电〔2031〕1号\n");
        (await Works(People.Own, new(2032, 1, 3))).IsKnown.ShouldBeFalse();
        var ran = await House.Verb("calendar", file);
        (ran.Exit, ran.Said.Trim()).ShouldBe((0, "2 天，其中新增或改动 2 天"), ran.Complained);
        (await Works(People.Own, new(2032, 1, 3))).Value.ShouldBeTrue();
        (await House.Verb("calendar", file)).Said.ShouldContain("改动 0 天");
        await House.Itself([], s => s.Resolve<PlatformDb>().CalendarDays.Where(d => d.Date > new DateOnly(2030, 1, 1)).ExecuteDeleteAsync());
    }

    private Task<Announced<bool>> Works(int area, DateOnly day) =>
        House.Itself([area], async s => (await s.Resolve<WorkingDays>().Of(area, default)).Works(day));

    private Task<ProblemException> Refused(Person person, ChangeCalendar change) =>
        Should.ThrowAsync<ProblemException>(() => House.Send(person, change));
}

[Collection(OnSqlite.Name)]
public sealed class CalendarTestsOnSqlite(SqliteHouse house) : CalendarTests(house);

[Collection(OnPostgres.Name)]
public sealed class CalendarTestsOnPostgres(PostgresHouse house) : CalendarTests(house);

[Collection(OnSqlServer.Name)]
public sealed class CalendarTestsOnSqlServer(SqlServerHouse house) : CalendarTests(house);
