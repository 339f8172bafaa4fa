using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Autofac;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.IntegrationTests.Ground;
using Platform.IntegrationTests.Survey;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Files;
using Platform.Kernel.Keys;
using Platform.Kernel.Personal;
using Platform.Kernel.Uploads;

namespace Platform.IntegrationTests.Keys;

/// <summary>Keys are changed beside the running house: nothing is lost, nothing stays behind, and no row is any newer for it.</summary>
public abstract class RotationTests(HouseFixture fixture)
{
    private TestHouse House => fixture.House;

    private KeyRing Keys => House.App.Services.GetRequiredService<KeyRing>();

    private Resealer Resealer => House.Root.Resolve<Resealer>();

    [SkippableTheory]
    [InlineData("sm4")]
    [InlineData("aes")]
    public async Task While_requests_write_all_is_sealed_anew_and_nothing_is_left_behind(string algorithm)
    {
        var (old, shown, secret) = (Keys.Newest, await Shown(), await SecondFactor());
        using var stop = new CancellationTokenSource();
        var household = await Neighbour();
        Task<int>[] writers = [Task.Run(() => Repeat(() => Rewrite(household), stop.Token)), Task.Run(() => Repeat(Send, stop.Token))];
        var (exit, said, complained) = await House.Verb("keys", "rotate", "--algorithm", algorithm);
        await stop.CancelAsync();
        (await Task.WhenAll(writers)).Sum().ShouldBeGreaterThan(2, "the writers wrote");
        exit.ShouldBe(0, said + complained);
        said.ShouldContain("尚余 0 个");

        Keys.Newest.ShouldBe((ushort)(old + 1));
        var status = await Status();
        status.Where(s => !s.Newest).ShouldAllBe(s => s.Values == 0 && s.Files == 0);
        status.Single(s => s.Newest).ShouldSatisfyAllConditions(s => s.Algorithm.ShouldBe(algorithm), s => s.Values.ShouldBeGreaterThan(5000), s => s.Files.ShouldBeGreaterThan(1));
        var now = await Shown();
        shown.Count(s => now.GetValueOrDefault(s.Key) != s.Value).ShouldBe(0, "masks and finding hashes");
        (await ReadAll()).ShouldBe(0, "values that do not open");
        House.App.Services.GetRequiredService<BlobCipher>().Open(await SealedSecret(), secret.Account).ShouldBe(secret.Secret);
    }

    [SkippableFact]
    public async Task No_row_is_newer_for_it_and_the_audit_says_it_once()
    {
        var owned = await Tables.Fingerprint(House, t => t.IsOwned);
        var (changed, audited) = (await Changed(), await Audited());
        KeyFolder.Rotate(Keys.Folder);
        Keys.Reload();
        var run = await Resealer.Run(_ => { }, default);
        run.Values.ShouldBeGreaterThan(5000);
        (await Tables.Fingerprint(House, t => t.IsOwned)).ShouldBe(owned);
        (await Changed()).ShouldBe(changed);
        (await Audited()).Except(audited).Select(e => e.Entity).ShouldBe([nameof(KeyRun), nameof(KeyRun)]);
        (await House.Verb("audit", "verify")).Exit.ShouldBe(0);
    }

    [SkippableFact]
    public async Task Cut_short_it_goes_on_where_it_is_run_again()
    {
        KeyFolder.Rotate(Keys.Folder, SealAlgorithm.Sm4);
        Keys.Reload();
        using var power = new CancellationTokenSource();
        var batches = 0;
        await Should.ThrowAsync<OperationCanceledException>(() => Resealer.Run(_ => { if (++batches == 3) power.Cancel(); }, power.Token));
        var half = await Resealer.Status(default);
        half.Where(u => u.Version != Keys.Newest).Sum(u => u.Values).ShouldBeGreaterThan(0);
        half.Single(u => u.Version == Keys.Newest).Values.ShouldBeGreaterThan(400, "whole batches");
        var all = half.Sum(u => u.Values);
        (await Resealer.Run(_ => { }, default)).Values.ShouldBe(all - half.Single(u => u.Version == Keys.Newest).Values);
        (await Resealer.Status(default)).Where(u => u.Version != Keys.Newest).ShouldAllBe(u => u.Values == 0 && u.Files == 0);
        (await ReadAll()).ShouldBe(0);
    }

