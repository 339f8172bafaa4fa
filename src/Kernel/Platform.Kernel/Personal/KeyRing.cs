using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Platform.Kernel.Personal;

/// <summary>All sealing keys by version, of which the newest seals and every one opens, and the one finding key.</summary>
public sealed class KeyRing
{
    /// <summary>The length of every key in bytes.</summary>
    public const int KeySize = 32;

    private const int LookEvery = 1000;

    private readonly ConcurrentDictionary<(ushort, string), byte[]> derived = new();
    private volatile IReadOnlyDictionary<ushort, SealKey> sealing;
    private DateTime stamp;
    private long lookedAt;

    internal KeyRing(IReadOnlyDictionary<ushort, SealKey> sealing, SealKey find, string folder = "")
    {
        if (sealing.Count == 0)
            throw new CannotStartException("没有任何加密密钥：请至少给出一把 seal-1.key。");
        (this.sealing, FindKey, Folder) = (sealing, find, folder);
    }

    /// <summary>The folder that the keys come from, which is looked at every second; empty where they stand in the configuration.</summary>
    public string Folder { get; }

    /// <summary>The version that seals.</summary>
    public ushort Newest
    {
        get
        {
            Look();
            return sealing.Keys.Max();
        }
    }

    /// <summary>All versions, ascending.</summary>
    public IReadOnlyList<ushort> Versions
    {
        get
        {
            Look();
            return [.. sealing.Keys.Order()];
        }
    }

    internal SealKey FindKey { get; }

    /// <summary>Reads the keys that the options name.</summary>
    /// <param name="options">Keys, or the folder that holds them.</param>
    /// <param name="mayCreate">Whether missing keys may be made in the folder: in Development only.</param>
    /// <exception cref="CannotStartException">Keys are missing or malformed.</exception>
    public static KeyRing Load(PersonalOptions options, bool mayCreate) => options.SealKeys.Count > 0
        ? new KeyRing(
            options.SealKeys.ToDictionary(k => Version(k.Key), k => SealKey.Parse(k.Value, "SealKeys:" + k.Key)),
            SealKey.Parse(options.FindKey, "FindKey"))
        : KeyFolder.Load(options.KeyFolder, options.Algorithm, mayCreate);

    /// <summary>What a version seals with.</summary>
    /// <exception cref="SealBrokenException">The ring has no such version.</exception>
    public SealAlgorithm AlgorithmOf(ushort version) => Of(version).Algorithm;

    /// <summary>The cipher of one version for one purpose, so that values and files never share a key.</summary>
    /// <exception cref="SealBrokenException">The ring has no such version.</exception>
    internal Aead Aead(ushort version, string purpose) => Personal.Aead.Of(AlgorithmOf(version), Key(version, purpose));

    /// <summary>The cipher of one version for one file.</summary>
    /// <exception cref="SealBrokenException">The ring has no such version.</exception>
    internal Aead Aead(ushort version, string purpose, byte[] salt, byte[] info)
    {
        var key = Of(version);
        return Personal.Aead.Of(key.Algorithm, key.Derive(Key(version, purpose), salt, info));
    }

    internal static ushort Version(string text) =>
        ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > 0
            ? version
            : throw new CannotStartException($"密钥版本“{text}”不是 1 到 65535 的整数。");

    /// <summary>Reads the folder anew; another host, or a verb, may have put a version there.</summary>
    public void Reload()
    {
        if (Folder.Length == 0) return;
        stamp = Directory.GetLastWriteTimeUtc(Folder);
        sealing = KeyFolder.Read(Folder);
    }

    private byte[] Key(ushort version, string purpose) => derived.GetOrAdd((version, purpose), Derive);

    private byte[] Derive((ushort Version, string Purpose) wanted)
    {
        var key = Of(wanted.Version);
        return key.Derive(key.Bytes, [], Encoding.UTF8.GetBytes(wanted.Purpose));
    }

    private SealKey Of(ushort version)
    {
        if (sealing.TryGetValue(version, out var key)) return key;
        Reload();
        return sealing.TryGetValue(version, out key) ? key : throw new SealBrokenException($"缺少第 {version} 版密钥，无法解开：请把该版密钥放回密钥目录。");
    }

    // At most once a second, and the files only when the folder has changed: what is sealed meanwhile opens all the same.
    private void Look()
    {
        var now = Environment.TickCount64;
        if (Folder.Length == 0 || now - Interlocked.Read(ref lookedAt) < LookEvery) return;
        Interlocked.Exchange(ref lookedAt, now);
        if (Directory.GetLastWriteTimeUtc(Folder) != stamp) Reload();
    }
}
