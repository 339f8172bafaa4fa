using System.Net;
using Autofac;
using Microsoft.EntityFrameworkCore;
using Platform.IntegrationTests.Access;
using Platform.IntegrationTests.Ground;
using Platform.IntegrationTests.Survey;
using Platform.Kernel.Access;
using Platform.Kernel.Contracts;
using Platform.Kernel.Data;
using Platform.Kernel.Uploads;
using Platform.Kernel.Web;

namespace Platform.IntegrationTests.Care;

/// <summary>What is over its time is removed, and nothing else; the audit never.</summary>
public abstract class RetentionTests(HouseFixture fixture) : HouseTests(fixture)
{
    [SkippableFact]
    public async Task A_file_nobody_took_goes_after_three_months_and_a_taken_one_after_twenty_four()
    {
        var abandoned = await House.Send(People.Clerk, new StoreUpload(People.Own, "没有提交.csv", "一,二\n1,2\n"u8.ToArray()));
        var taken = await Workbook.Store(House, People.Clerk);
        var sheet = (await House.Send(People.Clerk, new ReadUpload(taken))).Reading.Sheets.First(s => s.Kind == "征收项目");
        await House.Send(People.Clerk, new TakeSheet(People.Own, taken, sheet.Name));
        await Over(80);
        (await Files()).ShouldBe(2);
        await Over(20);
        (await Files()).ShouldBe(1);
        (await Gone(abandoned), await Gone(taken)).ShouldBe((true, false));
        await House.Send(People.Clerk, new ReadUpload(taken));
        await Over(600);
        (await Gone(taken)).ShouldBeFalse("700 days are not 24 months");
        await Over(50);
        (await Files()).ShouldBe(0);
        (await Gone(taken)).ShouldBeTrue();

        var refused = await Should.ThrowAsync<ProblemException>(() => House.Send(People.Clerk, new ReadUpload(taken)));
        (refused.Status, refused.Code).ShouldBe((410, "upload-file-gone"));
        var list = (await (await House.Doors.Of(People.Clerk)).Ask("/uploads")).Text;
        foreach (var word in new[] { "没有提交.csv", Workbook.Name, "原文件已按保存期限删除" }) list.ShouldContain(word);
        (await House.Itself([People.Own], s => s.Resolve<PlatformDb>().UploadSheets.CountAsync(u => u.UploadId == taken))).ShouldBeGreaterThan(3, "the row and its sheets stay");
        var page = (await (await House.Doors.Of(People.Auditor)).Ask("/retention")).Text;
        foreach (var word in new[] { "提交后 24 个月", "上传后 3 个月", "个人信息保护法第十九条", "网络安全法第二十一条", "渑池县" }) page.ShouldContain(word);
        (await (await House.Doors.Of(People.Clerk)).Ask("/retention")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [SkippableFact]
    public async Task Old_sign_ins_go_but_for_the_last_and_stay_in_the_audit()
    {
        var person = await House.Join();
        for (var time = 0; time < 3; time++)
        {
            await new Browsing(House).SignIn(person.Id);
            House.Wait(TimeSpan.FromHours(1));
        }
        var id = await House.IdOf(person.Id);
        var before = await Sessions(id);
        before.ShouldBeGreaterThanOrEqualTo(3);
        await Over(80);
        (await Sessions(id)).ShouldBe(before);
        await Over(12);
        (await Sessions(id)).ShouldBe(1);
        (await House.Itself([People.Own], s => s.Resolve<MediatR.IMediator>().Send(new GetAccount(person.Id)))).Row.LastSignIn.ShouldNotBeNull();
        (await House.Itself([People.Own], s => s.Resolve<PlatformDb>().AuditEntries.CountAsync(e => e.Entity == nameof(UserSession) && e.After.Contains(id.ToString())))).ShouldBeGreaterThanOrEqualTo(3);
    }

    [SkippableFact]
    public async Task Delivered_events_go_after_six_months_and_those_that_wait_stay()
    {
        await House.Off("rectification", People.Own);
        await Tell();
        await House.Dispatcher.RunOnce(default);
        await House.On("rectification", People.Own);
        await Tell(People.Foreign);
        await House.Dispatcher.RunOnce(default);
        await House.Off("rectification", People.Own);
        await Tell();
        await House.Dispatcher.RunOnce(default);
        var waiting = await Outbox(done: false);
        waiting.ShouldBe(1);
        await Over(150);
        (await Outbox(done: true)).ShouldBeGreaterThanOrEqualTo(2);
        await Over(40);
        (await Outbox(done: true)).ShouldBe(0);
        (await Outbox(done: false)).ShouldBe(waiting);
        await House.On("rectification", People.Own);
    }

    // Days go by, and the job of each night is run once.
    private async Task Over(int days)
    {
        House.Wait(TimeSpan.FromDays(days));
        (await House.Jobs.RunOnce(default)).ShouldContain(("house.retention", 0));
    }

    // Files of earlier tests lie in the folder too, without a row.
    private async Task<int> Files()
    {
        var rows = await House.Itself([People.Own], s => s.Resolve<PlatformDb>().FileBlobs.Select(b => b.Id).ToListAsync());
        return rows.Count(id => File.Exists(Path.Combine(House.Folder, "files", $"{People.Own}", id.ToString("N"))));
    }

    private Task<bool> Gone(Guid id) => House.Itself([People.Own], s => s.Resolve<PlatformDb>().Uploads.AnyAsync(u => u.Id == id && u.FileRemovedAt != null));

    private Task<int> Sessions(Guid account) => House.Itself([], s => s.Resolve<PlatformDb>().Sessions.CountAsync(x => x.AccountId == account));

    private Task<int> Outbox(bool done) => House.Itself([], s => s.Resolve<PlatformDb>().Outbox.CountAsync(m => m.Done == done));

    private Task<int> Tell(int area = People.Own) => House.Itself([area], async s =>
    {
        await s.Resolve<DbSession>().Begin(default);
        s.Resolve<PlatformDb>().Publish(new FiguresChanged(area, "projects"));
        await s.Resolve<DbSession>().Commit(default);
        return 0;
    });
}

[Collection(OnSqlite.Name)]
public sealed class RetentionTestsOnSqlite(SqliteHouse house) : RetentionTests(house);

[Collection(OnPostgres.Name)]
public sealed class RetentionTestsOnPostgres(PostgresHouse house) : RetentionTests(house);

[Collection(OnSqlServer.Name)]
public sealed class RetentionTestsOnSqlServer(SqlServerHouse house) : RetentionTests(house);
