namespace Platform.Kernel.Contracts;

/// <summary>
/// A fact that a module tells after it was saved. Personal data never travels in it: at most a hash and a mask.
/// Events are delivered per subscriber, in order per <see cref="Subject"/>.
/// </summary>
public interface IEvent
{
    /// <summary>The area that the fact belongs to.</summary>
    int AreaId { get; }

    /// <summary>What the fact is about, such as <c>project/0190…</c>; orders deliveries.</summary>
    string Subject { get; }
}
