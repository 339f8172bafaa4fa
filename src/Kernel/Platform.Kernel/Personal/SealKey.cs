using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Macs;
using Org.BouncyCastle.Crypto.Parameters;

namespace Platform.Kernel.Personal;

/// <summary>One key of the ring: 32 bytes and the algorithm that they are for, written as <c>BASE64</c> or <c>sm4:BASE64</c>.</summary>
internal sealed record SealKey(byte[] Bytes, SealAlgorithm Algorithm)
{
    private const string Sm4Mark = "sm4:";

    // Not for two threads at once; the key is brought in once.
    [ThreadStatic]
    private static (byte[] Key, IncrementalHash Hmac)? hashing;

    private int KeySize => Algorithm == SealAlgorithm.Sm4 ? 16 : KeyRing.KeySize;

    public static SealKey Parse(string text, string where)
    {
        text = text.Trim();
        var isSm4 = text.StartsWith(Sm4Mark, StringComparison.OrdinalIgnoreCase);
        var bytes = new byte[KeyRing.KeySize + 1];
        return Convert.TryFromBase64String(isSm4 ? text[Sm4Mark.Length..] : text, bytes, out var length) && length == KeyRing.KeySize
            ? new(bytes[..KeyRing.KeySize], isSm4 ? SealAlgorithm.Sm4 : SealAlgorithm.Aes)
            : throw new CannotStartException($"密钥 {where} 应为 {KeyRing.KeySize} 字节的 base64（国密另加前缀 {Sm4Mark}）：可用 openssl rand -base64 {KeyRing.KeySize} 生成。");
    }

    /// <summary>A new key as it is written down.</summary>
    public static string Make(SealAlgorithm algorithm) =>
        (algorithm == SealAlgorithm.Sm4 ? Sm4Mark : "") + Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyRing.KeySize));

    /// <summary>A key of this one for one purpose.</summary>
    public byte[] Derive(byte[] from, byte[] salt, byte[] info)
    {
        if (Algorithm == SealAlgorithm.Aes) return HKDF.DeriveKey(HashAlgorithmName.SHA256, from, KeySize, salt, info);
        var hkdf = new HkdfBytesGenerator(new SM3Digest());
        hkdf.Init(new HkdfParameters(from, salt, info));
        var key = new byte[KeySize];
        hkdf.GenerateBytes(key, 0, key.Length);
        return key;
    }

    /// <summary>The keyed hash of a text, 32 bytes.</summary>
    public byte[] Hash(ReadOnlySpan<byte> text)
    {
        if (Algorithm == SealAlgorithm.Aes)
        {
            var hmac = Hmac();
            hmac.AppendData(text);
            return hmac.GetHashAndReset();
        }

        var mac = new HMac(new SM3Digest());
        mac.Init(new KeyParameter(Bytes));
        mac.BlockUpdate(text);
        var hash = new byte[mac.GetMacSize()];
        mac.DoFinal(hash, 0);
        return hash;
    }

    private IncrementalHash Hmac()
    {
        if (hashing is { } kept && kept.Key == Bytes) return kept.Hmac;
        hashing?.Hmac.Dispose();
        var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Bytes);
        hashing = (Bytes, hmac);
        return hmac;
    }
}
