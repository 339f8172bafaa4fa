using Autofac;
using Platform.IntegrationTests.Fees;
using Platform.IntegrationTests.Ground;
using Platform.Kernel.Calendar;
using Platform.Kernel.Gates;
using Platform.Kernel.Web;
using Platform.Rectification.Closing;
using Platform.Rectification.Contracts;
using Platform.Rectification.Evidence;
using Platform.Rectification.Ledger;
using Platform.Rectification.Lifecycle;
using Platform.Rectification.Plans;
using Platform.Rectification.Problems;
using Platform.Rectification.Rules;

namespace Platform.IntegrationTests.Rectification;

/// <summary>A problem of arrears from the hook to the record and back: refused while the number is wrong, returned, verified, put back when it is wrong again.</summary>
public abstract class StrikeOffTests(HouseFixture fixture) : HouseTests(fixture)
{
    private static readonly byte[] Pdf = "%PDF-1.7"u8.ToArray();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        if (IsThere) await SmallCounty.Furnish(House, projects: 1);
    }

    [SkippableFact]
    public async Task It_is_refused_while_the_number_is_wrong_and_comes_back_when_it_is_wrong_again()
    {
        var id = await Opened();
        (await Facts(id)).Problem.Number.ShouldBe($"411221-{House.Today().Year}-0001");
        var families = (await Ledger(House.Today(), id)).Households;
        families.ShouldNotBeEmpty();
        (await Refused(People.Clerk, id, ProblemAct.Start)).ShouldStartWith("plan-incomplete：方案还缺：成因、化解措施、路线图、责任领导");
        await Planned(id);
        await Step(People.Clerk, id, ProblemAct.Start);

        (await Refused(People.Clerk, id, ProblemAct.Apply, Outcome.Resolved)).ShouldBe("evidence-missing：还没有上传：资金到位凭证、发放凭证。");
        foreach (var kind in ClassPlan.Of(ProblemClass.FeeArrears).Evidence) await House.Send(People.Clerk, new AttachFile(People.Own, id, kind, "凭证.pdf", Pdf));
        (await Refused(People.Clerk, id, ProblemAct.Apply)).ShouldStartWith("invalid");
        var wrong = await Refused(People.Clerk, id, ProblemAct.Apply, Outcome.Resolved);
        wrong.ShouldStartWith("numbers-wrong");
        wrong.ShouldContain("户被拖欠");
        var failed = (await House.Send(People.Clerk, new ReadChecks(id))).Where(c => c.State == GateState.Fails).ToList();
        failed.ShouldContain(c => c.Code == "fees.arrears" && c.Rows!.StartsWith("/fees/arrears?project="));

        await House.PayUp(SmallCounty.Project(1));
        await Evaluate();
        await Step(People.Clerk, id, ProblemAct.Apply, Outcome.Resolved);
        (await Refused(People.Clerk, id, ProblemAct.Check)).ShouldStartWith("own-submission");
        (await Refused(People.Leader, id, ProblemAct.Check, days: 2)).ShouldContain("不得少于 5 个工作日");
        await Step(People.Leader, id, ProblemAct.Check, days: 5);
        var last = (await House.Itself([People.Own], async s => await s.Resolve<WorkingDays>().Of(People.Own, default))).Add(House.Today(), 5).Value;
        (await Facts(id)).Problem.NoticeUntil.ShouldBe(last);
        var objection = await House.Send(People.Clerk, new RecordObjection(People.Own, id, House.Today(), "MC01-0001", "我家没有收到"));
        (await Refused(People.Leader, id, ProblemAct.EndNotice)).ShouldStartWith("notice-running");
        await Nights(15);
        await House.PayUp(SmallCounty.Project(1)); // what fell due in the meantime
        (await Refused(People.Leader, id, ProblemAct.EndNotice)).ShouldStartWith("objection-open");
        await House.Send(People.Clerk, new AnswerObjection(People.Own, objection, "已于公示期间到账，回单附后。"));
        await Step(People.Leader, id, ProblemAct.EndNotice);
        await Step(People.Leader, id, ProblemAct.Sign);
        (await Refused(People.Supervisor, id, ProblemAct.RefuseVerify, opinion: " ")).ShouldContain("请说明理由");
        await Step(People.Supervisor, id, ProblemAct.RefuseVerify, opinion: "回单缺一页");

        await Step(People.Clerk, id, ProblemAct.Apply, Outcome.Resolved);
        await Step(People.Leader, id, ProblemAct.Check, days: 5);
        await Nights(15);
        await House.PayUp(SmallCounty.Project(1)); // what fell due in the meantime
        await Step(People.Leader, id, ProblemAct.EndNotice);
        await Step(People.Leader, id, ProblemAct.Sign);
        await Step(People.Supervisor, id, ProblemAct.Verify);
        await Step(People.Supervisor, id, ProblemAct.File);
        await Evaluate();
        var closed = (await Facts(id)).Problem;
        (closed.State, closed.Outcome, closed.ClosedOn, closed.Rehung).ShouldBe((ProblemState.Closed, Outcome.Resolved, House.Today(), 0));
        closed.Households.ShouldBe(0, "no number names a family that was paid");
        (await Ledger(House.Today(), id)).Households.ShouldBe(families, ignoreOrder: true, "but those are the families that were helped");

        // Next month the fee falls due again and nobody pays.
        await Nights(30);
        var back = await Facts(id);
        (back.Problem.State, back.Problem.Outcome, back.Problem.Rehung, back.Problem.Number).ShouldBe((ProblemState.Registered, null, 1, closed.Number));
        back.Steps[0].Opinion.ShouldStartWith("数字再次超出界限");
        (back.Steps[0].By, back.Steps.Count).ShouldBe(("system", back.Steps[0].Number));
        var then = await Ledger(closed.ClosedOn!.Value, id);
        (then.State, then.IsClosed, then.Outcome, then.MoneyFen).ShouldBe(("closed", true, "resolved", closed.ClosedMoneyFen), "as it stood that day");
    }

    private async Task<LedgerItem> Ledger(DateOnly day, Guid id) => (await House.Send(People.Clerk, new LedgerOf(People.Own, day))).Value.Single(i => i.Id == id);

    [SkippableFact]
    public async Task What_is_struck_off_unresolved_says_so_and_comes_back_only_when_it_grows()
    {
        var id = await Opened();
        await ThroughTheCounty(id, Outcome.Unresolvable);
        await Step(People.Supervisor, id, ProblemAct.Verify);
        await Step(People.Supervisor, id, ProblemAct.File);
        await Evaluate();
        var closed = (await Facts(id)).Problem;
        (closed.State, closed.Outcome).ShouldBe((ProblemState.Closed, Outcome.Unresolvable));
        await Nights(31);
        (await Facts(id)).Steps[0].Opinion.ShouldStartWith("比销号时加重");
    }

    [SkippableFact]
    public async Task What_no_module_can_check_the_leader_attests_with_a_file()
    {
        var id = await Opened();
        await Planned(id);
        await Step(People.Clerk, id, ProblemAct.Start);
        foreach (var kind in ClassPlan.Of(ProblemClass.FeeArrears).Evidence) await House.Send(People.Clerk, new AttachFile(People.Own, id, kind, "凭证.pdf", Pdf));
        await House.Off("fees", People.Own);
        (await House.Send(People.Clerk, new ReadChecks(id))).ShouldAllBe(c => c.State == GateState.Off);
        await Step(People.Clerk, id, ProblemAct.Apply, Outcome.Resolved);
        await Step(People.Leader, id, ProblemAct.Check, days: 5);
        House.Wait(TimeSpan.FromDays(15));
        await Step(People.Leader, id, ProblemAct.EndNotice);
        (await Refused(People.Leader, id, ProblemAct.Sign)).ShouldStartWith("attestation-missing：平台不能核对的事项");
        var attested = (await House.Send(People.Leader, new ReadChecks(id))).ToDictionary(c => c.Code, c => "已核对银行回单");
        (await Refused(People.Leader, id, ProblemAct.Sign, attested: attested)).ShouldStartWith("attestation-missing：请先上传");
        await House.Send(People.Leader, new AttachFile(People.Own, id, ProblemFile.Attestation, "认定书.pdf", Pdf));
        await Step(People.Leader, id, ProblemAct.Sign, attested: attested);
        Checked.Read((await Facts(id)).Steps[0].Checks).ShouldAllBe(c => c.State == GateState.Off && c.Attested == "已核对银行回单");
    }

    [SkippableFact]
    public async Task Of_two_people_the_second_is_told()
    {
        var id = await Opened();
        var version = (await Facts(id)).Problem.Version;
        await Planned(id);
        (await Should.ThrowAsync<ProblemException>(House.Send(People.Clerk, new TakeStep(People.Own, id, version, ProblemAct.Start, "")))).Code.ShouldBe("changed-meanwhile");
        (await Facts(id)).Problem.State.ShouldBe(ProblemState.Registered);
    }

    [SkippableFact]
    public async Task A_number_that_moved_meanwhile_refuses_nobodys_form()
    {
        var id = await Opened();
        var seen = (await Facts(id)).Problem;
        await Nights(40);
        var now = (await Facts(id)).Problem;
        (now.MoneyFen > seen.MoneyFen, now.Version).ShouldBe((true, seen.Version));
        await Planned(id);
        (await Facts(id)).Problem.Version.ShouldBe(seen.Version + 1);
    }

    private async Task ThroughTheCounty(Guid id, Outcome outcome)
    {
        await Planned(id);
        await Step(People.Clerk, id, ProblemAct.Start);
        foreach (var kind in ClassPlan.Of(ProblemClass.FeeArrears).Evidence) await House.Send(People.Clerk, new AttachFile(People.Own, id, kind, "凭证.pdf", Pdf));
        await Step(People.Clerk, id, ProblemAct.Apply, outcome);
        await Step(People.Leader, id, ProblemAct.Check, days: 5);
        await Nights(15);
        await Step(People.Leader, id, ProblemAct.EndNotice);
        await Step(People.Leader, id, ProblemAct.Sign);
    }

    private async Task<Guid> Opened()
    {
        await House.Accrue(House.Today());
        await Evaluate();
        return (await House.Send(People.Clerk, new FindProblems(new LedgerFilter(null, People.Own, "feeArrears", null, false, null, null, House.Today()), PageOf.All("")))).Items.Single().Id;
    }

    // The jobs of the night after some days.
    private async Task Nights(int days)
    {
        House.Wait(TimeSpan.FromDays(days));
        await House.Accrue(House.Today());
        await Evaluate();
    }

    private Task<EvaluationResult> Evaluate() => House.Itself([People.Own], s => s.Resolve<MediatR.IMediator>().Send(new EvaluateProblems(People.Own, House.Today())));

    private async Task Planned(Guid id) => await House.Send(People.Clerk, new PlanProblem(
        People.Own, id, (await Facts(id)).Problem.Version, "过渡费停发", [new("补偿资金没有按时到位", 60), new("过渡期延长没有追加预算", 40)], "筹集资金\n逐户核对",
        "2022-10-31 资金到位\n2022-11-30 补发完毕", "王县长", "县住建局", "李科长", null, 40, true, false));

    private async Task Step(
        Person person, Guid id, ProblemAct act, Outcome? outcome = null, string opinion = "同意", int? days = null, IReadOnlyDictionary<string, string>? attested = null) =>
        await House.Send(person, new TakeStep(People.Own, id, (await Facts(id)).Problem.Version, act, opinion, outcome, "项目部公示栏", days, attested));

    private async Task<string> Refused(
        Person person, Guid id, ProblemAct act, Outcome? outcome = null, string opinion = "同意", int? days = 5, IReadOnlyDictionary<string, string>? attested = null)
    {
        var before = (await Facts(id)).Problem;
        var refused = await Should.ThrowAsync<ProblemException>(Step(person, id, act, outcome, opinion, days, attested));
        (await Facts(id)).Problem.Version.ShouldBe(before.Version, "what is refused changes nothing");
        return refused.Code + "：" + refused.Message;
    }

    private Task<ProblemFacts> Facts(Guid id) => House.Send(People.Clerk, new ReadProblem(id));
}

[Collection(OnSqlite.Name)]
public sealed class StrikeOffTestsOnSqlite(SqliteHouse house) : StrikeOffTests(house);

[Collection(OnPostgres.Name)]
public sealed class StrikeOffTestsOnPostgres(PostgresHouse house) : StrikeOffTests(house);

[Collection(OnSqlServer.Name)]
public sealed class StrikeOffTestsOnSqlServer(SqlServerHouse house) : StrikeOffTests(house);
