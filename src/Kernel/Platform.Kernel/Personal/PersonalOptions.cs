namespace Platform.Kernel.Personal;

/// <summary>Where the keys of personal data come from; bound from the configuration section <see cref="Section"/>.</summary>
public sealed class PersonalOptions
{
    /// <summary>The name of the configuration section; in the environment <c>Personal__SealKeys__1=…</c>.</summary>
    public const string Section = "Personal";

    /// <summary>
    /// A folder of key files: <c>seal-1.key</c>, <c>seal-2.key</c> … and <c>find.key</c>, each 32 bytes in base64.
    /// Used when <see cref="SealKeys"/> is empty.
    /// </summary>
    public string KeyFolder { get; set; } = "";

    /// <summary>Sealing keys by version (1 to 65535), each 32 bytes in base64; the highest version seals.</summary>
    public Dictionary<string, string> SealKeys { get; } = [];

    /// <summary>The key of the finding hash, 32 bytes in base64; it outlives sealing keys, or nothing is found any more.</summary>
    public string FindKey { get; set; } = "";
}
