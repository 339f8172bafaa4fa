using Autofac;
using Microsoft.EntityFrameworkCore;
using Platform.IntegrationTests.Ground;
using Platform.Kernel.Data;
using Platform.Kernel.Web;
using Platform.Rectification.Data;
using Platform.Rectification.Lifecycle;
using Platform.Rectification.Rules;
using Ledger = Platform.Rectification.Problems.Problem;

namespace Platform.IntegrationTests.Rectification;

/// <summary>Every state, every act, everybody: what is not in the table is refused and changes nothing.</summary>
public abstract class EveryStepTests(HouseFixture fixture) : HouseTests(fixture)
{
    [SkippableFact]
    public async Task What_is_not_in_the_table_is_refused()
    {
        var taken = new List<string>();
        foreach (var state in Enum.GetValues<ProblemState>())
            foreach (var act in Enum.GetValues<ProblemAct>())
                foreach (var person in People.All.Where(p => p != People.WideSystem))
                {
                    var id = await Put(state);
                    var step = Lifecycles.Find(state, act);
                    var sees = person.Areas.Contains(People.Own);
                    var may = sees && step is not null && step.Roles.Contains(person.IsClient ? Platform.Kernel.Access.Roles.CountyClerk : person.Role);
                    var said = await Try(person, id, act);
                    var what = $"{state.Title()} {act} {person.Id}: {said}";
                    if (!sees) said.ShouldBe("not-found", what);
                    else if (step is null) said.ShouldBe("step-refused", what);
                    else if (!may) said.ShouldBe("step-not-yours", what);
                    else said.ShouldNotBeOneOf("step-refused", "step-not-yours", "not-found");
                    var after = await Read(id);
                    (after.State, after.Steps).ShouldBe(said.Length == 0 ? (step!.To, 1) : (state, 0), what);
                    if (said.Length == 0) taken.Add($"{state} {act} {person.Id}");
                }
        taken.Count.ShouldBeGreaterThan(15, "the table's own steps are taken: " + string.Join(", ", taken));
    }

    private async Task<string> Try(Person person, Guid id, ProblemAct act)
    {
        try
        {
            await House.Send(person, new TakeStep(People.Own, id, 1, act, "按程序办理", act == ProblemAct.Apply ? Outcome.Unresolvable : null, "项目部公示栏", 5,
                new Dictionary<string, string> { ["rectification.byHand"] = "已现场核实" }, "无此编号"));
            return "";
        }
        catch (ProblemException refused)
        {
            return refused.Code;
        }
    }

    private Task<Guid> Put(ProblemState state) => House.Itself([People.Own], async scope =>
    {
        await scope.Resolve<DbSession>().Begin(default);
        var problem = new Ledger
        {
            AreaId = People.Own,
            Number = Guid.NewGuid().ToString("N"),
            ProjectId = Guid.CreateVersion7(),
            ProjectName = "某项目",
            Class = ProblemClass.Own,
            OwnClass = "其他",
            Part = 1,
            State = state,
            OpenedOn = new(2022, 3, 1),
            Outcome = state > ProblemState.Acting ? Outcome.Resolved : null,
        };
        scope.Resolve<RectificationDb>().Problems.Add(problem);
        await scope.Resolve<DbSession>().Commit(default);
        return problem.Id;
    });

    private Task<(ProblemState State, int Steps)> Read(Guid id) => House.Itself([People.Own], async scope =>
    {
        var db = scope.Resolve<RectificationDb>();
        return ((await db.Problems.AsNoTracking().SingleAsync(p => p.Id == id)).State, await db.Steps.CountAsync(s => s.ProblemId == id));
    });
}

[Collection(OnSqlite.Name)]
public sealed class EveryStepTestsOnSqlite(SqliteHouse house) : EveryStepTests(house);

[Collection(OnPostgres.Name)]
public sealed class EveryStepTestsOnPostgres(PostgresHouse house) : EveryStepTests(house);

[Collection(OnSqlServer.Name)]
public sealed class EveryStepTestsOnSqlServer(SqlServerHouse house) : EveryStepTests(house);
