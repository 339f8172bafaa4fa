using System.Reflection;
using Platform.Kernel.Contracts;
using Platform.Kernel.Modules;

namespace Platform.Kernel.Events;

/// <summary>Who hears which event, found by scanning for <see cref="IReaction{T}"/>.</summary>
public sealed class Subscriptions
{
    private readonly ILookup<string, Subscriber> byEvent;

    /// <summary>Scans the modules.</summary>
    public Subscriptions(ModuleCatalog modules)
    {
        All = [.. modules.Assemblies.SelectMany(a => a.GetTypes()).Where(t => !t.IsAbstract)
            .SelectMany(t => t.GetInterfaces()
                .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IReaction<>))
                .Select(i => new Subscriber(t, i.GenericTypeArguments[0], modules.Of(t)?.Word)))];
        byEvent = All.ToLookup(s => s.Event.FullName!);
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<Subscriber> All { get; }

    /// <summary>The subscribers of an event's type name.</summary>
    public IEnumerable<Subscriber> Of(string eventType) => byEvent[eventType];
}

/// <summary>One subscriber.</summary>
/// <param name="Reaction">The reacting type.</param>
/// <param name="Event">The event's type.</param>
/// <param name="Word">The reacting module's word.</param>
public sealed record Subscriber(Type Reaction, Type Event, string? Word)
{
    /// <summary>Its name in the inbox.</summary>
    public string Name => Reaction.FullName!;

    /// <summary>Hands the event over.</summary>
    internal Task React(object reaction, object fact, CancellationToken ct) =>
        (Task)typeof(IReaction<>).MakeGenericType(Event).GetMethod(nameof(IReaction<IEvent>.On))!
            .Invoke(reaction, BindingFlags.DoNotWrapExceptions, null, [fact, ct], null)!;
}
