using Autofac;
using Platform.IntegrationTests.Fees;
using Platform.IntegrationTests.Ground;
using Platform.Kernel.Documents;
using Platform.Kernel.Web;
using Platform.Projects.Contracts;
using Platform.Rectification.Contracts;
using Platform.Rectification.Ledger;
using Platform.Rectification.Lifecycle;
using Platform.Rectification.Plans;
using Platform.Rectification.Problems;
using Platform.Rectification.Progress;
using Platform.Rectification.Register;
using Platform.Rectification.Rules;
using Platform.Rectification.Supervision;

namespace Platform.IntegrationTests.Rectification;

/// <summary>Problems entered, split and merged by hand; weeks that are reported, stated unchanged, or silent; and the city that presses.</summary>
public abstract class WeekTests(HouseFixture fixture) : HouseTests(fixture)
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        if (IsThere) await SmallCounty.Furnish(House, projects: 1);
    }

    [SkippableFact]
    public async Task Silence_no_change_and_zero_are_three_things()
    {
        var (first, second) = (await ByHand("甲"), await ByHand("乙"));
        House.Wait(TimeSpan.FromDays(7));
        var last = Weeks.Due(House.Today());
        (await Late()).ShouldBe([first, second], ignoreOrder: true);
        (await Week(last)).ShouldBe(new AreaWeek(People.Own, 2, 0, 0, false));
        (await Should.ThrowAsync<ProblemException>(House.Send(People.Clerk, new ReportProgress(People.Own, first, last, ProgressKind.Moved, "")))).Code.ShouldBe("invalid");
        await House.Send(People.Clerk, new ReportProgress(People.Own, first, last, ProgressKind.Moved, "资金已到县财政"));
        (await Late()).ShouldBe([second]);
        (await House.Send(People.Clerk, new ReportRest(People.Own, last))).ShouldBe(1);
        (await Late()).ShouldBeEmpty();
        var week = await Week(last);
        (week.Moved, week.NoChange, week.Silent).ShouldBe((1, 1, 0));
        (await Should.ThrowAsync<ProblemException>(House.Send(People.Clerk, new ReportProgress(People.Own, first, last.AddDays(-7), ProgressKind.NoChange, "")))).Errors[0].Message.ShouldBe("只能填报本周或上周。");
    }

    [SkippableFact]
    public async Task A_county_without_open_problems_reports_zero()
    {
        (await House.Send(People.Clerk, new ReportRest(People.Own, House.Today()))).ShouldBe(0);
        (await Week(Weeks.Of(House.Today()))).ShouldBe(new AreaWeek(People.Own, 0, 0, 0, true));
    }

    [SkippableFact]
    public async Task What_is_split_off_later_stood_with_the_problem_on_the_days_before()
    {
        var codes = (await House.Send(People.Clerk, new HouseholdsOf(People.Own, SmallCounty.Project(1)))).Value.Select(h => h.Code).Take(3).ToList();
        var (id, day) = (await ByHand("三户的事", string.Join(' ', codes)), House.Today());
        House.Wait(TimeSpan.FromDays(1));
        await House.Send(People.Clerk, new SplitProblem(People.Own, id, await Version(id), codes[0], "分出一户"));
        var (then, now) = ((await House.Send(People.Clerk, new LedgerOf(People.Own, day))).Value, (await House.Send(People.Clerk, new LedgerOf(People.Own, House.Today()))).Value);
        then.ShouldHaveSingleItem().Households.Count.ShouldBe(3);
        now.Select(i => i.Households.Count).Order().ShouldBe([1, 2]);
    }

    [SkippableFact]
    public async Task Some_families_are_split_off_and_merged_back_and_numbers_are_never_used_twice()
    {
        await House.Accrue(House.Today());
        await Evaluate();
        var main = (await Ledger(null)).Single(p => p.Class == ProblemClass.FeeArrears);
        var families = (await House.Send(People.Clerk, new FindFamilies(main.Id, PageOf.All("")))).Items.Select(f => f.Code).ToList();
        (await Should.ThrowAsync<ProblemException>(House.Send(People.Clerk, new SplitProblem(People.Own, main.Id, await Version(main.Id), "无此户", "分出")))).Errors[0].Message.ShouldContain("没有这些户编号：无此户");
        var part = await House.Send(People.Clerk, new SplitProblem(People.Own, main.Id, await Version(main.Id), string.Join(' ', families[..2]), "同意现房安置的两户"));
        await Evaluate();
        var ledger = await Ledger(null);
        (ledger.Single(p => p.Id == part).Households, ledger.Single(p => p.Id == main.Id).Households).ShouldBe((2, families.Count - 2), "the numbers keep the split");
        ledger.Select(p => p.Number).Distinct().Count().ShouldBe(ledger.Count);

        var other = await ByHand("另一件", families[3]);
        await Merge(part, ledger.Single(p => p.Id == main.Id).Number);
        (await Ledger(null)).Single(p => p.Id == main.Id).Households.ShouldBe(families.Count, "at once, each family once");
        (await House.Send(People.Clerk, new FindFamilies(main.Id, PageOf.All("")))).Total.ShouldBe(families.Count);
        await Evaluate();
        (await Ledger("all")).Single(p => p.Id == part).State.ShouldBe(ProblemState.Merged);
        (await Ledger(null)).Single(p => p.Id == main.Id).Households.ShouldBe(families.Count, "the part's are back");
        (await Should.ThrowAsync<ProblemException>(Merge(main.Id, (await Ledger(null)).Single(p => p.Id == other).Number))).Code.ShouldBe("merge-refused");
        var numbers = (await Ledger("all")).Select(p => p.Number).ToList();
        numbers.Distinct().Count().ShouldBe(numbers.Count);
        (await House.Send(People.Clerk, new LedgerOf(People.Own, House.Today()))).Value.Single(i => i.Id == part).Outcome.ShouldBe("merged");
    }

    [SkippableFact]
    public async Task The_city_presses_by_rule_and_the_county_replies()
    {
        var id = await ByHand("久拖不决");
        await House.Send(People.Clerk, new PlanProblem(People.Own, id, await Version(id), "", [], "", "", "王县长", "县住建局", "李科长", House.Today().AddDays(10), null, false, false));
        House.Wait(TimeSpan.FromDays(30));
        (await Should.ThrowAsync<ProblemException>(House.Send(People.Supervisor, new Supervise(People.Own, id, SupervisionKind.Letter, "", House.Today().AddDays(-1))))).Errors.Count.ShouldBe(2);
        var letter = await House.Send(People.Supervisor, new Supervise(People.Own, id, SupervisionKind.Letter, "十日内资金到位", House.Today().AddDays(5), "三建督", 12));
        var facts = await House.Send(People.Clerk, new ReadSupervised(letter));
        var document = SupervisionLetter.Of(facts, "三门峡市", "渑池县");
        document.Number.ToString().ShouldBe($"三建督〔{House.Today().Year}〕12号");
        OfficialDocx.Write(document).Length.ShouldBeGreaterThan(1000);
        (await House.Send(People.Supervisor, new FindSupervised(People.Own, true, new PageOf()))).Items.ShouldHaveSingleItem().IsLate(House.Today().AddDays(6)).ShouldBeTrue();
        await House.Send(People.Clerk, new ReplySupervision(People.Own, letter, "资金已到位"));
        (await Should.ThrowAsync<ProblemException>(House.Send(People.Clerk, new ReplySupervision(People.Own, letter, "再答")))).Code.ShouldBe("replied-already");

        var sign = await House.Send(People.Supervisor, new Supervise(People.Own, id, SupervisionKind.Sign, "挂牌", House.Today()));
        (await Should.ThrowAsync<ProblemException>(House.Send(People.Supervisor, new Supervise(People.Own, id, SupervisionKind.Sign, "再挂", House.Today())))).Code.ShouldBe("sign-hangs");
        (await Should.ThrowAsync<ProblemException>(House.Send(People.Supervisor, new LiftSign(People.Own, sign, 1)))).Code.ShouldBe("no-sign");
        await House.Send(People.Clerk, new ReplySupervision(People.Own, sign, "已办结"));
        await House.Send(People.Supervisor, new LiftSign(People.Own, sign, 2));
        (await House.Send(People.Clerk, new ReadSupervised(sign))).Supervised.LiftedOn.ShouldBe(House.Today());
    }

    [SkippableFact]
    public async Task What_people_entered_has_a_page_and_is_found_by_its_number()
    {
        var id = await ByHand("没有数字的问题");
        var client = await House.Doors.Of(People.Clerk);
        foreach (var path in new[] { $"/rectification/{id}", $"/rectification/{id}?print=1", $"/rectification/{id}/plan", $"/rectification/{id}/checks", "/rectification/week?week=0001-01-01" })
            (await client.Ask(path)).Status.ShouldBe(System.Net.HttpStatusCode.OK, path);
        var number = (await House.Send(People.Clerk, new ReadProblem(id))).Problem.Number;
        (await client.Ask("/search?q=" + number)).Text.ShouldContain($"/rectification/{id}");
    }

    [SkippableFact]
    public async Task What_was_said_to_be_done_is_not_said_away()
    {
        var id = await ByHand("有进展");
        await House.Send(People.Clerk, new ReportProgress(People.Own, id, House.Today(), ProgressKind.Moved, "已筹资 100 万元"));
        (await Should.ThrowAsync<ProblemException>(House.Send(People.Clerk, new ReportProgress(People.Own, id, House.Today(), ProgressKind.NoChange, "")))).Code.ShouldBe("progress-stated");
    }

    [SkippableFact]
    public async Task A_form_whose_day_is_over_is_answered_in_words_and_saves_nothing()
    {
        var id = await ByHand("过时的页面");
        var client = await House.Doors.Of(People.Clerk);
        var field = HttpDoors.Antiforgery((await client.Ask("/")).Text);
        foreach (var (token, form) in new[] { (field, "gone-by-now"), ("", "problem-step") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/rectification/{id}/step?act=start") { Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["_handler"] = form }) };
            var reply = await client.Ask(request);
            (reply.Status, reply.Text.Contains("这次没有保存任何内容", StringComparison.Ordinal)).ShouldBe((System.Net.HttpStatusCode.Conflict, true));
        }
    }

    private async Task Merge(Guid id, string into) => await House.Send(People.Clerk, new TakeStep(People.Own, id, await Version(id), ProblemAct.Merge, "同一事项", Target: into));

    private Task<Guid> ByHand(string words, string families = "") => House.Send(People.Clerk, new OpenProblem(People.Own, SmallCounty.Project(1), ProblemClass.Own, "其他问题", words, families, 0));

    private async Task<long> Version(Guid id) => (await House.Send(People.Clerk, new ReadProblem(id))).Problem.Version;

    private async Task<AreaWeek> Week(DateOnly week) => (await House.Send(People.Clerk, new ReadWeek(week))).Single();

    private async Task<IReadOnlyList<LedgerRow>> Ledger(string? state) =>
        (await House.Send(People.Clerk, new FindProblems(new LedgerFilter(null, People.Own, null, null, false, state, null, House.Today()), PageOf.All("")))).Items;

    private async Task<IReadOnlyList<Guid>> Late() =>
        [.. (await House.Send(People.Clerk, new FindProblems(new LedgerFilter(null, People.Own, null, null, false, null, null, House.Today()) { Late = true }, PageOf.All("")))).Items.Select(p => p.Id)];

    private Task<EvaluationResult> Evaluate() => House.Itself([People.Own], s => s.Resolve<MediatR.IMediator>().Send(new EvaluateProblems(People.Own, House.Today())));
}

[Collection(OnSqlite.Name)]
public sealed class WeekTestsOnSqlite(SqliteHouse house) : WeekTests(house);

[Collection(OnPostgres.Name)]
public sealed class WeekTestsOnPostgres(PostgresHouse house) : WeekTests(house);

[Collection(OnSqlServer.Name)]
public sealed class WeekTestsOnSqlServer(SqlServerHouse house) : WeekTests(house);
