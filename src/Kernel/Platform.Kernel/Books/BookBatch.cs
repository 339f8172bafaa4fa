using Platform.Kernel.Data;
using Platform.Kernel.Personal;

namespace Platform.Kernel.Books;

/// <summary>
/// Entries that were posted together, sealed by a hash over all of them. It is audited, and so the chain of the audit holds the
/// hash: an entry that is changed, added or taken away behind the application's back does not fit its batch any more.
/// </summary>
[Title("记账批次")]
[AddedOnly]
public sealed class BookBatch : Owned
{
    /// <summary>The module whose accounts are used.</summary>
    [Title("模块")]
    public string Word { get; set; } = "";

    /// <summary>What it was posted for; the same key is posted once.</summary>
    [Title("幂等键")]
    public string Key { get; set; } = "";

    /// <summary>What was posted, in a few Chinese words.</summary>
    [Title("摘要")]
    [FreeText]
    public string Text { get; set; } = "";

    /// <summary>The batch that this one takes back; empty for none.</summary>
    [Title("冲销批次")]
    public Guid Reverses { get; set; }

    /// <summary>When it was posted, UTC.</summary>
    [Title("记账时间")]
    public DateTime At { get; set; }

    /// <summary>The user name of who posted it.</summary>
    [Title("记账人")]
    public string By { get; set; } = "";

    /// <summary>How many entries.</summary>
    [Title("笔数")]
    public int Count { get; set; }

    /// <summary>What they add up to, 分; each entry debits and credits its sum.</summary>
    [Title("合计（元）")]
    public long Fen { get; set; }

    /// <summary>See <see cref="BookSeal"/>.</summary>
    [Title("校验值")]
    public string Hash { get; set; } = "";
}
