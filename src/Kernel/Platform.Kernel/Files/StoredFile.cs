using Platform.Kernel.Data;

namespace Platform.Kernel.Files;

/// <summary>A file from outside, kept encrypted whole; its name on disk is made by the house.</summary>
[Title("附件")]
public sealed class StoredFile : Owned
{
    /// <summary>The name that the sender gave it; only shown, never used as a path.</summary>
    public string Name { get; set; } = "";

    /// <summary>Bytes before encryption.</summary>
    public long Size { get; set; }

    /// <summary>SHA-256 of the content, hex.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>Who sent it.</summary>
    public string By { get; set; } = "";
}
