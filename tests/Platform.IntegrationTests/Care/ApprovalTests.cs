using Autofac;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.IntegrationTests.Access;
using Platform.IntegrationTests.Ground;
using Platform.Kernel.Access;
using Platform.Kernel.Approvals;
using Platform.Kernel.Data;
using Platform.Kernel.Modules;
using Platform.Kernel.Web;

namespace Platform.IntegrationTests.Care;

/// <summary>What needs another's consent: who may give it, until when, and once.</summary>
public abstract class ApprovalTests(HouseFixture fixture) : HouseTests(fixture)
{
    [SkippableFact]
    public async Task Who_asked_never_approves_though_he_holds_the_permission()
    {
        var asked = await Ask(People.Clerk);
        (await Refused(People.Clerk, Approve(asked))).ShouldBe((403, "approval-own"));
        await House.Send(People.Leader, Approve(asked));
        (await Read(asked.Id)).ShouldSatisfyAllConditions(
            a => a.State.ShouldBe(ApprovalState.Approved), a => a.DecidedBy.ShouldBe(People.Leader.Id), a => a.Opinion.ShouldBe("可以"));
    }

    [SkippableFact]
    public async Task Nor_does_a_colleague_for_him_nor_he_what_was_asked_for_him()
    {
        var asked = await Ask(People.Leader);
        (await Refused(People.Clerk, Approve(asked), actsFor: People.Leader)).ShouldBe((403, "approval-own"));
        var askedFor = await Ask(People.Clerk, actsFor: People.Leader);
        (await Refused(People.Leader, Approve(askedFor))).ShouldBe((403, "approval-own"));
        (await Read(asked.Id)).State.ShouldBe(ApprovalState.Waiting);
        await House.Send(People.Clerk, Approve(asked));
    }

    [SkippableFact]
    public async Task Another_county_and_those_without_the_permission_find_nothing()
    {
        var asked = await Ask(People.Clerk);
        foreach (var person in new[] { People.Neighbour, People.Supervisor })
        {
            (await Refused(person, new DecideApproval(asked.AreaId, asked.Id, ApprovalDecision.Approve, ""))).Status.ShouldBe(404, person.Id);
            await Should.ThrowAsync<ProblemException>(() => House.Send(person, new ReadApproval(asked.Id)));
            (await House.Send(person, new ListApprovals(new(), new()))).Rows.Items.ShouldBeEmpty();
        }
        (await Refused(People.Neighbour, new DecideApproval(People.Foreign, asked.Id, ApprovalDecision.Approve, ""))).Status.ShouldBe(404);
    }

    [SkippableFact]
    public async Task The_last_day_counts_and_the_day_after_nothing_goes()
    {
        var (first, second, third) = (await Ask(People.Clerk), await Ask(People.Clerk), await Ask(People.Clerk));
        House.Wait(TimeSpan.FromDays(3));
        await House.Send(People.Leader, Approve(first));
        await House.Send(People.Leader, Approve(second));
        await Use(People.Clerk, first);
        House.Wait(TimeSpan.FromDays(1));
        (await Refused(People.Leader, Approve(third))).ShouldBe((409, "approval-expired"));
        (await Should.ThrowAsync<ProblemException>(() => Use(People.Clerk, second))).Code.ShouldBe("approval-expired");
        (await House.Send(People.Leader, new ListApprovals(new(), new(Box: "todo")))).Todo.ShouldBe(0);
        (await House.Send(People.Clerk, new ListApprovals(new(), new(State: ApprovalState.Expired)))).Rows.Total.ShouldBe(2);
    }

    [SkippableFact]
    public async Task Of_two_who_decide_at_once_one_wins_and_the_other_is_told()
    {
        var colleague = await House.Join(Roles.CountyLeader);
        for (var round = 0; round < 5; round++)
        {
            var asked = await Ask(People.Clerk);
            var told = await Task.WhenAll(
                Task.Run(() => Refused(People.Leader, Approve(asked))), Task.Run(() => Refused(colleague, Approve(asked) with { Decision = ApprovalDecision.Refuse })));
            told.Order().ShouldBe([(0, ""), (409, "approval-decided")]);
        }
    }

