using Platform.Kernel.Data;

namespace Platform.Kernel.Events;

/// <summary>The inbox: what a subscriber has taken, written in the same save as what it did; or why it was parked.</summary>
[HouseKeeping]
public sealed class Delivery
{
    /// <summary>The event.</summary>
    public Guid MessageId { get; set; }

    /// <summary>The subscriber's type name.</summary>
    public string Subscriber { get; set; } = "";

    /// <summary>Attempts so far.</summary>
    public int Attempts { get; set; }

    /// <summary>Taken.</summary>
    public bool Taken { get; set; }

    /// <summary>The last error; empty when there was none.</summary>
    public string Error { get; set; } = "";

    /// <summary>When it was last tried, UTC.</summary>
    public DateTime At { get; set; }
}
