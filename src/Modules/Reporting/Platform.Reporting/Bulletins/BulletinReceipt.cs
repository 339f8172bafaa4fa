using Platform.Kernel.Data;
using Platform.Kernel.Personal;

namespace Platform.Reporting.Bulletins;

/// <summary>A county's receipt of a bulletin, and its reply.</summary>
[Title("通报签收")]
internal sealed class BulletinReceipt : Owned
{
    /// <summary>The <see cref="Bulletin"/> of the area above.</summary>
    [Title("通报")]
    public Guid BulletinId { get; set; }

    /// <summary>When it was received, UTC.</summary>
    [Title("签收时间")]
    public DateTime ReceivedAt { get; set; }

    /// <summary>The name of who did.</summary>
    [Title("签收人")]
    public string ReceivedBy { get; set; } = "";

    /// <summary>What the county replies; empty while it has not.</summary>
    [Title("回复内容")]
    [FreeText]
    public string Reply { get; set; } = "";

    /// <summary>When it replied, UTC.</summary>
    [Title("回复时间")]
    public DateTime? RepliedAt { get; set; }

    /// <summary>The name of who did.</summary>
    [Title("回复人")]
    public string RepliedBy { get; set; } = "";

    /// <summary>Whether the reply came after its last day.</summary>
    [Title("迟复")]
    public bool IsLate { get; set; }
}