    [SkippableFact]
    public async Task A_version_is_retired_only_when_nothing_uses_it()
    {
        var old = Keys.Newest;
        KeyFolder.Rotate(Keys.Folder);
        Keys.Reload();
        (await House.Verb("keys", "retire", $"{Keys.Newest}")).Complained.ShouldContain("正在使用");
        (await House.Verb("keys", "retire", $"{old}")).Complained.ShouldContain("10 分钟");
        File.SetLastWriteTimeUtc(Path.Combine(Keys.Folder, $"seal-{Keys.Newest}.key"), new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        (await House.Verb("keys", "retire", $"{old}")).Complained.ShouldContain("在用，请先运行 keys reseal");
        (await House.Verb("keys", "reseal")).Exit.ShouldBe(0);
        var (exit, said, _) = await House.Verb("keys", "retire", $"{old}");
        (exit, said).ShouldBe((0, said));
        said.ShouldContain($"第 {old} 版密钥已停用");
        File.Exists(Path.Combine(Keys.Folder, "retired", $"seal-{old}.key")).ShouldBeTrue();
        Keys.Reload();
        Keys.Versions.ShouldNotContain(old);
        (await ReadAll()).ShouldBe(0);
        KeyFolder.Rotate(Keys.Folder).ShouldBeGreaterThan(old, "a number is never given twice");
    }

    // Between two writes he looks at a page, so that the database is not held all the time.
    private async Task<int> Repeat(Func<Task> act, CancellationToken stop)
    {
        var (times, browser) = (0, await House.Doors.Of(People.Neighbour));
        for (; !stop.IsCancellationRequested; times++)
        {
            await act();
            (await browser.Ask("/uploads")).Status.ShouldBe(System.Net.HttpStatusCode.OK);
        }
        return times;
    }

    private Task Send() => House.Send(People.Neighbour, new StoreUpload(People.Foreign, "x.csv", Encoding.UTF8.GetBytes($"一,二\n{Guid.NewGuid()},2\n")));

    private async Task<Guid> Neighbour()
    {
        var sql = $"SELECT {Q("Id")} FROM {Tables.Quoted(House, Households)} WHERE {Q("AreaId")} = {People.Foreign}";
        if ((await Tables.Read(House, sql)).Count == 0) await Samples.Put(House, People.Neighbour);
        return Guid.Parse((await Tables.Read(House, sql))[0][0]);
    }

    // A clerk mends a telephone number, again and again.
    private Task<int> Rewrite(Guid household) => House.As(People.Neighbour, async s =>
    {
        var (session, db) = (s.Resolve<DbSession>(), s.Resolve<IEnumerable<ModuleDb>>().Single(d => d.Word == "projects"));
        await session.Begin(default);
        var entry = db.Entry((await db.FindAsync(Households.Entity, People.Foreign, household))!);
        entry.ComplexProperty("Phone").CurrentValue = s.Resolve<IPersonalVault>().Seal(
            PersonalKind.Phone, $"139{Random.Shared.Next(10_000_000, 99_999_999)}", new(Households.ToString(), "Phone", People.Foreign, household));
        await session.Commit(default);
        return 0;
    });

    private HouseTable Households => Tables.All(House).Single(t => t.ToString() == "projects.Households");

    private async Task<Dictionary<string, string>> Shown()
    {
        var rows = new Dictionary<string, string>();
        foreach (var table in Tables.All(House))
            foreach (var column in table.Columns.Where(c => c.EndsWith("Mask", StringComparison.Ordinal)).Select(c => c[..^4]))
                foreach (var row in await Tables.Read(House, $"SELECT {Q("Id")}, {Q(column + "Mask")}, {Q(column + "Hash")} FROM {Tables.Quoted(House, table)} WHERE {Q("AreaId")} = {People.Own}"))
                    rows[$"{table}.{column} {row[0]}"] = $"{row[1]} {row[2]}";
        rows.Count.ShouldBeGreaterThan(5000);
        var known = Workbook.Json("渑池县排查台账.rows.json").GetProperty("被征收户").EnumerateArray().First().GetProperty("idNo").ToString();
        var hash = House.App.Services.GetRequiredService<IPersonalVault>().Hash(PersonalKind.IdNumber, known);
        rows.Values.Count(v => v.EndsWith(hash, StringComparison.Ordinal)).ShouldBeGreaterThan(0, "found by his number");
        return rows;
    }

    // Every value and file of the house, opened where it stands.
    private async Task<int> ReadAll()
    {
        var broken = 0;
        var vault = House.App.Services.GetRequiredService<IPersonalVault>();
        foreach (var table in Tables.All(House))
            foreach (var column in table.Columns.Where(c => c.EndsWith("Mask", StringComparison.Ordinal)).Select(c => c[..^4]))
                foreach (var (area, id, cipher) in await Ciphers(table, column))
                    if (!Opens(() => vault.Open(PersonalData.FromStored(cipher, ""), new(table.ToString(), column, area, id)).Length > 0)) broken++;
        foreach (var file in await House.Itself(People.AllAreas, s => s.Resolve<PlatformDb>().Files.AsNoTracking().ToListAsync()))
            if (!await House.Itself([file.AreaId], async s =>
                {
                    await using var content = await s.Resolve<FileStore>().Open(file.AreaId, file.Id, default);
                    return Convert.ToHexString(await SHA256.HashDataAsync(content)) == file.Sha256;
                })) broken++;
        return broken;
    }

    private async Task<List<(int Area, Guid Id, byte[] Cipher)>> Ciphers(HouseTable table, string column)
    {
        await using var connection = Kernel.Data.Providers.PlatformDatabase.CreateConnection(House.App.Services.GetRequiredService<Kernel.Data.Providers.DatabaseOptions>());
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {Q("AreaId")}, {Q("Id")}, {Q(column + "Cipher")} FROM {Tables.Quoted(House, table)}";
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<(int, Guid, byte[])>();
        while (await reader.ReadAsync())
            if (reader.GetFieldValue<byte[]>(2) is { Length: > 0 } cipher) rows.Add((reader.GetInt32(0), reader.GetGuid(1), cipher));
        return rows;
    }

    private static bool Opens(Func<bool> open)
    {
        try
        {
            return open();
        }
        catch (SealBrokenException)
        {
            return false;
        }
    }

    private async Task<(Guid Account, byte[] Secret)> SecondFactor()
    {
        var secret = RandomNumberGenerator.GetBytes(20);
        return await House.Itself(People.AllAreas, async s =>
        {
            var db = s.Resolve<PlatformDb>();
            var account = await db.Accounts.Where(a => a.UserName == People.Auditor.Id).Select(a => a.Id).SingleAsync();
            await db.SecondFactors.ExecuteDeleteAsync();
            await s.Resolve<DbSession>().Begin(default);
            db.SecondFactors.Add(new() { AccountId = account, AreaId = People.Own, SealedSecret = s.Resolve<BlobCipher>().Seal(secret, account) });
            await s.Resolve<DbSession>().Commit(default);
            return (account, secret);
        });
    }

    private Task<byte[]> SealedSecret() => House.Itself([], s => s.Resolve<PlatformDb>().SecondFactors.Select(f => f.SealedSecret).SingleAsync());

    private async Task<List<string>> Changed()
    {
        var stamps = new List<string>();
        foreach (var table in Tables.All(House).Where(t => t.IsOwned)) stamps.AddRange((await Tables.Read(House, $"SELECT MAX({Q("ChangedAt")}) FROM {Tables.Quoted(House, table)}")).Select(r => r[0]));
        return stamps;
    }

    private Task<List<(int AreaId, long Sequence, string Entity)>> Audited() => House.Itself([], async s =>
        (await s.Resolve<PlatformDb>().AuditEntries.Select(e => new { e.AreaId, e.Sequence, e.Entity }).ToListAsync()).Select(e => (e.AreaId, e.Sequence, e.Entity)).ToList());

    private async Task<List<(int Version, string? Algorithm, bool Newest, long Values, long Files)>> Status()
    {
        var (exit, said, complained) = await House.Verb("keys", "status", "--json");
        exit.ShouldBe(0, complained);
        return [.. JsonDocument.Parse(said).RootElement.EnumerateArray().Select(e => (e.GetProperty("version").GetInt32(), e.GetProperty("algorithm").GetString(),
            e.GetProperty("newest").GetBoolean(), e.GetProperty("values").GetInt64(), e.GetProperty("files").GetInt64()))];
    }

    private string Q(string name) => Tables.Quote(House, name);
}

/// <summary>In a house of its own: its neighbours write.</summary>
public sealed class RotationTestsOnSqlite(SqliteSurvey house) : RotationTests(house), IClassFixture<SqliteSurvey>;

/// <summary>In a house of its own: its neighbours write.</summary>
public sealed class RotationTestsOnPostgres(PostgresSurvey house) : RotationTests(house), IClassFixture<PostgresSurvey>;

/// <summary>In a house of its own: its neighbours write.</summary>
public sealed class RotationTestsOnSqlServer(SqlServerSurvey house) : RotationTests(house), IClassFixture<SqlServerSurvey>;
