using System.CommandLine;
using System.Text.Json;
using Platform.Kernel.Keys;
using Platform.Kernel.Personal;
using Platform.Kernel.Verbs;

namespace Platform.Host.Verbs;

/// <summary>
/// <c>keys status [--json]</c>, <c>keys rotate [--algorithm aes|sm4]</c>, <c>keys reseal</c>, <c>keys retire N</c>: the keys of
/// personal data, beside running hosts. Exit 1 where something older is left, or is asked for that may not be done.
/// </summary>
internal sealed class KeysVerb(KeyRing keys, Resealer resealer, PersonalOptions options, TimeProvider clock) : IVerb
{
    private static readonly TimeSpan UntilHostsLook = TimeSpan.FromSeconds(3), LongestWrite = TimeSpan.FromMinutes(10);

    private readonly Option<bool> json = new("--json") { Description = "结果以 JSON 写到标准输出" };
    private readonly Option<SealAlgorithm?> algorithm = new("--algorithm") { Description = "新版密钥的算法：aes 或 sm4；不写则按配置 Personal__Algorithm" };
    private readonly Argument<ushort> version = new("N") { Description = "密钥版本" };

    public Command Build()
    {
        var status = new Command("status", "每一版密钥还有多少字段值和文件在用。") { json };
        status.SetAction((parsed, ct) => Status(parsed.GetValue(json), ct));
        var rotate = new Command("rotate", "生成新一版密钥，并用它重新加密全部个人信息和文件；不停机，中断后用 keys reseal 接着做。") { algorithm };
        rotate.SetAction((parsed, ct) => Rotate(parsed.GetValue(algorithm) ?? options.Algorithm, ct));
        var reseal = new Command("reseal", "把旧版密钥加密的内容改用最新一版。");
        reseal.SetAction((_, ct) => Reseal(ct));
        var retire = new Command("retire", "停用一版已无人使用的旧密钥。") { version };
        retire.SetAction((parsed, ct) => Retire(parsed.GetValue(version), ct));
        return new Command("keys", "个人信息和文件的加密密钥。") { status, rotate, reseal, retire };
    }

    private async Task<int> Status(bool asJson, CancellationToken ct)
    {
        var uses = await resealer.Status(ct);
        Console.WriteLine(asJson
            ? JsonSerializer.Serialize(uses.Select(u => new { version = u.Version, algorithm = AlgorithmOf(u), newest = u.Version == keys.Newest, values = u.Values, files = u.Files }))
            : string.Join('\n', uses.Select(u => $"第 {u.Version} 版\t{AlgorithmOf(u) ?? "缺少密钥"}\t字段值 {u.Values}\t文件 {u.Files}{(u.Version == keys.Newest ? "\t最新" : "")}")));
        return 0;
    }

    private async Task<int> Rotate(SealAlgorithm with, CancellationToken ct)
    {
        if (keys.Folder.Length == 0)
            return await Refused("密钥写在配置里，不在密钥目录里：请加上 Personal__SealKeys__N（新的最大版本号），重启全部主机，再运行 keys reseal。");
        var made = KeyFolder.Rotate(keys.Folder, with);
        keys.Reload();
        await Console.Error.WriteLineAsync($"已生成第 {made} 版密钥（{with.ToString().ToLowerInvariant()}）。请立即备份密钥目录：丢失密钥则数据无法恢复。");
        await Task.Delay(UntilHostsLook, clock, ct); // from then on every host seals with it
        return await Reseal(ct);
    }

    private async Task<int> Reseal(CancellationToken ct)
    {
        var run = await resealer.Run(Console.Error.WriteLine, ct);
        var left = (await resealer.Status(ct)).Where(u => u.Version != keys.Newest).Sum(u => u.Values + u.Files);
        Console.WriteLine($"第 {run.Version} 版：重新加密 {run.Values} 个字段值、{run.Files} 个文件；尚余 {left} 个{(run.Broken > 0 ? $"，其中 {run.Broken} 个无法解开" : "")}");
        return left == 0 ? 0 : await Refused("仍有内容使用旧版密钥：请稍后再运行 keys reseal；无法解开的请从备份恢复。");
    }

    private async Task<int> Retire(ushort old, CancellationToken ct)
    {
        if (keys.Folder.Length == 0) return await Refused("密钥写在配置里：确认 keys status 为零后，从配置里删去即可。");
        if (!keys.Versions.Contains(old)) return await Refused($"没有第 {old} 版密钥。");
        if (old == keys.Newest) return await Refused("最新一版密钥正在使用，不能停用。");
        if (clock.GetUtcNow().UtcDateTime - KeyFolder.MadeAt(keys.Folder, keys.Newest) < LongestWrite)
            return await Refused("最新一版密钥生成还不到 10 分钟，可能还有用旧密钥的写入没有结束，请稍后再停用。");
        var use = (await resealer.Status(ct)).Single(u => u.Version == old);
        if (use.Values + use.Files > 0) return await Refused($"第 {old} 版密钥还有 {use.Values} 个字段值、{use.Files} 个文件在用，请先运行 keys reseal。");
        Console.WriteLine($"第 {old} 版密钥已停用，移到 {KeyFolder.Retire(keys.Folder, old)}。此前的备份还要用它；这些备份销毁后再销毁它。");
        return 0;
    }

    private string? AlgorithmOf(KeyUse use) => keys.Versions.Contains(use.Version) ? keys.AlgorithmOf(use.Version).ToString().ToLowerInvariant() : null;

    private static async Task<int> Refused(string why)
    {
        await Console.Error.WriteLineAsync(why);
        return 1;
    }
}
