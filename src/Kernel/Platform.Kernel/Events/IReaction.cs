using Platform.Kernel.Contracts;

namespace Platform.Kernel.Events;

/// <summary>
/// What a module does when it hears an event. It runs alone, in its own transaction with its inbox row,
/// and waits while its module is off in the event's area.
/// </summary>
/// <typeparam name="T">The event.</typeparam>
public interface IReaction<in T>
    where T : IEvent
{
    /// <summary>Reacts. The dispatcher saves and commits.</summary>
    Task On(T fact, CancellationToken ct);
}
