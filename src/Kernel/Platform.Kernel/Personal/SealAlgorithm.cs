namespace Platform.Kernel.Personal;

/// <summary>What a version of the key seals with. A sealed value states its version, so that all may be read side by side.</summary>
public enum SealAlgorithm
{
    /// <summary>AES-256-GCM, keys derived by HKDF with SHA-256; as finding key HMAC-SHA256.</summary>
    Aes = 1,

    /// <summary>SM4-GCM (GB/T 32907), keys derived by HKDF with SM3 (GB/T 32905); as finding key HMAC-SM3.</summary>
    Sm4 = 2,
}
