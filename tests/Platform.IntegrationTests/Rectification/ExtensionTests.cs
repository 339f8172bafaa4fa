using Autofac;
using Microsoft.EntityFrameworkCore;
using Platform.IntegrationTests.Fees;
using Platform.IntegrationTests.Ground;
using Platform.Kernel.Approvals;
using Platform.Kernel.Audit;
using Platform.Kernel.Data;
using Platform.Kernel.Web;
using Platform.Rectification.Contracts;
using Platform.Rectification.Extensions;
using Platform.Rectification.Lifecycle;
using Platform.Rectification.Plans;

namespace Platform.IntegrationTests.Rectification;

/// <summary>Once the plan is decided on, the city alone puts a deadline off.</summary>
public abstract class ExtensionTests(HouseFixture fixture) : HouseTests(fixture)
{
    private DateOnly Before => House.Today().AddDays(10);

    [SkippableFact]
    public async Task The_clerk_moves_a_deadline_until_the_plan_is_decided_on_and_no_longer()
    {
        var id = await House.Hang(ProblemState.Registered, with: p => p.Deadline = Before);
        await Plan(id, Before.AddDays(5));
        (await House.Facts(id)).Problem.Deadline.ShouldBe(Before.AddDays(5));
        (await Refused(() => Ask(id, Before.AddDays(30)))).ShouldBe("plan-open");
        await House.Step(People.Clerk, id, ProblemAct.Start);
        (await Refused(() => Plan(id, Before.AddDays(30)))).ShouldBe("deadline-fixed");
        (await Refused(() => Plan(id, Before))).ShouldBe("deadline-fixed", "nor an earlier one");
        await Plan(id, Before.AddDays(5), "赵县长");
        (await House.Facts(id)).Problem.Leader.ShouldBe("赵县长");
    }

    [SkippableFact]
    public async Task A_day_that_has_passed_is_not_planned_away()
    {
        var id = await House.Hang(ProblemState.Registered, with: p => p.Deadline = House.Today().AddDays(-1));
        (await Refused(() => Plan(id, Before))).ShouldBe("deadline-passed");
        await Plan(id, House.Today().AddDays(-1), "赵县长");
        (await House.Facts(id)).Problem.Leader.ShouldBe("赵县长", "the rest of the plan may change");
        var fresh = await House.Hang(ProblemState.Registered, 2);
        await Plan(fresh, House.Today().AddDays(-30)); // as an older ledger has it
        (await Refused(() => Plan(fresh, Before))).ShouldBe("deadline-passed");
    }

    [SkippableFact]
    public async Task What_was_the_deadline_on_a_day_is_not_changed_by_what_is_granted_later()
    {
        var id = await House.Hang(ProblemState.Acting, with: p => p.Deadline = Before);
        await Ask(id, Before.AddDays(30));
        var day = House.Today();
        House.Wait(TimeSpan.FromDays(1));
        await Decide(People.Supervisor, (await Asked(id)).Single(), ApprovalDecision.Approve);
        var (then, now) = (await House.Send(People.Clerk, new LedgerOf(People.Own, day)), await House.Send(People.Clerk, new LedgerOf(People.Own, House.Today())));
        (then.Value.Single(i => i.Id == id).Deadline, now.Value.Single(i => i.Id == id).Deadline).ShouldBe(((DateOnly?)day.AddDays(10), (DateOnly?)day.AddDays(40)));
    }

