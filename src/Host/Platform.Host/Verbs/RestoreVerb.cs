using System.CommandLine;
using Platform.Host.Backups;
using Platform.Host.Start;
using Platform.Kernel.Data.Providers;
using Platform.Kernel.Personal;
using Platform.Kernel.Verbs;

namespace Platform.Host.Verbs;

/// <summary>
/// <c>restore FOLDER</c>: a backup into an empty data folder and an empty database, all of it or nothing. It runs before the
/// house is put together, which would make keys of its own.
/// </summary>
internal sealed class RestoreVerb(IConfiguration configuration) : IVerb
{
    public const string Name = "restore";

    private readonly Argument<DirectoryInfo> folder = new("FOLDER") { Description = "由 backup 做出的目录" };

    public Command Build()
    {
        var command = new Command(Name, "把一份备份恢复到空的数据目录和空的数据库；先核对每个文件，要么全部恢复，要么什么也不写。") { folder };
        command.SetAction(async (parsed, ct) =>
        {
            try
            {
                return await Run(Path.GetFullPath(parsed.GetValue(folder)!.FullName), ct);
            }
            catch (Exception e) when (e is BackupException or IOException or UnauthorizedAccessException or System.Data.Common.DbException)
            {
                await Console.Error.WriteLineAsync(e.Message);
                return 1;
            }
        });
        return command;
    }

    private async Task<int> Run(string from, CancellationToken ct)
    {
        var manifest = await Manifest.Check(from, ct);
        var data = DataFolder.Of(configuration);
        var database = House.Database(configuration, data);
        if (manifest.Provider != database.Provider.ToString())
            throw new BackupException($"备份来自 {manifest.Provider}，现在配置的是 {database.Provider}；请用同一种数据库恢复。");
        var personal = configuration["Personal:KeyFolder"] is { Length: > 0 } set ? Path.GetFullPath(set) : data.Path("keys", "personal");
        RefuseFilled(data, personal);
        await DatabaseCopy.RefuseFilled(database, ct);

        var placed = new List<string>();
        try
        {
            foreach (var (name, to) in Places(data, manifest.WithKeys && Folders.IsEmpty(personal) ? personal : null))
            {
                placed.AddRange(Folders.Copy(Path.Combine(from, name), to, _ => true));
            }
            await DatabaseCopy.In(database, Path.Combine(from, "database"), ct);
        }
        catch
        {
            foreach (var path in placed) File.Delete(path);
            throw;
        }
        if (!manifest.WithKeys && Folders.IsEmpty(personal)) KeyFolder.Await(personal, manifest.KeyVersions);
        Console.WriteLine($"已恢复 {manifest.MadeAt.AddHours(8):yyyy-MM-dd HH:mm} 的备份：{manifest.Files.Count} 个文件");
        await Console.Error.WriteLineAsync("请先运行 migrate 和 audit verify，再启动服务。"
            + (manifest.WithKeys ? "" : $"\n备份不含个人信息密钥：请把原来的密钥目录（需要第 {string.Join('、', manifest.KeyVersions)} 版）放到 {personal}，否则个人信息和文件解不开。"));
        return 0;
    }

    // Digests that lie elsewhere stay there: they are the other witness.
    private (string Name, string To)[] Places(DataFolder data, string? personal) =>
    [
        ("files", data.Path("files")),
        ("keys", data.Path("keys")),
        .. personal is null ? Array.Empty<(string, string)>() : [("personal-keys", personal)],
        .. Folders.IsEmpty(Digests(data)) ? [("digests", Digests(data))] : Array.Empty<(string, string)>(),
    ];

    private string Digests(DataFolder data) => configuration["Audit:DigestFolder"] is { Length: > 0 } set ? set : data.Path("digests");

    private static void RefuseFilled(DataFolder data, string personal)
    {
        var found = Directory.GetFiles(data.Path(), "*", SearchOption.AllDirectories).FirstOrDefault(f => !f.StartsWith(personal + Path.DirectorySeparatorChar, StringComparison.Ordinal));
        if (found is not null) throw new BackupException($"数据目录 {data.Path()} 不是空的（{found}）。恢复只写入空的数据目录，请换一个。");
    }
}
