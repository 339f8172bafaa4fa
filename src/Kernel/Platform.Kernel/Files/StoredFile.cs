using Platform.Kernel.Data;

namespace Platform.Kernel.Files;

/// <summary>A file from outside; its content is kept encrypted, once for all files of the area that have it.</summary>
[Title("附件")]
public sealed class StoredFile : Owned
{
    /// <summary>The name that the sender gave it; only shown, never used as a path.</summary>
    public string Name { get; set; } = "";

    /// <summary>What it is, by its bytes.</summary>
    public FileKind Kind { get; set; }

    /// <summary>Bytes before encryption.</summary>
    public long Size { get; set; }

    /// <summary>SHA-256 of the content, hex.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>Its content.</summary>
    public Guid BlobId { get; set; }

    /// <summary>Who sent it.</summary>
    public string By { get; set; } = "";

    /// <summary>When it was last handed out, UTC.</summary>
    [Title("最近下载")]
    public DateTime? FetchedAt { get; set; }

    /// <summary>To whom.</summary>
    [Title("下载人")]
    public string FetchedBy { get; set; } = "";
}
