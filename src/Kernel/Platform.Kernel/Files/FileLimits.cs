namespace Platform.Kernel.Files;

/// <summary>The largest file of each kind; bound from the configuration section <see cref="Section"/>, such as <c>Files__Megabytes__Pdf=100</c>.</summary>
public sealed class FileLimits
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Files";

    /// <summary>Megabytes by kind; a kind that is not named has its usual limit.</summary>
    public Dictionary<FileKind, int> Megabytes { get; } = [];

    /// <summary>The largest file of a kind in megabytes.</summary>
    public int Of(FileKind kind) => Megabytes.TryGetValue(kind, out var set) ? set : kind switch
    {
        FileKind.Xlsx or FileKind.Text => 100,
        FileKind.Pdf => 50,
        FileKind.Docx => 20,
        _ => 10,
    };
}
