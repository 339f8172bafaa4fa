using Platform.Kernel.Data;

namespace Platform.Kernel.Keys;

/// <summary>One sealing anew of what older versions of the key had sealed; what the audit says of it in place of a line for each value.</summary>
[OfTheHouse]
[Title("密钥轮换")]
public sealed class KeyRun
{
    /// <summary>The run.</summary>
    public Guid Id { get; set; } = OrderedId.Next();

    /// <summary>The version that all is sealed with afterwards.</summary>
    [Title("密钥版本")]
    public int Version { get; set; }

    /// <summary>When it began, UTC.</summary>
    [Title("开始")]
    public DateTime StartedAt { get; set; }

    /// <summary>When it ended, UTC; null while it goes on, or where it was cut short.</summary>
    [Title("结束")]
    public DateTime? EndedAt { get; set; }

    /// <summary>Values in tables that were sealed anew.</summary>
    [Title("重新加密的字段值")]
    public long Values { get; set; }

    /// <summary>Files that were sealed anew.</summary>
    [Title("重新加密的文件")]
    public long Files { get; set; }

    /// <summary>Values and files that did not open, and so stay as they are.</summary>
    [Title("无法解开")]
    public long Broken { get; set; }
}
