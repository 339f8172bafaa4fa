namespace Platform.Kernel.Personal;

/// <summary>Where the keys of personal data come from; bound from the configuration section <see cref="Section"/>.</summary>
public sealed class PersonalOptions
{
    /// <summary>The name of the configuration section; in the environment <c>Personal__SealKeys__1=…</c>.</summary>
    public const string Section = "Personal";

    /// <summary>
    /// A folder of key files: <c>seal-1.key</c>, <c>seal-2.key</c> … and <c>find.key</c>, each 32 bytes in base64,
    /// with <c>sm4:</c> before it where it is for SM4.
    /// Used when <see cref="SealKeys"/> is empty.
    /// </summary>
    public string KeyFolder { get; set; } = "";

    /// <summary>Sealing keys by version (1 to 65535), each 32 bytes in base64, <c>sm4:</c> before it for SM4; the highest version seals.</summary>
    public Dictionary<string, string> SealKeys { get; } = [];

    /// <summary>The key of the finding hash, 32 bytes in base64, <c>sm4:</c> before it for HMAC-SM3; it outlives sealing keys, or nothing is found any more.</summary>
    public string FindKey { get; set; } = "";

    /// <summary>What keys that the house itself makes are for: AES or SM4. Each version keeps the algorithm that it was made with.</summary>
    public SealAlgorithm Algorithm { get; set; } = SealAlgorithm.Aes;
}
