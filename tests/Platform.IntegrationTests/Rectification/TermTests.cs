using System.Net;
using System.Net.Http.Json;
using Autofac;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Data;
using Platform.IntegrationTests.Fees;
using Platform.IntegrationTests.Ground;
using Platform.Kernel.Data;
using Platform.Kernel.Web;
using Platform.Projects.Contracts;
using Platform.Projects.Data;
using Platform.Rectification.Ledger;
using Platform.Rectification.Lifecycle;
using Platform.Rectification.Problems;
using Platform.Rectification.Terms;

namespace Platform.IntegrationTests.Rectification;

/// <summary>A county, or the city for its counties, states its own terms of judging and handling, each with a day and a document.</summary>
public abstract class TermTests(HouseFixture fixture) : HouseTests(fixture)
{
    private const string Document = "渑政办〔2022〕15号";

    private DateOnly Tomorrow => House.Today().AddDays(1);

    [SkippableFact]
    public async Task Another_threshold_opens_the_problem_elsewhere_but_not_in_the_county_that_stated_it()
    {
        var (own, foreign) = (await Owing(People.Own, 99_999), await Owing(People.Foreign, 99_999));
        await State(People.Leader, "fee-arrears", 100_000, House.Today());
        await Evaluate(People.Own, People.Foreign);
        (await Ledger(People.Own, own)).ShouldBeEmpty();
        (await Ledger(People.Foreign, foreign)).ShouldHaveSingleItem();

        var more = await Owing(People.Own, 100_001);
        await Evaluate(People.Own);
        var opened = (await Ledger(People.Own, more)).ShouldHaveSingleItem();
        var figure = (await House.Facts(opened.Id)).Figures.ShouldHaveSingleItem();
        (figure.Threshold, figure.Source).ShouldBe((100_000L, Document));
    }

    [SkippableFact]
    public async Task It_holds_from_its_day_on_and_the_next_evaluation_goes_by_it()
    {
        var project = await Owing(People.Own, 99_999);
        await State(People.Leader, "fee-arrears", 100_000, Tomorrow);
        await Evaluate(People.Own);
        (await Ledger(People.Own, project)).ShouldHaveSingleItem().HealthySince.ShouldBeNull();
        House.Wait(TimeSpan.FromDays(1));
        await Evaluate(People.Own);
        (await Ledger(People.Own, project)).ShouldHaveSingleItem().HealthySince.ShouldBe(House.Today());
    }

    [SkippableFact]
    public async Task The_countys_own_goes_before_the_citys_and_the_citys_before_the_shipped()
    {
        await State(People.Supervisor, "letter-days", 20, House.Today());
        (await Days(People.Own, "letter-days"), await Days(People.Foreign, "letter-days")).ShouldBe((20, 20));
        await State(People.Leader, "letter-days", 10, House.Today());
        (await Days(People.Own, "letter-days"), await Days(People.Foreign, "letter-days"), await Days(People.Own, "talk-days")).ShouldBe((10, 20, 30));
        var held = (await House.Send(People.System, new TermsInEffect())).Items.Single(t => t.Code == "letter-days");
        (held.AreaId, held.StatedBy, held.Words, held.Source).ShouldBe((People.Own, People.Own, "超过化解时限满 10 天", Document));
    }

    [SkippableFact]
    public async Task The_city_presses_by_the_countys_own_days()
    {
        var late = await House.Hang(ProblemState.Acting, with: p => p.Deadline = House.Today().AddDays(-12));
        (await Page(People.Supervisor, $"/rectification/{late}/supervise")).ShouldContain("按规则应当：催办");
        await State(People.Leader, "letter-days", 12, House.Today());
        (await Page(People.Supervisor, $"/rectification/{late}/supervise")).ShouldContain("按规则应当：督办函");
    }

    [SkippableFact]
    public async Task A_notice_shorter_than_the_countys_own_is_refused()
    {
        await State(People.Leader, "notice-days", 7, House.Today());
        var id = await House.Hang(ProblemState.Applied);
        (await Page(People.Leader, $"/rectification/{id}/step?act=check")).ShouldContain("不得少于 7 个工作日");
        (await Should.ThrowAsync<ProblemException>(Check(id, 6))).Errors.ShouldHaveSingleItem().ShouldBe(new FieldError("noticeDays", "公示期不得少于 7 个工作日。"));
        await Check(id, 7);
        (await House.Facts(id)).Problem.State.ShouldBe(ProblemState.Notice);
    }

