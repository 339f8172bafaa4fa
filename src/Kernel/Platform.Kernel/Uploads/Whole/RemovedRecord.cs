using Platform.Kernel.Data;
using Platform.Kernel.Personal;

namespace Platform.Kernel.Uploads;

/// <summary>A record that a whole ledger no longer had: removed, or kept because somebody holds facts about it.</summary>
[Title("移出台账")]
public sealed class RemovedRecord : Owned
{
    /// <summary>The upload that no longer had it.</summary>
    public Guid UploadId { get; set; }

    /// <summary>The sheet's name.</summary>
    [Title("工作表")]
    public string Sheet { get; set; } = "";

    /// <summary>The kind of sheet.</summary>
    [Title("类型")]
    public string Kind { get; set; } = "";

    /// <summary>The record.</summary>
    public Guid RecordId { get; set; }

    /// <summary>What it is called: its first required cells.</summary>
    [Title("记录")]
    public string Name { get; set; } = "";

    /// <summary>Why it was removed.</summary>
    [Title("移出原因")]
    [FreeText]
    public string Reason { get; set; } = "";

    /// <summary>Why it was not removed: who holds what about it; empty where it was.</summary>
    [Title("不能移出的原因")]
    [FreeText]
    public string Held { get; set; } = "";

    /// <summary>Who declared the ledger whole.</summary>
    [Title("经办人")]
    public string By { get; set; } = "";

    /// <summary>When, UTC.</summary>
    [Title("移出时间")]
    public DateTime At { get; set; }

    /// <summary>When it was restored, UTC; null while it is not.</summary>
    [Title("恢复时间")]
    public DateTime? RestoredAt { get; set; }

    /// <summary>Who restored it.</summary>
    [Title("恢复人")]
    public string RestoredBy { get; set; } = "";
}
