using Platform.Kernel.Data;

namespace Platform.Kernel.Files;

/// <summary>
/// The content of one or several files of an area, encrypted whole in a file named by <see cref="Id"/>. Areas never share one:
/// whether another county holds a content is not to be found out by sending it.
/// </summary>
[HouseKeeping]
public sealed class FileBlob
{
    /// <summary>The area.</summary>
    public int AreaId { get; set; }

    /// <summary>The file's name on disk, and what its encryption is bound to.</summary>
    public Guid Id { get; set; }

    /// <summary>SHA-256 of the content, hex.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>How many files have this content; the row goes with the last one.</summary>
    public int References { get; set; }
}
