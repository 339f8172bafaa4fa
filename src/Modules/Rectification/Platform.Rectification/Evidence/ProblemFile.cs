using Platform.Kernel.Data;

namespace Platform.Rectification.Evidence;

/// <summary>A file that a county puts to a problem as evidence (佐证材料).</summary>
[Title("佐证材料")]
internal sealed class ProblemFile : Owned
{
    /// <summary>The kind that goes with what a leader attests in place of a number.</summary>
    public const string Attestation = "负责人书面认定";

    [Title("问题")]
    public Guid ProblemId { get; set; }

    /// <summary>One of the class's kinds, 其他材料, or <see cref="Attestation"/>.</summary>
    [Title("材料种类")]
    public string Kind { get; set; } = "";

    [Title("文件名")]
    public string Name { get; set; } = "";

    [Title("文件")]
    public Guid FileId { get; set; }

    [Title("上传人")]
    public string ByName { get; set; } = "";

    [Title("上传时间")]
    public DateTime At { get; set; }
}
