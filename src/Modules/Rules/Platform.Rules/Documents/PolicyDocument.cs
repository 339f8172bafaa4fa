using Platform.Kernel.Data;
using Platform.Kernel.Files;
using Platform.Kernel.Uploads;
using Platform.Rules.Policies;

namespace Platform.Rules.Documents;

/// <summary>
/// The file of a document that a version cites, found by the attachment's name. Each version has its own rows, so that what was
/// published keeps its files; versions may share the file itself.
/// </summary>
[Title("政策附件")]
[OutlivesDemonstration]
internal sealed class PolicyDocument : Owned, IPublishedFile
{
    /// <summary>The <see cref="PolicyVersion"/>.</summary>
    [Title("政策版本")]
    public Guid PolicyVersionId { get; set; }

    /// <summary>As the version's sources name it.</summary>
    [Title("附件名称")]
    public string Name { get; set; } = "";

    /// <inheritdoc/>
    [Title("文件")]
    public Guid FileId { get; set; }
}
