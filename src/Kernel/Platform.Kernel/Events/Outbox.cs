using System.Text.Json;
using Platform.Kernel.Contracts;

namespace Platform.Kernel.Events;

/// <summary>Collects the events of a scope; the house's context saves them in the same transaction.</summary>
public sealed class Outbox(TimeProvider clock)
{
    private readonly List<OutboxMessage> waiting = [];

    /// <summary>Adds an event.</summary>
    public void Add(string word, IEvent fact) => waiting.Add(new()
    {
        AreaId = fact.AreaId,
        Word = word,
        Type = fact.GetType().FullName!,
        Subject = fact.Subject,
        Body = JsonSerializer.Serialize(fact, fact.GetType()),
        At = clock.GetUtcNow().UtcDateTime,
    });

    /// <summary>Hands over what was added, and forgets it.</summary>
    public IReadOnlyList<OutboxMessage> Take()
    {
        OutboxMessage[] taken = [.. waiting];
        waiting.Clear();
        return taken;
    }
}
