using System.Net;

namespace Platform.IntegrationTests.Ground;

/// <summary>Tests that find rows of every entity in our county and in a foreign one.</summary>
public abstract class FurnishedTests(HouseFixture fixture) : HouseTests(fixture)
{
    private readonly Dictionary<string, Guid> working = [];

    internal Samples Own { get; private set; } = null!;

    internal Samples Foreign { get; private set; } = null!;

    /// <inheritdoc/>
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        if (!IsThere) return;
        Own = await Samples.Put(House, People.Clerk);
        Foreign = await Samples.Put(House, People.Neighbour);
    }

    /// <summary>Asks an operation of our county's, by the row of ours that it knows.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="another">Whether it is asked by another row where that one is gone.</param>
    internal async Task<Reply> AskOwn(Operation operation, bool another = false)
    {
        var client = await House.Doors.Of(operation.Caller);
        if (!operation.HasId) return await client.Ask(operation, default, People.Own);
        var id = working.TryGetValue(operation.Pattern.Text, out var known) ? known : await Find(client, operation);
        var field = operation.IsPage ? await client.FieldFor(operation) : "";
        var reply = await client.Ask(operation, id, People.Own, antiforgery: field);
        // What an earlier operation took away, another row stands in for.
        if (another && reply.Status == HttpStatusCode.NotFound) reply = await client.Ask(operation, await Find(client, operation), People.Own, antiforgery: field);
        return reply;
    }

    // Which kind of row an id in a path means is found by trying.
    private async Task<Guid> Find(HttpClient client, Operation operation)
    {
        foreach (var id in Own.Ids.OrderBy(i => House.Modules.Of(Own.TypeOf(i)) != operation.Module))
        {
            if ((await client.Ask(operation, id, People.Own)).Status == HttpStatusCode.NotFound) continue;
            return working[operation.Pattern.Text] = id;
        }
        return default;
    }
}
