using Platform.Kernel.Data;

namespace Platform.Kernel.Audit;

/// <summary>One write: who, when, where, before and after. Personal data appears as mask and hash only. Append-only.</summary>
[HouseKeeping]
[AddedOnly]
public sealed class AuditEntry
{
    /// <summary>The area; 0 for what belongs to the house.</summary>
    public int AreaId { get; set; }

    /// <summary>1, 2, 3 … without gaps in each area.</summary>
    public long Sequence { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>User name, client id, <c>system</c>, or <c>nobody</c> for a failed sign-in.</summary>
    public string By { get; set; } = "";

    /// <summary>The user name of the colleague for whom it was done while that one was away; empty where it was done for oneself.</summary>
    public string For { get; set; } = "";

    /// <summary>The module's word.</summary>
    public string Word { get; set; } = "";

    /// <summary>The kind of row.</summary>
    public string Entity { get; set; } = "";

    /// <summary>The row's key.</summary>
    public string Key { get; set; } = "";

    /// <summary>added, changed, removed.</summary>
    public string Action { get; set; } = "";

    /// <summary>The changed values before, as JSON; empty for an added row.</summary>
    public string Before { get; set; } = "";

    /// <summary>The changed values after, as JSON.</summary>
    public string After { get; set; } = "";

    /// <summary>SHA-256 over the hash of the entry before and all of the above, lower-case hex; see <see cref="AuditChain"/>.</summary>
    public string Hash { get; set; } = "";
}