    [SkippableFact]
    public async Task It_is_used_once_and_by_who_asked_only()
    {
        var asked = await Ask(People.Clerk);
        (await Should.ThrowAsync<ProblemException>(() => Use(People.Clerk, asked))).Code.ShouldBe("approval-open");
        await House.Send(People.Leader, Approve(asked));
        (await Should.ThrowAsync<ProblemException>(() => Use(People.Leader, asked))).Status.ShouldBe(404);
        var tries = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(async () => await Tried(() => Use(People.Clerk, asked)))));
        tries.Order().ShouldBe([(0, ""), (409, "approval-used"), (409, "approval-used")]);
    }

    [SkippableFact]
    public async Task What_approving_does_stands_or_falls_with_it()
    {
        var good = await Ask(People.Clerk);
        await House.Send(People.Leader, Approve(good));
        (await Told(good)).ShouldBe(1);
        var bad = await Ask(People.Clerk, "fail");
        await Should.ThrowAsync<InvalidOperationException>(() => House.Send(People.Leader, Approve(bad)));
        (await Read(bad.Id)).State.ShouldBe(ApprovalState.Waiting);
        var refused = await Ask(People.Clerk);
        await House.Send(People.Leader, new DecideApproval(People.Own, refused.Id, ApprovalDecision.Refuse, "理由不足"));
        (await Told(refused)).ShouldBe(0);
    }

    [SkippableFact]
    public async Task While_the_module_is_off_it_waits_and_is_not_there()
    {
        var asked = await Ask(People.Clerk);
        await House.Off("proof", People.Own);
        (await Refused(People.Leader, Approve(asked))).Status.ShouldBe(404);
        (await (await House.Doors.Of(People.Leader)).Ask($"/approvals/{asked.Id}")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await House.Send(People.Leader, new ListApprovals(new(), new()))).All.ShouldBe(0);
        (await Should.ThrowAsync<ProblemException>(() => Ask(People.Clerk))).Status.ShouldBe(404);
        await House.On("proof", People.Own);
        await House.Off("proof", People.Own, SwitchState.ReadOnly);
        (await (await House.Doors.Of(People.Leader)).Ask($"/approvals/{asked.Id}")).Text.ShouldContain(asked.Number);
        (await Refused(People.Leader, Approve(asked))).Status.ShouldBe(404);
        await House.On("proof", People.Own);
        await House.Send(People.Leader, Approve(asked));
    }

    [SkippableFact]
    public async Task It_can_be_withdrawn_while_it_is_open_and_refusing_needs_a_reason()
    {
        var asked = await Ask(People.Clerk);
        (await Refused(People.Leader, Approve(asked) with { Decision = ApprovalDecision.Return, Opinion = "" })).ShouldBe((422, "invalid"));
        (await Tried(() => House.Send(People.Leader, new WithdrawApproval(People.Own, asked.Id)))).ShouldBe((404, "not-found"));
        await House.Send(People.Clerk, new WithdrawApproval(People.Own, asked.Id));
        (await Refused(People.Leader, Approve(asked))).ShouldBe((409, "approval-decided"));
        (await Tried(() => House.Send(People.Clerk, new WithdrawApproval(People.Own, asked.Id)))).ShouldBe((409, "approval-decided"));
    }

    [SkippableFact]
    public async Task It_stands_among_the_things_to_do_of_those_who_may_decide()
    {
        var asked = await Ask(People.Clerk);
        var href = $"/approvals/{asked.Id}";
        (await (await House.Doors.Of(People.Leader)).Ask("/todos")).Text.ShouldContain(href);
        (await (await House.Doors.Of(People.Clerk)).Ask("/todos")).Text.ShouldNotContain(href);
        var list = (await (await House.Doors.Of(People.Leader)).Ask("/approvals?box=todo")).Text;
        foreach (var word in new[] { asked.Number, "证明一件事", "待审批", "证明事项" }) list.ShouldContain(word);
        (await (await House.Doors.Of(People.Leader)).Ask("/approvals/export?box=todo")).Text.ShouldContain(asked.Number);
    }

    [SkippableFact]
    public async Task Kinds_are_found_by_scanning_and_bear_the_word_of_their_module()
    {
        var kinds = await House.Itself(People.AllAreas, s => Task.FromResult(s.Resolve<IEnumerable<IApprovalKind>>().ToList()));
        kinds.Select(k => k.Name).ShouldContain("proof.act");
        kinds.ShouldAllBe(k => k.Name.StartsWith(House.Modules.Of(k.GetType())!.Word + ".", StringComparison.Ordinal));
        kinds.ShouldAllBe(k => k.Days > 0 && k.Title.Length > 0 && House.Modules.Permission(k.Approves.Name) == k.Approves);
    }

    private static DecideApproval Approve(Approval approval) => new(approval.AreaId, approval.Id, ApprovalDecision.Approve, "可以");

    private Task<Approval> Ask(Person person, string payload = "", Person? actsFor = null) => Within(person, actsFor, s => Task.FromResult(s.Resolve<ApprovalBook>().Ask(
        person.Home, "proof.act", Guid.Empty, "证明一件事", [new("件数", "3", "/todos")], payload, "为了测试")));

    private Task<Approval> Use(Person person, Approval approval) =>
        Within(person, null, s => s.Resolve<ApprovalBook>().Use(approval.AreaId, approval.Id, approval.Kind, default));

    private Task<T> Within<T>(Person person, Person? actsFor, Func<ILifetimeScope, Task<T>> act) => House.As(person, async scope =>
    {
        Stand(scope, actsFor);
        var session = scope.Resolve<DbSession>();
        await session.Begin(default);
        try
        {
            var answer = await act(scope);
            await session.Commit(default);
            return answer;
        }
        finally
        {
            await session.Rollback();
        }
    });

    private async Task<(int Status, string Code)> Refused(Person person, DecideApproval request, Person? actsFor = null) => await Tried(() => House.As(person, scope =>
    {
        Stand(scope, actsFor);
        return scope.Resolve<IMediator>().Send(request);
    }));

    private static async Task<(int Status, string Code)> Tried<T>(Func<Task<T>> act)
    {
        try
        {
            await act();
            return (0, "");
        }
        catch (ProblemException problem)
        {
            problem.Message.Any(c => c > 0x4e00).ShouldBeTrue("the detail is Chinese");
            return (problem.Status, problem.Code);
        }
    }

    private static void Stand(ILifetimeScope scope, Person? actsFor)
    {
        if (actsFor is null) return;
        var account = Guid.NewGuid();
        scope.Resolve<Caller>().Session(Guid.NewGuid(), [new(Guid.NewGuid(), account, actsFor.Id, actsFor.Id, new(2100, 1, 1), "外出")], account);
    }

    private Task<Approval> Read(Guid id) => House.Itself([People.Own], s => s.Resolve<PlatformDb>().Approvals.AsNoTracking().SingleAsync(a => a.Id == id));

    private Task<int> Told(Approval approval) => House.Itself([], s => s.Resolve<PlatformDb>().Outbox.CountAsync(m => m.Subject == "approval/" + approval.Id));
}

[Collection(OnSqlite.Name)]
public sealed class ApprovalTestsOnSqlite(SqliteHouse house) : ApprovalTests(house);

[Collection(OnPostgres.Name)]
public sealed class ApprovalTestsOnPostgres(PostgresHouse house) : ApprovalTests(house);

[Collection(OnSqlServer.Name)]
public sealed class ApprovalTestsOnSqlServer(SqlServerHouse house) : ApprovalTests(house);
