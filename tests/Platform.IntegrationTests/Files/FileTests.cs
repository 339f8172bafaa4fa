using System.Net;
using Autofac;
using Microsoft.EntityFrameworkCore;
using Platform.IntegrationTests.Access;
using Platform.IntegrationTests.Ground;
using Platform.Kernel.Data;
using Platform.Kernel.Files;
using Platform.Kernel.Uploads;
using Platform.Kernel.Web;

namespace Platform.IntegrationTests.Files;

/// <summary>Files from outside: kept once in an area, never shared between areas, handed out to who may, as nothing but a download.</summary>
public abstract class FileTests(HouseFixture fixture) : HouseTests(fixture)
{
    private static readonly byte[] Content = [.. "%PDF-1.7 "u8, .. Guid.NewGuid().ToByteArray()];

    [SkippableFact]
    public async Task The_same_content_in_an_area_is_one_blob_with_two_names_and_goes_with_the_last()
    {
        var (one, two) = (await Keep(People.Own, "甲.pdf"), await Keep(People.Own, "乙.pdf"));
        (await Blobs()).ShouldHaveSingleItem().References.ShouldBe(2);
        OnDisk(People.Own).ShouldHaveSingleItem();
        await Remove(People.Own, one);
        (await Read(People.Own, two)).ShouldBe(Content);
        (await Should.ThrowAsync<ProblemException>(() => Read(People.Own, one))).Code.ShouldBe("not-found");
        await Remove(People.Own, two);
        (await Blobs()).ShouldBeEmpty();
        await Clean(TimeSpan.FromHours(2));
        OnDisk(People.Own).ShouldHaveSingleItem("a backup may still want it");
        await Clean(TimeSpan.FromDays(2));
        OnDisk(People.Own).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Two_areas_with_the_same_content_share_nothing()
    {
        var (own, foreign) = (await Keep(People.Own, "甲.pdf"), await Keep(People.Foreign, "甲.pdf"));
        var blobs = await Blobs();
        blobs.Select(b => b.Id).Distinct().Count().ShouldBe(2);
        blobs.ShouldAllBe(b => b.References == 1);
        File.ReadAllBytes(OnDisk(People.Own).Single()).ShouldNotBe(File.ReadAllBytes(OnDisk(People.Foreign).Single()));
        (await Should.ThrowAsync<ProblemException>(() => Read(People.Own, foreign))).Code.ShouldBe("not-found");
        await Remove(People.Foreign, foreign);
        (await Read(People.Own, own)).ShouldBe(Content);
    }

    [SkippableFact]
    public async Task Many_who_send_the_same_content_at_once_make_one_blob()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Keep(People.Own, $"{i}.pdf")));
        (await Blobs()).ShouldHaveSingleItem().References.ShouldBe(6);
        OnDisk(People.Own).ShouldHaveSingleItem();
    }

    [SkippableFact]
    public async Task What_fails_in_the_middle_leaves_no_row_and_its_file_is_cleaned_away_after_a_day()
    {
        var kept = await Keep(People.Own, "甲.pdf");
        await Should.ThrowAsync<InvalidOperationException>(() => Working<int>(People.Foreign, async s =>
        {
            await s.Resolve<FileStore>().Keep(People.Foreign, "乙.pdf", Content, FileKinds.Evidence, default);
            throw new InvalidOperationException("the power goes");
        }));
        await File.WriteAllBytesAsync(OnDisk(People.Own).Single() + ".new", [1]);
        File.SetLastWriteTimeUtc(OnDisk(People.Own).Single(f => f.EndsWith(".new", StringComparison.Ordinal)), House.Clock.GetUtcNow().UtcDateTime);
        (await Blobs()).ShouldHaveSingleItem().AreaId.ShouldBe(People.Own);
        OnDisk(People.Foreign).ShouldHaveSingleItem();
        await Clean(TimeSpan.FromDays(2));
        OnDisk(People.Foreign).ShouldBeEmpty();
        OnDisk(People.Own).ShouldHaveSingleItem();
        (await Read(People.Own, kept)).ShouldBe(Content);
    }

    [SkippableFact]
    public async Task A_content_that_was_lost_comes_back_with_the_next_who_sends_it()
    {
        var kept = await Keep(People.Own, "甲.pdf");
        File.Delete(OnDisk(People.Own).Single());
        await Keep(People.Own, "乙.pdf");
        (await Read(People.Own, kept)).ShouldBe(Content);
    }

    [SkippableFact]
    public async Task An_original_is_a_download_for_its_clerk_alone_and_audited()
    {
        var sent = "姓名,面积\n张三,80\n"u8.ToArray();
        var upload = await House.Send(People.Clerk, new StoreUpload(People.Own, "../台\u202e账\0.csv", sent));
        var reply = await (await House.Doors.Of(People.Clerk)).GetAsync($"/uploads/{upload}/original");
        reply.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await reply.Content.ReadAsByteArrayAsync()).ShouldBe(sent);
        reply.Content.Headers.ContentType!.MediaType.ShouldBe("application/octet-stream");
        (reply.Content.Headers.ContentDisposition!.DispositionType, reply.Content.Headers.ContentDisposition.FileNameStar).ShouldBe(("attachment", "台账.csv"));
        reply.Headers.GetValues("Content-Security-Policy").ShouldBe(["default-src 'none'; sandbox"]);
        reply.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        reply.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await (await House.Doors.Of(People.Neighbour)).GetAsync($"/uploads/{upload}/original")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await House.Doors.Of(People.Leader)).GetAsync($"/uploads/{upload}/original")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await House.Doors.Nobody().Ask($"/uploads/{upload}/original")).Status.ShouldBe(HttpStatusCode.Found);
        (await House.Itself(People.AllAreas, s => s.Resolve<PlatformDb>().AuditEntries.Where(e => e.Entity == nameof(StoredFile) && e.Action == "changed").ToListAsync()))
            .ShouldHaveSingleItem().By.ShouldBe(People.Clerk.Id);
    }

    [SkippableFact]
    public async Task What_is_refused_leaves_nothing()
    {
        _ = House;
        var refusal = await Should.ThrowAsync<ProblemException>(() => Keep(People.Own, "a.pdf", "#!/bin/sh\n"u8.ToArray()));
        (refusal.Status, refusal.Code).ShouldBe((422, "file-program"));
        (await Blobs()).ShouldBeEmpty();
        OnDisk(People.Own).ShouldBeEmpty();
    }

    /// <inheritdoc/>
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        if (IsThere && Directory.Exists(Path.Combine(House.Folder, "files"))) Directory.Delete(Path.Combine(House.Folder, "files"), recursive: true);
    }

    private string[] OnDisk(int area) =>
        Path.Combine(House.Folder, "files", $"{area}") is var folder && Directory.Exists(folder) ? Directory.GetFiles(folder) : [];

    private Task<List<FileBlob>> Blobs() => House.Itself([], s => s.Resolve<PlatformDb>().FileBlobs.AsNoTracking().ToListAsync());

    private Task<Guid> Keep(int area, string name, byte[]? content = null) =>
        Working(area, s => s.Resolve<FileStore>().Keep(area, name, content ?? Content, [.. FileKinds.Evidence, FileKind.Text], default));

    private Task<int> Remove(int area, Guid file) => Working(area, async s =>
    {
        await s.Resolve<FileStore>().Remove(area, file, default);
        return 0;
    });

    private Task<byte[]> Read(int area, Guid file) => House.Itself([area], async s =>
    {
        await using var content = await s.Resolve<FileStore>().Open(area, file, default);
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes);
        return bytes.ToArray();
    });

    private Task<T> Working<T>(int area, Func<ILifetimeScope, Task<T>> act) => House.Itself([area], async s =>
    {
        await s.Resolve<DbSession>().Begin(default);
        var answer = await act(s);
        await s.Resolve<DbSession>().Commit(default);
        return answer;
    });

    private async Task Clean(TimeSpan later)
    {
        House.Wait(later);
        await House.Jobs.RunOnce(default);
    }
}

[Collection(OnSqlite.Name)]
public sealed class FileTestsOnSqlite(SqliteHouse house) : FileTests(house);

[Collection(OnPostgres.Name)]
public sealed class FileTestsOnPostgres(PostgresHouse house) : FileTests(house);

[Collection(OnSqlServer.Name)]
public sealed class FileTestsOnSqlServer(SqlServerHouse house) : FileTests(house);
