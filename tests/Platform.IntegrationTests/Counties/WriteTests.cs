using Autofac;
using Microsoft.EntityFrameworkCore;
using Platform.IntegrationTests.Ground;
using Platform.Kernel.Data;
using Platform.Kernel.Web;

namespace Platform.IntegrationTests.Counties;

/// <summary>No command and no save reaches another county's rows, whatever it is given.</summary>
public abstract class WriteTests(HouseFixture fixture) : FurnishedTests(fixture)
{
    [SkippableFact]
    public async Task Every_command_with_a_foreign_area_or_row_is_not_found()
    {
        var faults = new List<string>();
        var commands = Requests.Of(House).Where(r => r is { IsCommand: true, NamesArea: true }).ToList();
        commands.Count.ShouldBeGreaterThan(4);
        var before = await Tables.Fingerprint(House, t => t.IsOwned);
        foreach (var command in commands)
        {
            await Refused(command, command.New(People.Foreign, Own.Ids[0]), "a foreign area", faults);
            foreach (var (type, id) in Foreign.OneOfEach)
            {
                await Refused(command, command.New(People.Foreign, id), $"a foreign area with its {type.Name}", faults);
                if (command.NamesRow) await Refused(command, command.New(People.Own, id), $"a foreign {type.Name}", faults);
            }
        }
        faults.ShouldBeEmpty();
        (await Tables.Fingerprint(House, t => t.IsOwned)).ShouldBe(before);
    }

    [SkippableFact]
    public async Task Every_query_with_a_foreign_row_or_area_finds_nothing()
    {
        var faults = new List<string>();
        var queries = Requests.Of(House).Where(r => r is { IsCommand: false } && (r.NamesArea || r.NamesRow)).ToList();
        queries.Count.ShouldBeGreaterThan(4);
        foreach (var query in queries)
            foreach (var (type, id) in Foreign.OneOfEach)
                foreach (var area in query.NamesArea ? new[] { People.Own, People.Foreign } : [People.Own])
                    if (await Answer(query, query.New(area, id)) is { } answer && (answer.Contains(Foreign.Trace, StringComparison.Ordinal) || Foreign.Ids.Any(i => i != id && answer.Contains(i.ToString(), StringComparison.Ordinal))))
                        faults.Add($"{query} in {area} by a foreign {type.Name}: {answer[..Math.Min(300, answer.Length)]}");
        faults.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task The_guard_refuses_every_kind_of_foreign_row_in_every_way()
    {
        var faults = new List<string>();
        var before = await Tables.Fingerprint(House, t => t.IsOwned);
        foreach (var (type, foreign) in Foreign.OneOfEach)
        {
            var own = Own.OneOfEach.Single(o => o.Type == type).Id;
            await Guarded(type, "a stub changed", db => Stub(db, type, foreign).State = EntityState.Modified, faults);
            await Guarded(type, "a stub deleted", db => Stub(db, type, foreign).State = EntityState.Deleted, faults);
            await Guarded(type, "a row added", db => Stub(db, type, Guid.CreateVersion7()).State = EntityState.Added, faults);
            await Guarded(type, "a row moved", db =>
            {
                var entry = db.Entry(New(type, People.Own, own));
                entry.State = EntityState.Unchanged;
                ((Owned)entry.Entity).AreaId = People.Foreign;
                entry.State = EntityState.Modified;
            }, faults);
        }
        faults.ShouldBeEmpty();
        (await Tables.Fingerprint(House, t => t.IsOwned)).ShouldBe(before);
    }

    private async Task Guarded(Type type, string how, Action<ModuleDb> act, List<string> faults)
    {
        try
        {
            await House.As(People.Clerk, async scope =>
            {
                var db = scope.Resolve<IEnumerable<ModuleDb>>().First(d => d.Model.FindEntityType(type) is not null);
                act(db);
                return await db.SaveChangesAsync();
            });
            faults.Add($"{type.Name}, {how}: was saved");
        }
        catch (ProblemException problem) when (problem.Status == 404)
        {
        }
        catch (InvalidOperationException key) when (key.Message.Contains("part of a key", StringComparison.Ordinal))
        {
            // EF itself does not let a tracked row's key change.
        }
    }

    private static Microsoft.EntityFrameworkCore.ChangeTracking.EntityEntry Stub(ModuleDb db, Type type, Guid id) => db.Entry(New(type, People.Foreign, id));

    private static Owned New(Type type, int areaId, Guid id)
    {
        var row = (Owned)Activator.CreateInstance(type, nonPublic: true)!;
        (row.AreaId, row.Id, row.Version) = (areaId, id, 1);
        return row;
    }

    private async Task Refused(RequestType command, object request, string with, List<string> faults)
    {
        try
        {
            await command.Send(House, People.Clerk, request);
            faults.Add($"{command} with {with} was done");
        }
        catch (ProblemException problem)
        {
            // A row of ours that is not there may first be refused for its fields.
            if (problem.Status is not (404 or 422)) faults.Add($"{command} with {with}: {problem.Status} {problem.Code}");
        }
    }

    private async Task<string?> Answer(RequestType query, object request)
    {
        try
        {
            var answer = await query.Send(House, People.Clerk, request);
            var isOff = query.IsQuestion && answer!.GetType().GetProperty("IsOn")!.GetValue(answer) is false;
            return isOff ? null : System.Text.Json.JsonSerializer.Serialize(answer, Survey.Totals.Camel);
        }
        catch (ProblemException)
        {
            return null;
        }
    }
}

[Collection(OnSqlite.Name)]
public sealed class WriteTestsOnSqlite(SqliteHouse house) : WriteTests(house);

[Collection(OnPostgres.Name)]
public sealed class WriteTestsOnPostgres(PostgresHouse house) : WriteTests(house);

[Collection(OnSqlServer.Name)]
public sealed class WriteTestsOnSqlServer(SqlServerHouse house) : WriteTests(house);