    [SkippableFact]
    public async Task The_city_grants_it_and_the_deadline_changes_with_its_history()
    {
        var id = await House.Hang(ProblemState.Acting, with: p => p.Deadline = Before);
        var until = Before.AddDays(30);
        (await Refused(() => Ask(id, Before))).ShouldBe("invalid");
        (await Refused(() => House.Send(People.Supervisor, new AskExtension(People.Own, id, until, "资金年底前到位")))).ShouldBe("county-only");
        await Ask(id, until);
        (await Refused(() => Ask(id, until))).ShouldBe("extension-open");
        var asked = (await Asked(id)).ShouldHaveSingleItem();
        (asked.Before, asked.Until, asked.State, asked.AskedBy).ShouldBe((Before, until, ExtensionState.Waiting, People.Clerk.Id));
        (await House.Todos<ApprovalTodos>(People.Supervisor)).Count.ShouldBe(1);
        (await House.Todos<ApprovalTodos>(People.Leader)).Count.ShouldBe(0);
        (await Refused(() => Decide(People.Clerk, asked, ApprovalDecision.Approve))).ShouldBe("approval-own");
        (await Refused(() => Decide(People.Leader, asked, ApprovalDecision.Approve))).ShouldBe("not-found");
        (await House.Facts(id)).Problem.Deadline.ShouldBe(Before, "nothing has changed yet");

        await Decide(People.Supervisor, asked, ApprovalDecision.Approve);
        (await House.Facts(id)).Problem.Deadline.ShouldBe(until);
        var granted = (await Asked(id)).ShouldHaveSingleItem();
        (granted.State, granted.DecidedOn, granted.DecidedBy, granted.Opinion).ShouldBe((ExtensionState.Granted, House.Today(), People.Supervisor.Id, "抓紧办理"));
        var history = await House.Itself([People.Own], s => s.Resolve<PlatformDb>().AuditEntries.Where(e => e.Key == $"{People.Own}/{id}").OrderByDescending(e => e.Sequence).FirstAsync());
        (history.By, AuditChange.Of(history).ShouldHaveSingleItem().Field).ShouldBe((People.Supervisor.Id, "Deadline"));
        await Ask(id, until.AddDays(1));
    }

    [SkippableFact]
    public async Task Declined_withdrawn_or_left_alone_the_deadline_stays_and_may_be_asked_for_again()
    {
        var id = await House.Hang(ProblemState.Acting, with: p => p.Deadline = Before);
        await Ask(id, Before.AddDays(30));
        await Decide(People.Supervisor, (await Asked(id))[0], ApprovalDecision.Refuse);
        await Ask(id, Before.AddDays(20));
        var second = (await Asked(id)).Single(e => e.State == ExtensionState.Waiting);
        await House.Send(People.Clerk, new WithdrawApproval(People.Own, second.ApprovalId));
        await Ask(id, Before.AddDays(25));
        House.Wait(TimeSpan.FromDays(31));
        (await Asked(id)).Select(e => e.StateOn(House.Today())).ShouldBe([ExtensionState.Expired, ExtensionState.Withdrawn, ExtensionState.Declined], ignoreOrder: true);
        (await House.Facts(id)).Problem.Deadline.ShouldBe(Before.AddDays(-31));
        await Ask(id, House.Today().AddDays(9));
    }

    private Task<Guid> Ask(Guid id, DateOnly until) => House.Send(People.Clerk, new AskExtension(People.Own, id, until, "资金年底前才能到位"));

    private Task<IReadOnlyList<Extension>> Asked(Guid id) => House.Send(People.Clerk, new ExtensionsOf(id));

    private Task Decide(Person person, Extension asked, ApprovalDecision decision) => House.Send(person, new DecideApproval(People.Own, asked.ApprovalId, decision, "抓紧办理"));

    private async Task Plan(Guid id, DateOnly deadline, string leader = "王县长") => await House.Send(People.Clerk, new PlanProblem(
        People.Own, id, (await House.Facts(id)).Problem.Version, "", [new("资金没有到位", 100)], "筹措资金", $"{deadline:yyyy-MM-dd} 资金到位", leader, "县住建局", "李科长", deadline, null, false, false));

    private static async Task<string> Refused(Func<Task> act) => (await Should.ThrowAsync<ProblemException>(act)).Code;
}

[Collection(OnSqlite.Name)]
public sealed class ExtensionTestsOnSqlite(SqliteHouse house) : ExtensionTests(house);

[Collection(OnPostgres.Name)]
public sealed class ExtensionTestsOnPostgres(PostgresHouse house) : ExtensionTests(house);

[Collection(OnSqlServer.Name)]
public sealed class ExtensionTestsOnSqlServer(SqlServerHouse house) : ExtensionTests(house);