    [SkippableFact]
    public async Task Steps_out_of_order_are_refused_and_so_is_what_nobody_can_mean()
    {
        (await Fault(new StateTerm(People.Own, "talk-days", 10, House.Today(), Document))).ShouldBe($"value：从 {House.Today():yyyy-MM-dd} 起，督办函（15 天）不能晚于约谈（10 天）。");
        (await Fault(new StateTerm(People.Own, "letter-days", 16, House.Today(), Document))).ShouldBe("value：县（市、区）只能规定得更严，上级的规定是：超过化解时限满 15 天。");
        (await Fault(new StateTerm(People.Own, "notice-days", 4, House.Today(), Document))).ShouldBe("value：县（市、区）只能规定得更严，上级的规定是：不少于 5 个工作日。");
        (await Fault(new StateTerm(People.Own, "letter-days", 0, House.Today(), Document))).ShouldBe("value：应在 1 天到 365 天之间。");
        (await Fault(new StateTerm(People.Own, "funds-short", 101, House.Today(), Document))).ShouldBe("value：应在 1%到 100%之间。");
        (await Fault(new StateTerm(People.Own, "unheard-of", 1, House.Today(), Document))).ShouldBe("code：没有这项规定。");
        (await Fault(new StateTerm(People.Own, "talk-days", 30, new(1989, 12, 31), Document))).ShouldStartWith("effectiveOn");
        (await Fault(new StateTerm(People.Own, "talk-days", 30, House.Today(), " "))).ShouldStartWith("source");
        (await Code(People.Supervisor, new StateTerm(People.Own, "talk-days", 40, House.Today(), Document))).ShouldBe("not-found", "the city states its own, not a county's");
        (await Code(People.Leader, new StateTerm(People.City, "talk-days", 40, House.Today(), Document))).ShouldBe("not-found");
    }

    [SkippableFact]
    public async Task What_has_begun_is_not_taken_back_nor_stated_again_and_what_has_not_is()
    {
        var (begun, ahead) = (await State(People.Leader, "letter-days", 12, House.Today()), await State(People.Leader, "letter-days", 8, Tomorrow));
        (await Fault(new StateTerm(People.Own, "letter-days", 11, House.Today(), Document))).ShouldStartWith("effectiveOn：从这一天起已有规定并已执行");
        (await Code(People.Leader, new TakeBackTerm(People.Own, begun))).ShouldBe("term-begun");
        (await Code(People.Clerk, new TakeBackTerm(People.Own, ahead))).ShouldBe("denied");
        (await Code(People.Supervisor, new TakeBackTerm(People.Own, ahead))).ShouldBe("not-found");
        var talk = await State(People.Leader, "talk-days", 10, Tomorrow);
        (await Code(People.Leader, new TakeBackTerm(People.Own, ahead))).ShouldBe("terms-out-of-order");
        await House.Send(People.Leader, new TakeBackTerm(People.Own, talk));
        await House.Send(People.Leader, new TakeBackTerm(People.Own, ahead));
        await State(People.Leader, "letter-days", 9, Tomorrow);
        House.Wait(TimeSpan.FromDays(1));
        (await Days(People.Own, "letter-days")).ShouldBe(9, "a day that was taken back may be stated anew");
        var trail = await House.Itself(People.AllAreas, s => s.Resolve<PlatformDb>().AuditEntries.AsNoTracking()
            .Where(e => e.Entity == nameof(TermValue) && e.Key == $"{People.Own}/{ahead}").OrderBy(e => e.Sequence).Select(e => $"{e.By} {e.Action}").ToListAsync());
        trail.Count.ShouldBe(3);
        trail.ShouldAllBe(t => t.StartsWith(People.Leader.Id));
    }

