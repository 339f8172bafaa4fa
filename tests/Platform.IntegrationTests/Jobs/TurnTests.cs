using Autofac;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Platform.IntegrationTests.Ground;
using Platform.IntegrationTests.Survey;
using Platform.Kernel.Data;
using Platform.Kernel.Data.Providers;
using Platform.Kernel.Uploads;
using Platform.Kernel.Web;
using Platform.Projects.Data;
using Platform.Projects.Inventory;

namespace Platform.IntegrationTests.Jobs;

/// <summary>Who writes to an area waits for its turn before he touches a row, so that no two wait for each other.</summary>
public abstract class TurnTests(HouseFixture fixture) : HouseTests(fixture)
{
    [SkippableFact]
    public async Task An_edit_beside_a_long_write_of_the_same_row_waits_and_is_told_that_it_changed()
    {
        var upload = await Workbook.Store(House, People.Clerk);
        await House.Send(People.Clerk, new TakeSheet(People.Own, upload, "征收项目", "已核对"));
        var (edit, answered) = (default(Task<long>)!, "");
        await House.As(People.Clerk, async scope =>
        {
            var (session, db) = (scope.Resolve<DbSession>(), scope.Resolve<ProjectsDb>());
            _ = scope.Resolve<PlatformDb>();
            await session.Begin(default);
            var rows = await db.Projects.OrderBy(p => p.Id).Take(2).ToListAsync();
            rows[0].Remark = "长任务先写的一行";
            await session.Save(default); // it has the turn now
            var beside = new UpdateProject(People.Own, rows[1].Id, rows[1].Version, null, "旁边的修改");
            edit = Task.Run(() => House.Send(People.Clerk, beside));
            await Waits();
            rows[1].Remark = "长任务后写的一行";
            await session.Commit(default);
            return 0;
        });
        try
        {
            await edit;
        }
        catch (ProblemException problem)
        {
            answered = problem.Code;
        }
        answered.ShouldBe(Problem.Changed().Code);
        (await House.As(People.Clerk, s => s.Resolve<ProjectsDb>().Projects.CountAsync(p => p.Remark.StartsWith("长任务")))).ShouldBe(2);
    }

    // Until the server says that somebody waits for a lock; on the embedded database he waits for the file.
    private async Task Waits()
    {
        if (House.Database.Provider != DatabaseProvider.PostgreSql) return;
        await using var connection = new NpgsqlConnection(House.Database.ConnectionString);
        await connection.OpenAsync();
        await using var waiting = new NpgsqlCommand("SELECT count(*) FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE NOT l.granted AND a.datname = current_database()", connection);
        while ((long)(await waiting.ExecuteScalarAsync())! == 0) await Task.Yield();
    }
}

[Collection(OnSqlite.Name)]
public sealed class TurnTestsOnSqlite(SqliteHouse house) : TurnTests(house);

[Collection(OnPostgres.Name)]
public sealed class TurnTestsOnPostgres(PostgresHouse house) : TurnTests(house);

[Collection(OnSqlServer.Name)]
public sealed class TurnTestsOnSqlServer(SqlServerHouse house) : TurnTests(house);
