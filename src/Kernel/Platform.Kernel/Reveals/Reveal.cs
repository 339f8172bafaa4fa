using Platform.Kernel.Data;
using Platform.Kernel.Personal;

namespace Platform.Kernel.Reveals;

/// <summary>Somebody saw personal data in full, took it with him in an export, or was refused it; never the value. Only ever added to.</summary>
[Title("个人信息查看")]
[AddedOnly]
public sealed class Reveal : Owned
{
    /// <summary>The user name of who saw it.</summary>
    [Title("查看人")]
    public string By { get; set; } = "";

    /// <summary>His name.</summary>
    [Title("查看人姓名")]
    public string ByName { get; set; } = "";

    /// <summary>The user name of the colleague for whom he acted; empty where for himself.</summary>
    [Title("代谁查看")]
    public string For { get; set; } = "";

    /// <summary>When, UTC.</summary>
    [Title("时间")]
    public DateTime At { get; set; }

    /// <summary>One field of one record, an export, or a refusal.</summary>
    [Title("方式")]
    public RevealWay Way { get; set; }

    /// <summary>The kind of record: <c>word.Entity</c>.</summary>
    [Title("记录类别")]
    public string Entity { get; set; } = "";

    /// <summary>The record; of an export the approval.</summary>
    [Title("记录")]
    public Guid RecordId { get; set; }

    /// <summary>Whose record: its number and masked name; of an export its approval's number.</summary>
    [Title("对象")]
    public string Record { get; set; } = "";

    /// <summary>The fields' titles.</summary>
    [Title("内容")]
    [FreeText]
    public string Field { get; set; } = "";

    /// <summary>How many records; 0 where it was refused.</summary>
    [Title("条数")]
    public int Count { get; set; }

    /// <summary>Why.</summary>
    [Title("理由")]
    public string Reason { get; set; } = "";
}

/// <summary>How personal data was seen.</summary>
public enum RevealWay
{
    /// <summary>查看: one field of one record, on a page.</summary>
    Shown = 0,

    /// <summary>导出: a workbook, by approval.</summary>
    Exported = 1,

    /// <summary>超限拒绝: the day's limit was reached, nothing was shown.</summary>
    OverLimit = 2,
}
