using Autofac;
using Microsoft.EntityFrameworkCore;
using Platform.IntegrationTests.Ground;
using Platform.Kernel.Data;
using Platform.Rectification.Data;
using Platform.Rectification.Lifecycle;
using Platform.Rectification.Problems;
using Platform.Rectification.Rules;
using Ledger = Platform.Rectification.Problems.Problem;

namespace Platform.IntegrationTests.Rectification;

/// <summary>Made-up problems, put into the ledger where a test wants them.</summary>
internal static class Hooks
{
    /// <summary>Puts a problem of a county's own class into the ledger.</summary>
    public static Task<Guid> Hang(this TestHouse house, ProblemState state, int n = 1, int area = People.Own, Action<Ledger>? with = null) => house.Itself([area], async scope =>
    {
        await scope.Resolve<DbSession>().Begin(default);
        var problem = new Ledger
        {
            AreaId = area,
            Number = $"{area}-2022-{n:0000}",
            ProjectId = Guid.CreateVersion7(),
            ProjectName = $"演示片区{n}",
            ProjectFolded = $"演示片区{n}",
            Class = ProblemClass.Own,
            OwnClass = "其他",
            Part = 1,
            State = state,
            OpenedOn = new(2022, 3, 1),
            Outcome = state > ProblemState.Acting ? Outcome.Resolved : null,
            Leader = "王县长",
            Department = "县住建局",
            Officer = "李科长",
        };
        with?.Invoke(problem);
        scope.Resolve<RectificationDb>().Problems.Add(problem);
        await scope.Resolve<DbSession>().Commit(default);
        return problem.Id;
    });

    /// <summary>Takes a step as somebody who has seen the last version.</summary>
    public static async Task Step(this TestHouse house, Person person, Guid id, ProblemAct act, string opinion = "按程序办理") =>
        await house.Send(person, new TakeStep(People.Own, id, (await house.Facts(id)).Problem.Version, act, opinion, act == ProblemAct.Apply ? Outcome.Unresolvable : null, "项目部公示栏", 5));

    /// <summary>What there is to know of a problem of our county.</summary>
    public static Task<ProblemFacts> Facts(this TestHouse house, Guid id) => house.Send(People.Clerk, new ReadProblem(id));

    /// <summary>Adds rows to the module's tables.</summary>
    public static Task<int> Put(this TestHouse house, params Owned[] rows) => house.Itself(People.AllAreas, async scope =>
    {
        await scope.Resolve<DbSession>().Begin(default);
        scope.Resolve<RectificationDb>().AddRange(rows.Cast<object>());
        await scope.Resolve<DbSession>().Commit(default);
        return rows.Length;
    });

    /// <summary>What the module contributes to somebody's 我的待办.</summary>
    public static Task<Kernel.Figures.TodoGroup> Todos<T>(this TestHouse house, Person person)
        where T : Kernel.Figures.ITodos => house.As(person, async s =>
        {
            await s.Resolve<Kernel.Modules.Switchboard>().Load(default);
            return await s.Resolve<T>().Read(10, default);
        });
}
