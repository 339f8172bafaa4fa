using System.Security.Cryptography;
using Platform.Host.Start;

namespace Platform.Host.OAuth;

/// <summary>Signing (ES256) and encryption (AES-256) keys of tokens, made once and shared by the hosts of a data folder.</summary>
internal static class OAuthKeys
{
    public static byte[] Encryption(DataFolder folder) => Kept(folder, "oauth-encryption.key", () => RandomNumberGenerator.GetBytes(32));

    public static ECDsa Signing(DataFolder folder)
    {
        var stored = Kept(folder, "oauth-signing.key", () =>
        {
            using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            return made.ExportPkcs8PrivateKey();
        });
        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(stored, out _);
        return key;
    }

    private static byte[] Kept(DataFolder folder, string name, Func<byte[]> make)
    {
        Directory.CreateDirectory(folder.Path("keys"));
        var path = folder.Path("keys", name);
        if (File.Exists(path)) return File.ReadAllBytes(path);
        var key = make();
        var written = path + "." + Guid.NewGuid().ToString("N");
        File.WriteAllBytes(written, key);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(written, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        // Two hosts starting at once: the first one's key stays.
        try { File.Move(written, path, overwrite: false); }
        catch (IOException) { File.Delete(written); }
        return File.ReadAllBytes(path);
    }
}
