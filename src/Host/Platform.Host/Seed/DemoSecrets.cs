using System.Security.Cryptography;
using System.Text.Json;
using Platform.Host.Start;

namespace Platform.Host.Seed;

/// <summary>The demonstration's passwords and client secret: made anew for each data folder, kept only there.</summary>
internal static class DemoSecrets
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>The secret of a name, made when first asked for.</summary>
    public static string Of(DataFolder folder, string name)
    {
        var secrets = Read(folder);
        if (secrets.TryGetValue(name, out var known)) return known;
        secrets[name] = RandomNumberGenerator.GetString(Letters, 14);
        File.WriteAllText(PathIn(folder), JsonSerializer.Serialize(secrets));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(PathIn(folder), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return secrets[name];
    }

    /// <summary>Says on stderr who may sign in.</summary>
    public static async Task Print(DataFolder folder)
    {
        var secrets = Read(folder);
        if (secrets.Count == 0) return;
        await Console.Error.WriteLineAsync("\n演示账号（仅开发环境；每个数据目录各自生成，全部数据为虚构）：");
        foreach (var (user, title) in DemoAccounts.Titles)
            await Console.Error.WriteLineAsync($"  {user,-12} {secrets.GetValueOrDefault(user),-16} {title}");
        await Console.Error.WriteLineAsync($"  OAuth 客户端 {DemoAccounts.ClientId}  密钥 {secrets.GetValueOrDefault(DemoAccounts.ClientId)}  （绑定渑池县）\n");
    }

    private static string PathIn(DataFolder folder) => folder.Path("demo-secrets.json");

    private static Dictionary<string, string> Read(DataFolder folder) =>
        File.Exists(PathIn(folder)) ? JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(PathIn(folder)))! : [];
}
