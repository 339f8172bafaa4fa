using System.Net;
using System.Security.Cryptography;
using System.Text;
using Autofac;
using Autofac.Extensions.DependencyInjection;
using Microsoft.EntityFrameworkCore;
using Platform.Host.Start;
using Platform.IntegrationTests.Ground;
using Platform.Kernel.Access;
using Platform.Kernel.Audit;
using Platform.Kernel.Data;
using Platform.Kernel.Data.Providers;
using Platform.Kernel.Files;
using Platform.Kernel.Jobs;
using Platform.Kernel.Uploads;

namespace Platform.IntegrationTests.Backups;

/// <summary>A backup made beside the running house, under writes, becomes another house; what is not whole becomes nothing.</summary>
public abstract class BackupTests(HouseFixture fixture) : HouseTests(fixture), IDisposable
{
    private readonly string place = Directory.CreateTempSubdirectory("platform-backup-").FullName;

    private string Backup => Path.Combine(place, "backup");

    private string Elsewhere => Path.Combine(place, "elsewhere");

    /// <inheritdoc/>
    public void Dispose()
    {
        Directory.Delete(place, recursive: true);
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task A_backup_under_writes_starts_as_another_house_whose_audit_and_files_are_whole()
    {
        await Fill();
        var before = await Uploads();
        using var stop = new CancellationTokenSource();
        var writer = Task.Run(() => Write(stop.Token));
        var (exit, said, complained) = await House.Verb("backup", Backup, "--with-keys");
        await stop.CancelAsync();
        (await writer).ShouldBeGreaterThan(0);
        (exit, said.Contains(Backup, StringComparison.Ordinal)).ShouldBe((0, true), complained);
        complained.ShouldContain("含有个人信息密钥");

        await using var database = (await TestDatabase.Create(House.Database.Provider))!;
        var settings = TestHouse.Settings(database, Elsewhere);
        var restored = await Operating.Verb(settings, "restore", Backup);
        restored.Exit.ShouldBe(0, restored.Complained);
        (await Operating.Verb(settings, "audit", "verify")).ShouldSatisfyAllConditions(v => v.Exit.ShouldBe(0, v.Said + v.Complained), v => v.Said.ShouldContain("完好"));
        await using var app = Serve.Compose(TestHouse.Compose(settings, House.Clock));
        await app.StartAsync();
        using var http = new HttpClient();
        (await http.GetAsync(new Uri(new Uri(app.Urls.Single()), "/health/ready"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Files(app.Services.GetAutofacRoot())).ShouldBeInRange(before, await Uploads());
        await app.StopAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    [SkippableFact]
    public async Task Without_keys_nothing_in_it_opens_until_they_are_laid_beside_it()
    {
        await Fill();
        var (exit, _, complained) = await House.Verb("backup", Backup);
        exit.ShouldBe(0, complained);
        complained.ShouldContain("不含个人信息密钥");
        foreach (var key in Directory.GetFiles(Path.Combine(House.Folder, "keys", "personal")))
            Directory.GetFiles(Backup, "*", SearchOption.AllDirectories).Select(Path.GetFileName).ShouldNotContain(Path.GetFileName(key));
        await using var database = (await TestDatabase.Create(House.Database.Provider))!;
        var settings = TestHouse.Settings(database, Elsewhere, "Production");
        (await Operating.Verb(settings, "restore", Backup)).Complained.ShouldContain("备份不含个人信息密钥");
        (await Operating.Verb(settings, "audit", "verify")).Complained.ShouldContain("没有个人信息密钥");
        (await Operating.Verb(TestHouse.Settings(database, Elsewhere), "audit", "verify")).Complained
            .ShouldContain("没有个人信息密钥", customMessage: "a developer's house makes no keys in the place of those that are awaited");
        Copy(Path.Combine(House.Folder, "keys", "personal"), Path.Combine(Elsewhere, "keys", "personal"));
        (await Operating.Verb(settings, "audit", "verify")).Exit.ShouldBe(0);
        (await Operating.Verb(settings, "keys", "status")).Said.ShouldContain("字段值");
    }

    [SkippableFact]
    public async Task What_is_changed_lost_or_added_is_refused_and_nothing_is_written()
    {
        await Fill();
        (await House.Verb("backup", Backup)).Exit.ShouldBe(0);
        await using var database = (await TestDatabase.Create(House.Database.Provider))!;
        var settings = TestHouse.Settings(database, Elsewhere);
        var held = Directory.GetFiles(Path.Combine(Backup, "files"), "*", SearchOption.AllDirectories)[0];
        var bytes = await File.ReadAllBytesAsync(held);
        foreach (var (spoil, why) in new (Action Do, string Why)[]
                 {
                     (() => File.WriteAllBytes(held, [.. bytes[..^1], (byte)(bytes[^1] ^ 1)]), "改动或残缺"),
                     (() => File.Delete(held), "改动或残缺"),
                     (() => File.WriteAllText(Path.Combine(Backup, "more"), "x"), "多出文件"),
                     (() => File.WriteAllText(Path.Combine(Backup, "manifest.json"), "{"), "已损坏"),
                     (() => File.Delete(Path.Combine(Backup, "manifest.json")), "不是完整的备份"),
                 })
        {
            spoil();
            var (exit, _, complained) = await Operating.Verb(settings, "restore", Backup);
            (exit, complained.Contains(why, StringComparison.Ordinal)).ShouldBe((1, true), complained);
            if (!File.Exists(held) || why == "改动或残缺") await File.WriteAllBytesAsync(held, bytes);
            (Directory.Exists(Elsewhere) ? Directory.GetFiles(Elsewhere, "*", SearchOption.AllDirectories) : []).ShouldBeEmpty();
        }
    }

    [SkippableFact]
    public async Task A_house_that_stands_is_never_written_over()
    {
        await Fill();
        (await House.Verb("backup", Backup)).Exit.ShouldBe(0);
        (await House.Verb("backup", Backup)).Complained.ShouldContain("已有内容");
        var uploads = await Uploads();
        (await House.Verb("restore", Backup)).ShouldSatisfyAllConditions(v => v.Exit.ShouldBe(1), v => v.Complained.ShouldContain("不是空的"));
        (await Operating.Verb(TestHouse.Settings(House.Database, Elsewhere), "restore", Backup)).Exit
            .ShouldBe(House.Database.Provider == DatabaseProvider.Sqlite ? 0 : 1, "SQLite's file lies in the empty folder; a server's database is filled");
        (await Uploads()).ShouldBe(uploads);
    }

    private async Task Fill()
    {
        await Samples.Put(House, People.Clerk);
        await House.Jobs.RunOnce(default);
        House.Wait(TimeSpan.FromDays(1));
        await House.Jobs.RunOnce(default); // a day's digests
        Directory.GetFiles(Path.Combine(House.Folder, "digests")).ShouldNotBeEmpty();
    }

    private async Task<int> Write(CancellationToken stop)
    {
        var (times, browser) = (0, await House.Doors.Of(People.Neighbour));
        for (; !stop.IsCancellationRequested; times++)
        {
            await House.Send(People.Neighbour, new StoreUpload(People.Foreign, "x.csv", Encoding.UTF8.GetBytes($"一,二\n{Guid.NewGuid()},2\n")));
            (await browser.Ask("/uploads")).Status.ShouldBe(HttpStatusCode.OK);
        }
        return times;
    }

    private Task<int> Uploads() => House.Itself(People.AllAreas, s => s.Resolve<PlatformDb>().Uploads.CountAsync());

    // How many files there are, each of which opens and is what it was.
    private static async Task<int> Files(ILifetimeScope root)
    {
        await using var scope = root.BeginLifetimeScope();
        scope.Resolve<Caller>().System("test", People.AllAreas);
        var files = await scope.Resolve<PlatformDb>().Files.AsNoTracking().ToListAsync();
        foreach (var file in files)
        {
            await using var content = await scope.Resolve<FileStore>().Open(file.AreaId, file.Id, default);
            Convert.ToHexString(await SHA256.HashDataAsync(content)).ShouldBe(file.Sha256);
        }
        return files.Count;
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }
}

[Collection(OnSqlite.Name)]
public sealed class BackupTestsOnSqlite(SqliteHouse house) : BackupTests(house);

/// <summary>On PostgreSQL, where its tools are.</summary>
[Collection(OnPostgres.Name)]
public sealed class BackupTestsOnPostgres(PostgresHouse house) : BackupTests(house)
{
    /// <inheritdoc/>
    public override Task InitializeAsync()
    {
        Skip.IfNot((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(p => File.Exists(Path.Combine(p, "pg_dump"))), "pg_dump is not in PATH");
        return base.InitializeAsync();
    }
}
