using System.Net;
using System.Text;
using Platform.IntegrationTests.Ground;
using Platform.Kernel.Modules;
using Platform.Kernel.Web;

namespace Platform.IntegrationTests.Doors;

/// <summary>A module that is off in an area is not there: for every route, request and menu entry that the house has.</summary>
public abstract class SwitchTests(HouseFixture fixture) : FurnishedTests(fixture)
{
    [SkippableFact]
    public async Task Every_route_is_not_found_where_its_module_is_off()
    {
        var faults = new List<string>();
        var routes = Routes.Of(House).Where(o => o.Module is not null).ToLookup(o => o.Module!);
        foreach (var module in House.Modules.All)
        {
            var own = routes[module].ToList();
            own.ShouldNotBeEmpty($"{module.Word} has no route");
            foreach (var operation in own) await Expect(operation, found: true, "before", faults);
            await House.Off(module.Word, People.Own);
            foreach (var operation in own) await Expect(operation, found: false, "off", faults);
            var neighbour = own.First(o => o is { IsRead: true, HasId: false, IsApi: false } || module.Word == "proof");
            if (!neighbour.IsApi && (await (await House.Doors.Of(People.Neighbour)).Ask(neighbour, default, People.Foreign)).Status != HttpStatusCode.OK)
                faults.Add($"{neighbour} is gone for the neighbour too");
            await House.On(module.Word, People.Own);
            foreach (var operation in own) await Expect(operation, found: true, "on again", faults);
        }
        faults.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Every_request_is_refused_where_its_module_is_off()
    {
        var faults = new List<string>();
        var requests = Requests.Of(House).Where(r => r.Module is not null).ToLookup(r => r.Module!.Word);
        foreach (var module in House.Modules.All.Where(m => m.Word != "proof"))
        {
            requests[module.Word].ShouldNotBeEmpty($"{module.Word} has no request");
            foreach (var request in requests[module.Word].Where(r => !r.IsCommand))
                if (await Try(request) is null) faults.Add($"{request} is never answered, so that its refusal would prove nothing");
            await House.Off(module.Word, People.Own);
            foreach (var request in requests[module.Word])
                if (await Try(request) is { } answer) faults.Add($"{request}: {answer}");
            await House.On(module.Word, People.Own);
        }
        faults.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Read_only_is_read_and_not_written()
    {
        var faults = new List<string>();
        var routes = Routes.Of(House).Where(o => o.Module is not null).ToList();
        var writes = routes.Where(o => o is { IsApi: true, IsRead: false }).ToList();
        writes.ShouldNotBeEmpty();
        foreach (var module in House.Modules.All) await House.Off(module.Word, People.Own, SwitchState.ReadOnly);
        foreach (var operation in routes.Where(o => o.IsRead)) await Expect(operation, found: true, "read-only", faults);
        foreach (var operation in writes)
        {
            // By the id that the read of the same path knows.
            await AskOwn(routes.First(r => r.IsRead && r.Module == operation.Module && r.IsApi && r.HasId));
            await Expect(operation, found: false, "read-only", faults);
        }
        foreach (var request in Requests.Of(House).Where(r => r is { IsCommand: true, NamesArea: true, Module: not null }))
            if (await Try(request) is { } answer) faults.Add($"{request}: {answer}");
        faults.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task The_menu_hides_what_is_off()
    {
        var faults = new List<string>();
        var entries = House.Modules.All.SelectMany(m => m.Menu.Select(e => (m.Word, e.Href))).ToList();
        entries.ShouldNotBeEmpty();
        foreach (var module in House.Modules.All)
        {
            await House.Off(module.Word, People.Own);
            var gone = await Menu();
            faults.AddRange(entries.Where(e => e.Word == module.Word && gone.Contains($"href=\"{e.Href}\"", StringComparison.Ordinal)).Select(e => $"{e.Href} is still there"));
            await House.On(module.Word, People.Own);
            var back = await Menu();
            faults.AddRange(entries.Where(e => !back.Contains($"href=\"{e.Href}\"", StringComparison.Ordinal)).Select(e => $"{e.Href} is not there"));
        }
        faults.ShouldBeEmpty();
    }

    // All that the staff of a county is offered: some entries are the leader's alone.
    private async Task<string> Menu()
    {
        var menus = new StringBuilder();
        foreach (var person in new[] { People.Clerk, People.Leader }) menus.Append((await (await House.Doors.Of(person)).Ask("/")).Text);
        return menus.ToString();
    }

    private async Task Expect(Operation operation, bool found, string when, List<string> faults)
    {
        var reply = await AskOwn(operation, another: found);
        if (found == (reply.Status == HttpStatusCode.NotFound) || (int)reply.Status >= 500) faults.Add($"{operation}, {when}: {reply}");
        if (!found && operation.IsApi && reply.Code != "not-found") faults.Add($"{operation}, {when}: no problem+json but {reply.Type}");
    }

    // What was answered for any of our rows; null where all were refused as they should be.
    private async Task<string?> Try(RequestType request)
    {
        foreach (var (_, id) in Own.OneOfEach)
            if (await Try(request, request.New(People.Own, id)) is { } answer)
                return answer;
        return null;
    }

    private async Task<string?> Try(RequestType request, object made)
    {
        try
        {
            var answer = await request.Send(House, People.Clerk, made);
            return request.IsQuestion && answer!.GetType().GetProperty("IsOn")!.GetValue(answer) is false ? null : $"was answered: {answer}";
        }
        catch (ProblemException problem)
        {
            return problem.Status == 404 ? null : $"{problem.Status} {problem.Code}";
        }
    }
}

[Collection(OnSqlite.Name)]
public sealed class SwitchTestsOnSqlite(SqliteHouse house) : SwitchTests(house);

[Collection(OnPostgres.Name)]
public sealed class SwitchTestsOnPostgres(PostgresHouse house) : SwitchTests(house);

[Collection(OnSqlServer.Name)]
public sealed class SwitchTestsOnSqlServer(SqlServerHouse house) : SwitchTests(house);
