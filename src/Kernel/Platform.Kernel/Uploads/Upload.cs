using Platform.Kernel.Data;
using Platform.Kernel.Personal;

namespace Platform.Kernel.Uploads;

/// <summary>A survey workbook that was sent: stored first, read as often as needed, committed sheet by sheet.</summary>
[Title("导入台账")]
public sealed class Upload : Owned
{
    /// <summary>The encrypted file.</summary>
    public Guid FileId { get; set; }

    /// <summary>The name that the sender gave it.</summary>
    [Title("文件")]
    public string FileName { get; set; } = "";

    /// <summary>Who sent it.</summary>
    [Title("上传人")]
    public string By { get; set; } = "";

    /// <summary>When, UTC.</summary>
    [Title("上传时间")]
    public DateTime At { get; set; }

    /// <summary>When it was read, UTC; null while it is not.</summary>
    [Title("读取时间")]
    public DateTime? ReadAt { get; set; }

    /// <summary>Why it cannot be read; empty where it can.</summary>
    [Title("无法读取的原因")]
    [FreeText]
    public string Unreadable { get; set; } = "";

    /// <summary>When its rejected rows were last given back to be mended, UTC.</summary>
    [Title("退回行领取时间")]
    public DateTime? ReturnedAt { get; set; }

    /// <summary>To whom.</summary>
    [Title("退回行领取人")]
    public string ReturnedTo { get; set; } = "";

    /// <summary>When the original file was removed, since its time was over, UTC; null while it is kept.</summary>
    [Title("原文件删除时间")]
    public DateTime? FileRemovedAt { get; set; }

    /// <summary>Its sheets.</summary>
    public List<UploadSheet> Sheets { get; set; } = [];
}

/// <summary>One sheet of an upload.</summary>
[Title("台账工作表")]
public sealed class UploadSheet : Owned
{
    /// <summary>The upload.</summary>
    public Guid UploadId { get; set; }

    /// <summary>The sheet's name in the file.</summary>
    public string Name { get; set; } = "";

    /// <summary>The recognised kind; empty where nobody understood it.</summary>
    public string Kind { get; set; } = "";

    /// <summary>The owning module's word; empty where nobody took it.</summary>
    public string Word { get; set; } = "";

    /// <summary>Why it waits: not understood, or its module is off; empty otherwise.</summary>
    public string Waiting { get; set; } = "";

    /// <summary>Rows that import silently.</summary>
    public int Good { get; set; }

    /// <summary>Rows that import with a remark.</summary>
    public int Warned { get; set; }

    /// <summary>Rows left out.</summary>
    public int Rejected { get; set; }

    /// <summary>When its good rows were taken, UTC; null while they are not.</summary>
    public DateTime? CommittedAt { get; set; }

    /// <summary>Who took them.</summary>
    public string CommittedBy { get; set; } = "";

    /// <summary>Why the rows with a remark were taken as they are; empty where there were none.</summary>
    [FreeText]
    public string Reason { get; set; } = "";

    /// <summary>It is the county's whole ledger of its kind: what it no longer has is removed when it is taken.</summary>
    [Title("全量台账")]
    public bool Whole { get; set; }

    /// <summary>Why records are removed; empty where it is not whole.</summary>
    [Title("移出原因")]
    [FreeText]
    public string RemovalReason { get; set; } = "";

    /// <summary>The confirmed number of records to be removed; null where none was confirmed.</summary>
    [Title("确认移出条数")]
    public int? RemovalConfirmed { get; set; }

    /// <summary>Position in the file, from 0.</summary>
    public int Order { get; set; }
}
