using Platform.Kernel.Data;

namespace Platform.Kernel.Events;

/// <summary>An event, saved with the state that it tells of.</summary>
[HouseKeeping]
public sealed class OutboxMessage
{
    /// <summary>Ordered by time (UUID v7), within a millisecond too.</summary>
    public Guid Id { get; set; } = OrderedId.Next();

    /// <summary>The area of the fact.</summary>
    public int AreaId { get; set; }

    /// <summary>The telling module.</summary>
    public string Word { get; set; } = "";

    /// <summary>The event's type name.</summary>
    public string Type { get; set; } = "";

    /// <summary>What it is about; orders deliveries.</summary>
    public string Subject { get; set; } = "";

    /// <summary>The event as JSON.</summary>
    public string Body { get; set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>Whether every subscriber has it.</summary>
    public bool Done { get; set; }
}
