using System.CommandLine;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Platform.Host.Backups;
using Platform.Host.Start;
using Platform.Kernel.Audit;
using Platform.Kernel.Data;
using Platform.Kernel.Data.Providers;
using Platform.Kernel.Files;
using Platform.Kernel.Personal;
using Platform.Kernel.Verbs;

namespace Platform.Host.Verbs;

/// <summary>
/// <c>backup FOLDER [--with-keys]</c>: one moment of the database, and all that it needs, beside a running host. The digests go
/// before the database and the files after it, so that neither names what the other lacks. Exit 1 where files were missing.
/// </summary>
internal sealed class BackupVerb(
    IEnumerable<ModuleDb> contexts, PlatformDb db, DatabaseOptions database, DataFolder data, FileFolder files, DigestFolder digests, KeyRing keys, TimeProvider clock) : IVerb
{
    private readonly Argument<DirectoryInfo> folder = new("FOLDER") { Description = "备份到哪个目录；不能已有内容" };
    private readonly Option<bool> withKeys = new("--with-keys") { Description = "连同个人信息密钥一起备份：谁拿到这份备份，谁就能解开其中的个人信息" };

    public Command Build()
    {
        var command = new Command("backup", "备份数据库、文件和主机的密钥；服务不必停。") { folder, withKeys };
        command.SetAction(async (parsed, ct) =>
        {
            try
            {
                return await Run(Path.GetFullPath(parsed.GetValue(folder)!.FullName), parsed.GetValue(withKeys), ct);
            }
            catch (Exception e) when (e is BackupException or IOException or UnauthorizedAccessException)
            {
                await Console.Error.WriteLineAsync(e.Message);
                return 1;
            }
        });
        return command;
    }

    private async Task<int> Run(string to, bool andKeys, CancellationToken ct)
    {
        if (!Folders.IsEmpty(to)) throw new BackupException($"目录 {to} 里已有内容，请换一个。");
        if (andKeys && keys.Folder.Length == 0) throw new BackupException("密钥写在配置里，不在密钥目录里，不能一起备份；请另行保管。");
        var making = to + ".part"; // what is cut short never looks like a backup
        if (Directory.Exists(making)) Directory.Delete(making, recursive: true);
        Folders.MakePrivate(making);
        Folders.Copy(digests.Folder, Path.Combine(making, "digests"), _ => true);
        var known = await db.FileBlobs.AsNoTracking().Select(b => new { b.AreaId, b.Id }).ToListAsync(ct);
        var madeAt = clock.GetUtcNow().UtcDateTime;
        await DatabaseCopy.Out(database, Path.Combine(making, "database"), ct);
        Folders.Copy(files.Folder, Path.Combine(making, "files"), f => Guid.TryParseExact(Path.GetFileName(f), "N", out _));
        Folders.Copy(data.Path("keys", "protection"), Path.Combine(making, "keys", "protection"), _ => true);
        Folders.Copy(data.Path("keys"), Path.Combine(making, "keys"), f => Path.GetDirectoryName(f) == data.Path("keys") && f.EndsWith(".key", StringComparison.Ordinal));
        if (andKeys) Folders.Copy(keys.Folder, Path.Combine(making, "personal-keys"), f => f.EndsWith(".key", StringComparison.Ordinal));

        var gone = known.Count(b => !File.Exists(Path.Combine(making, "files", $"{b.AreaId}", b.Id.ToString("N"))));
        var manifest = new Manifest(1, madeAt, Version, database.Provider.ToString(), await Migrations(ct), keys.Versions, andKeys, gone, await Manifest.Measure(making, ct));
        await manifest.Write(making, ct);
        if (Directory.Exists(to)) Directory.Delete(to);
        Directory.Move(making, to);
        Console.WriteLine($"{to}\t{manifest.Files.Count} 个文件，{manifest.Files.Sum(f => f.Size)} 字节");
        await Warn(manifest);
        return gone == 0 ? 0 : 1;
    }

    private static Task Warn(Manifest manifest) => Console.Error.WriteLineAsync(
        (manifest.WithKeys
            ? "注意：这份备份含有个人信息密钥，拿到它就能解开其中的全部个人信息，请加密后分开存放。"
            : $"注意：这份备份不含个人信息密钥（需要第 {string.Join('、', manifest.KeyVersions)} 版）。密钥与数据放在一起等于没有加密，所以要分开保管；没有密钥，备份里的个人信息和文件永远解不开，请确认密钥目录已另行备份。")
        + (manifest.Missing > 0 ? $"\n警告：数据库里登记的 {manifest.Missing} 个文件在磁盘上找不到，备份里也没有。" : ""));

    private async Task<Dictionary<string, string>> Migrations(CancellationToken ct)
    {
        var last = new Dictionary<string, string>();
        foreach (var context in contexts.OrderBy(c => c.Word, StringComparer.Ordinal)) last[context.Word] = (await context.Database.GetAppliedMigrationsAsync(ct)).LastOrDefault() ?? "";
        return last;
    }

    private static string Version => typeof(BackupVerb).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
}
