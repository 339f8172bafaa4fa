using System.Net;
using System.Text.RegularExpressions;
using Platform.IntegrationTests.Ground;

namespace Platform.IntegrationTests.Counties;

/// <summary>
/// Every operation of the live route table, asked by those who may not: nothing of another county shows. Each is tried with rows of its
/// own module and a few others here, with rows of every kind by <c>build/prove counties</c>.
/// </summary>
public abstract partial class MatrixTests(HouseFixture fixture) : FurnishedTests(fixture)
{
    private const int Others = 12; // one of so many

    [SkippableFact]
    public async Task A_foreign_id_is_answered_like_an_absent_one()
    {
        var faults = new List<string>();
        var operations = Routes.Of(House).Where(o => o.HasId).ToList();
        operations.Count.ShouldBeGreaterThan(5);
        foreach (var (operation, turn) in operations.Select((o, i) => (o, i)))
        {
            var own = await AskOwn(operation);
            if (operation.IsRead && own.Status != HttpStatusCode.OK) faults.Add($"{operation}: not even the owner sees it: {own}");
            var client = await House.Doors.Of(operation.Caller);
            var field = await client.FieldFor(operation);
            foreach (var area in new[] { People.Own, People.Foreign })
            {
                var absent = await client.Ask(operation, Guid.CreateVersion7(), area, antiforgery: field);
                if (absent.Status != HttpStatusCode.NotFound) faults.Add($"{operation}, absent: {absent}");
                // Who is of the city sees both counties.
                foreach (var (type, id) in Tried(operation, turn).Where(_ => !operation.Caller.Areas.Contains(Foreign.AreaId)))
                {
                    var foreign = await client.Ask(operation, id, area, antiforgery: field);
                    if (foreign.Status != absent.Status || Shape(foreign, id) != Shape(absent, id) || foreign.Holds([Foreign.Trace])) faults.Add($"{operation}, a foreign {type.Name}: {foreign}");
                }
            }
        }
        faults.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task A_list_never_holds_a_foreign_row()
    {
        var faults = new List<string>();
        var seen = new HashSet<string>();
        foreach (var operation in Routes.Of(House).Where(o => o is { IsRead: true, HasId: false }))
        {
            var client = await House.Doors.Of(operation.Caller);
            string[] queries =
                ["", $"?area={Foreign.AreaId}", $"?areaId={Foreign.AreaId}", $"?q={Uri.EscapeDataString(Foreign.Mark)}", $"?project={Foreign.Ids[0]}", $"?projectId={Foreign.Ids[0]}"];
            foreach (var query in queries)
            {
                var reply = await client.Ask(operation, default, operation.Pattern.Parameters.Count > 0 ? People.Foreign : People.Own, query);
                if ((int)reply.Status >= 500) faults.Add($"{operation}{query}: {reply}");
                // The id that was asked for stands in the page's own links again.
                if (reply.Holds([Foreign.Trace, .. Foreign.Ids.Select(i => i.ToString()).Where(i => !query.Contains(i, StringComparison.Ordinal))]))
                    faults.Add($"{operation}{query} holds a foreign row");
                if (query.Length == 0 && reply.Holds([Own.Trace, .. Own.Ids.Select(i => i.ToString())])) seen.Add(operation.Module?.Word ?? "host");
            }
        }
        faults.ShouldBeEmpty();
        // Blind eyes find nothing: each module's lists must show the owner his own rows.
        seen.Order().ShouldBe([.. House.Modules.All.Select(m => m.Word).Append("host").Where(w => w != "proof").Order()]);
    }

    [SkippableFact]
    public async Task The_search_finds_our_rows_and_no_others()
    {
        foreach (var person in new[] { People.Clerk, People.Leader })
        {
            var client = await House.Doors.Of(person);
            (await client.Ask("/search?q=" + Uri.EscapeDataString(Own.Mark))).Text.ShouldContain(Own.Trace);
            (await client.Ask("/search?q=" + Uri.EscapeDataString(Foreign.Mark))).Text.ShouldNotContain(Foreign.Trace);
        }
        var both = (await (await House.Doors.Of(People.Supervisor)).Ask("/search?q=" + Uri.EscapeDataString("样本"))).Text;
        (both.Contains(Own.Trace), both.Contains(Foreign.Trace)).ShouldBe((true, true));
    }

    [SkippableFact]
    public async Task Nobody_and_those_with_the_wrong_key_stay_outside()
    {
        var faults = new List<string>();
        var operations = Routes.Of(House);
        foreach (var operation in operations)
        {
            void Expect(string who, Reply reply, HttpStatusCode status)
            {
                if (reply.Status != status || (status == HttpStatusCode.Redirect && !reply.Location.StartsWith("/sign-in", StringComparison.Ordinal)))
                    faults.Add($"{operation}, {who}: {reply}");
            }

            var id = Own.Ids[0];
            Expect("nobody", await House.Doors.Nobody().Ask(operation, id, People.Own), operation.IsApi ? HttpStatusCode.Unauthorized : HttpStatusCode.Redirect);
            if (operation.IsApi) Expect("a cookie", await (await House.Doors.Of(People.Clerk)).Ask(operation, id, People.Own), HttpStatusCode.Unauthorized);
            else Expect("a token", await (await House.Doors.Of(People.System)).Ask(operation, id, People.Own), HttpStatusCode.Redirect);
            if (operation.Permission.Roles.Count < Kernel.Access.Roles.All.Count && !operation.IsApi)
            {
                var stranger = People.All.First(p => p.Home == People.Own && !operation.Permission.Roles.Contains(p.Role));
                Expect(stranger.Id, await (await House.Doors.Of(stranger)).Ask(operation, id, People.Own), HttpStatusCode.Forbidden);
            }
        }
        faults.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Every_operation_of_the_api_wants_its_own_scope()
    {
        var faults = new List<string>();
        var operations = Routes.Of(House).Where(o => o.IsApi).ToList();
        foreach (var operation in operations)
        {
            operation.Permission.Scope.ShouldNotBeNull($"{operation} cannot be reached by any token");
            var others = Platform.Host.OAuth.Scopes.All.Where(s => s != operation.Permission.Scope);
            var reply = await (await House.Doors.WithToken(People.System, others)).Ask(operation, Own.Ids[0], People.Own);
            if (reply.Status != HttpStatusCode.Forbidden || reply.Code != "denied") faults.Add($"{operation}: {reply}");
        }
        faults.ShouldBeEmpty();
    }

    // An id of another module's row is no likelier to be found by an operation than any other: of those a few, other ones for each operation.
    private IEnumerable<(Type Type, Guid Id)> Tried(Operation operation, int turn)
    {
        var own = operation.Module?.GetType().Assembly ?? typeof(Kernel.Modules.Module).Assembly;
        return Foreign.OneOfEach.Where((row, i) => Level.IsWhole || row.Type.Assembly == own || (i + turn) % Others == 0);
    }

    /// <summary>A body without what differs between any two answers.</summary>
    private static string Shape(Reply reply, Guid id) => Changing().Replace(reply.Text.Replace(id.ToString(), "", StringComparison.OrdinalIgnoreCase), "");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\"traceId\":\"[^\"]*\"|name=\"__RequestVerificationToken\" value=\"[^\"]*\"|<!--.*?-->|%[0-9A-F]{2}")]
    private static partial Regex Changing();
}

[Collection(OnSqlite.Name)]
public sealed class MatrixTestsOnSqlite(SqliteHouse house) : MatrixTests(house);

[Collection(OnPostgres.Name)]
public sealed class MatrixTestsOnPostgres(PostgresHouse house) : MatrixTests(house);

[Collection(OnSqlServer.Name)]
public sealed class MatrixTestsOnSqlServer(SqlServerHouse house) : MatrixTests(house);
