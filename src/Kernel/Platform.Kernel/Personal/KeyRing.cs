using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Platform.Kernel.Personal;

/// <summary>All sealing keys by version, of which the newest seals and every one opens, and the one finding key.</summary>
public sealed class KeyRing
{
    /// <summary>The length of every key in bytes.</summary>
    public const int KeySize = 32;

    private readonly Dictionary<ushort, byte[]> sealing;
    private readonly ConcurrentDictionary<(ushort, string), byte[]> derived = new();

    internal KeyRing(IReadOnlyDictionary<ushort, byte[]> sealing, byte[] find)
    {
        if (sealing.Count == 0)
            throw new CannotStartException("没有任何加密密钥：请至少给出一把 seal-1.key。");
        this.sealing = new(sealing);
        Newest = sealing.Keys.Max();
        FindKey = find;
    }

    /// <summary>The version that seals.</summary>
    public ushort Newest { get; }

    internal byte[] FindKey { get; }

    /// <summary>Reads the keys that the options name.</summary>
    /// <param name="options">Keys, or the folder that holds them.</param>
    /// <param name="mayCreate">Whether missing keys may be made in the folder: in Development only.</param>
    /// <exception cref="CannotStartException">Keys are missing or malformed.</exception>
    public static KeyRing Load(PersonalOptions options, bool mayCreate) => options.SealKeys.Count > 0
        ? new KeyRing(
            options.SealKeys.ToDictionary(k => Version(k.Key), k => Bytes(k.Value, "SealKeys:" + k.Key)),
            Bytes(options.FindKey, "FindKey"))
        : KeyFolder.Load(options.KeyFolder, mayCreate);

    /// <summary>The key of one version for one purpose, so that values and files never share a key.</summary>
    /// <exception cref="SealBrokenException">The ring has no such version.</exception>
    internal byte[] Key(ushort version, string purpose) => derived.GetOrAdd((version, purpose), Derive);

    internal static ushort Version(string text) =>
        ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > 0
            ? version
            : throw new CannotStartException($"密钥版本“{text}”不是 1 到 65535 的整数。");

    internal static byte[] Bytes(string base64, string where)
    {
        var bytes = new byte[KeySize + 1];
        return Convert.TryFromBase64String(base64.Trim(), bytes, out var length) && length == KeySize
            ? bytes[..KeySize]
            : throw new CannotStartException($"密钥 {where} 应为 {KeySize} 字节的 base64：可用 openssl rand -base64 {KeySize} 生成。");
    }

    private byte[] Derive((ushort Version, string Purpose) wanted) => sealing.TryGetValue(wanted.Version, out var key)
        ? HKDF.DeriveKey(HashAlgorithmName.SHA256, key, KeySize, info: Encoding.UTF8.GetBytes(wanted.Purpose))
        : throw new SealBrokenException($"缺少第 {wanted.Version} 版密钥，无法解开：请把该版密钥放回密钥目录。");
}
