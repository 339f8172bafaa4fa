using Platform.Kernel.Data;

namespace Platform.Kernel.Jobs.Long;

/// <summary>How a long task stands.</summary>
public enum LongTaskState
{
    /// <summary>It waits for a host.</summary>
    Waiting,

    /// <summary>A host runs it.</summary>
    Running,

    /// <summary>It ended well.</summary>
    Done,

    /// <summary>It ended with an error that a person has to see.</summary>
    Failed,

    /// <summary>It was cancelled.</summary>
    Cancelled,
}

/// <summary>
/// Work that a person has started and need not wait for. A host that has claimed it renews a lease; when that runs out,
/// another claims it and does it again: what it does is all or nothing by itself.
/// </summary>
[HouseKeeping]
public sealed class LongTask : Owned
{
    /// <summary>The request's type, without its assembly's version.</summary>
    public string Type { get; set; } = "";

    /// <summary>The request as JSON.</summary>
    public string Body { get; set; } = "";

    /// <summary>What is done, in a few Chinese words.</summary>
    public string Title { get; set; } = "";

    /// <summary>The page where it is seen.</summary>
    public string Href { get; set; } = "";

    /// <summary>The user name of who started it; it runs with his rights as they are then.</summary>
    public string By { get; set; } = "";

    /// <summary>When it was started, UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>How it stands.</summary>
    public LongTaskState State { get; set; }

    /// <summary>What the host is at.</summary>
    public string Step { get; set; } = "";

    /// <summary>Parts done.</summary>
    public long Parts { get; set; }

    /// <summary>All parts; 0 while that is not known.</summary>
    public long Total { get; set; }

    /// <summary>Claimed until then, UTC.</summary>
    public DateTime LeasedUntil { get; set; }

    /// <summary>How many hosts have begun it.</summary>
    public int Attempts { get; set; }

    /// <summary>Somebody wants it stopped.</summary>
    public bool StopAsked { get; set; }

    /// <summary>When it ended, UTC; null while it has not.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>How it ended, for people.</summary>
    public string Outcome { get; set; } = "";

    /// <summary>Who started it has seen how it ended.</summary>
    public bool Seen { get; set; }

    /// <summary>Whether it is still to end.</summary>
    public bool IsOpen => State is LongTaskState.Waiting or LongTaskState.Running;
}