    [SkippableFact]
    public async Task The_page_shows_whose_each_is_and_only_those_who_may_state_their_own()
    {
        await State(People.Supervisor, "urge-days", 3, House.Today());
        await State(People.Leader, "fee-arrears", 100_000, House.Today());
        await State(People.Leader, "sign-days", 45, Tomorrow);
        var (leader, clerk, city) = (await Read(People.Leader), await Read(People.Clerk), await Read(People.Supervisor));
        foreach (var said in new[] { "高于 1,000.00 元", Document, "超过化解时限满 3 天", "三门峡市", "超过化解时限满 45 天", "尚未开始", "已取代", "不少于 5 个工作日", "平台默认值" }) clerk.ShouldContain(said);
        (leader.Contains("/rectification/terms/new?code=fee-arrears"), clerk.Contains("/rectification/terms/new")).ShouldBe((true, false));
        (leader.Contains(">撤回<"), clerk.Contains(">撤回<"), city.Contains(">撤回<")).ShouldBe((true, false, false));
        city.ShouldContain("另有规定的县（市、区）");
        (await Read(People.Supervisor, $"?area={People.Own}")).ShouldNotContain("/rectification/terms/new");
        (await Page(People.Leader, "/rectification/terms/new?code=fee-arrears")).ShouldContain("现行规定");
    }

    [SkippableFact]
    public async Task Another_system_reads_them_and_states_none()
    {
        await State(People.Leader, "notice-days", 7, Tomorrow);
        var system = await House.Doors.Of(People.System);
        (await system.Ask("/api/rectification/terms")).Text.ShouldContain(Document, Case.Sensitive);
        (await system.Ask($"/api/rectification/terms/in-effect?asOf={Tomorrow:yyyy-MM-dd}")).Text.ShouldContain("\"statedBy\":4");
        (await system.PostAsJsonAsync("/api/rectification/terms", new { areaId = People.Own, code = "notice-days", value = 8, effectiveOn = Tomorrow, source = Document })).StatusCode
            .ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed);
    }

    private Task<Guid> State(Person person, string code, long value, DateOnly from) => House.Send(person, new StateTerm(person.Home, code, value, from, Document));

    // A project of which the county states so much due, and pays nothing.
    private Task<Guid> Owing(int area, long fen) => House.Itself([area], async scope =>
    {
        await scope.Resolve<DbSession>().Begin(default);
        var project = scope.Resolve<ProjectsDb>().Projects.Add(new() { AreaId = area, Code = $"{area}-{fen}", Name = $"演示片区{fen}", NameFolded = $"演示片区{fen}", State = ProjectState.Running }).Entity;
        scope.Resolve<FeesDb>().StatedFees.Add(new() { AreaId = area, ProjectId = project.Id, DueFen = fen });
        await scope.Resolve<DbSession>().Commit(default);
        return project.Id;
    });

    private async Task Evaluate(params int[] areas)
    {
        foreach (var area in areas) await House.Itself([area], s => s.Resolve<MediatR.IMediator>().Send(new EvaluateProblems(area, House.Today())));
    }

    private async Task<IReadOnlyList<LedgerRow>> Ledger(int area, Guid project) =>
        [.. (await House.Send(People.Supervisor, new FindProblems(new LedgerFilter(null, area, "feeArrears", null, false, null, null, House.Today()), PageOf.All("")))).Items.Where(p => p.ProjectId == project)];

    private async Task<long> Days(int area, string code) => (await House.Send(People.Supervisor, new ReadTerms(area))).InEffect(code);

    private async Task Check(Guid id, int days) =>
        await House.Send(People.Leader, new TakeStep(People.Own, id, (await House.Facts(id)).Problem.Version, ProblemAct.Check, "同意", null, "项目部公示栏", days));

    private async Task<string> Fault(StateTerm wrong)
    {
        var fault = (await Should.ThrowAsync<ProblemException>(House.Send(People.Leader, wrong))).Errors.ShouldHaveSingleItem();
        return $"{fault.Pointer}：{fault.Message}";
    }

    private async Task<string> Code<T>(Person person, MediatR.IRequest<T> wrong) => (await Should.ThrowAsync<ProblemException>(House.Send(person, wrong))).Code;

    private Task<string> Read(Person person, string query = "") => Page(person, "/rectification/terms" + query);

    private async Task<string> Page(Person person, string path) => WebUtility.HtmlDecode((await (await House.Doors.Of(person)).Ask(path)).Text);
}

[Collection(OnSqlite.Name)]
public sealed class TermTestsOnSqlite(SqliteHouse house) : TermTests(house);

[Collection(OnPostgres.Name)]
public sealed class TermTestsOnPostgres(PostgresHouse house) : TermTests(house);

[Collection(OnSqlServer.Name)]
public sealed class TermTestsOnSqlServer(SqlServerHouse house) : TermTests(house);
