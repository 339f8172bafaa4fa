using System.Net;
using Autofac;
using Microsoft.EntityFrameworkCore;
using Platform.IntegrationTests.Access;
using Platform.IntegrationTests.Care;
using Platform.IntegrationTests.Ground;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Uploads;

namespace Platform.IntegrationTests.Rules;

/// <summary>The file of a policy's source: sent with a draft, for everybody who may read the policy, and never changed once it is published.</summary>
public abstract class DocumentTests(HouseFixture fixture) : HouseTests(fixture)
{
    private const string Name = "测试县过渡费";

    [SkippableFact]
    public async Task A_file_is_a_download_wherever_its_source_is_shown_and_another_county_never_has_it()
    {
        var clerk = (await House.Somebody()).Browser;
        var page = await clerk.Draft(PolicyTexts.County(Name, "8", "4800.00"), "county");
        (await clerk.SendDocument(page, "../测试1号\u202e.pdf", Pdf("一"))).Status.ShouldBe(HttpStatusCode.Redirect);
        var document = (await clerk.DocumentOf(page)).ShouldNotBeNull();
        foreach (var place in new[] { $"{page}/source?key={Uri.EscapeDataString("办法")}", $"{page}/value?key=rates&i=1", $"{page}/bound" }) (await clerk.DocumentOf(place)).ShouldBe(document, place);
        (await clerk.Words(page)).ShouldContain("测试1号.pdf");

        var reply = await (await House.Doors.Of(People.Clerk)).GetAsync(document);
        (await reply.Content.ReadAsByteArrayAsync()).ShouldBe(Pdf("一"));
        (reply.Content.Headers.ContentType!.MediaType, reply.Content.Headers.ContentDisposition!.DispositionType).ShouldBe(("application/octet-stream", "attachment"));
        reply.Headers.GetValues("Content-Security-Policy").ShouldBe(["default-src 'none'; sandbox"]);
        (await (await House.Doors.Of(People.Supervisor)).GetAsync(document)).StatusCode.ShouldBe(HttpStatusCode.OK, "the city reads its counties");
        (await (await House.Doors.Of(People.Neighbour)).GetAsync(document)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await clerk.AskPublication(page);
        (await House.Decide(People.Own, "Approve")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await clerk.DocumentOf(page)).ShouldBe(document);
        (await (await House.Doors.Of(People.Neighbour)).GetAsync(document)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [SkippableFact]
    public async Task A_county_has_the_citys_document_once_it_is_published_and_not_before()
    {
        var city = (await House.Somebody(Roles.CitySupervisor, People.City)).Browser;
        var page = await city.Draft(PolicyTexts.City("测试市标准", "4", "20"), "city");
        (await city.SendDocument(page, "市标准.pdf", Pdf("市"), "市标准")).Status.ShouldBe(HttpStatusCode.Redirect);
        var document = (await city.DocumentOf(page)).ShouldNotBeNull();
        foreach (var county in new[] { People.Clerk, People.Neighbour }) (await (await House.Doors.Of(county)).GetAsync(document)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await city.AskPublication(page);
        await House.Decide(People.City, "Approve");
        var before = await Tables.Contents(House);
        foreach (var county in new[] { People.Clerk, People.Neighbour })
        {
            var reader = await House.Doors.Of(county);
            (await reader.Ask(page)).Text.ShouldContain(document);
            (await reader.GetByteArrayAsync(document)).ShouldBe(Pdf("市"));
        }
        (await Tables.Contents(House)).Where(t => t.Key is "platform.Files" or "platform.AuditEntries").Where(t => t.Value != before[t.Key]).Select(t => t.Key).ShouldBeEmpty("who reads in a county writes nothing in the city");
    }

    [SkippableFact]
    public async Task A_published_versions_file_stays_when_the_next_version_has_another()
    {
        var clerk = (await House.Somebody()).Browser;
        var first = await clerk.Draft(PolicyTexts.County(Name, "8", "4800.00"), "county");
        await clerk.SendDocument(first, "办法.pdf", Pdf("旧"));
        await clerk.AskPublication(first);
        await House.Decide(People.Own, "Approve");
        var document = (await clerk.DocumentOf(first)).ShouldNotBeNull();
        WebUtility.HtmlDecode((await clerk.SendDocument(first, "办法.pdf", Pdf("新"))).Text).ShouldContain("已发布的版本不能修改");

        var next = await Start(clerk);
        var carried = (await clerk.DocumentOf(next)).ShouldNotBeNull("the draft begins with the files of the version that holds");
        (await Read(carried)).ShouldBe(Pdf("旧"));
        (await clerk.SendDocument(next, "办法.pdf", Pdf("新"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await Read(carried)).ShouldBe(Pdf("新"));
        (await Read(document)).ShouldBe(Pdf("旧"));
        await clerk.Send(next, "policy-drop");
        (await Read(document)).ShouldBe(Pdf("旧"));
        (await (await House.Doors.Of(People.Clerk)).GetAsync(carried)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Files()).ShouldBe(["办法.pdf"], "the dropped draft's file went with it");
    }

    [SkippableFact]
    public async Task A_text_brings_the_attachments_name_and_its_file_is_sent_afterwards()
    {
        var text = PolicyTexts.County(Name, "8", "4800.00").Replace("effective: 2015-01-01}", "effective: 2015-01-01, attachment: 测试1号.pdf}", StringComparison.Ordinal);
        var clerk = (await House.Somebody()).Browser;
        var page = await clerk.Draft(text, "county");
        (await clerk.Words(page)).ShouldContain("文件未上传");
        (await clerk.Words($"{page}/publish")).ShouldContain("测试1号.pdf：发布后不能再补");
        var written = (await clerk.Open($"{page}/yaml")).Text;
        (await clerk.SendDocument(page, "测试1号.pdf", Pdf("一"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await clerk.Words(page)).ShouldNotContain("文件未上传");
        (await clerk.Open($"{page}/yaml")).Text.ShouldBe(written, "the text names the attachment and holds nothing of it");
    }

    [SkippableFact]
    public async Task A_file_is_judged_by_its_bytes_and_what_was_typed_stays()
    {
        var clerk = (await House.Somebody()).Browser;
        var page = await clerk.Draft(PolicyTexts.County(Name, "8", "4800.00"), "county");
        foreach (var (content, said) in new[] { ("<html><script>alert(1)</script></html>"u8.ToArray(), "网页、SVG 和 XML 里可能带脚本"), ("MZ program"u8.ToArray(), "程序和脚本不予接收"), ([], "文件是空的") })
        {
            var reply = WebUtility.HtmlDecode((await clerk.SendDocument(page, "测试1号.pdf", content)).Text);
            reply.ShouldContain(said);
            foreach (var kept in new[] { "id=\"f-file-e\"", "value=\"测试〔2015〕1号\"", "value=\"测试办法\"" }) reply.ShouldContain(kept);
        }
        (await clerk.DocumentOf(page)).ShouldBeNull();
        (await Files()).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Two_sources_of_a_draft_never_have_one_name_for_two_files()
    {
        var clerk = (await House.Somebody()).Browser;
        var page = await clerk.Draft(PolicyTexts.County(Name, "8", "4800.00").Replace("values:", "  通知: {number: 测试〔2016〕2号, title: 测试通知, issuer: 测试县政府, published: 2016-01-01, effective: 2016-02-01}\nvalues:", StringComparison.Ordinal), "county");
        await clerk.SendDocument(page, "扫描件.pdf", Pdf("一"));
        WebUtility.HtmlDecode((await clerk.SendDocument(page, "扫描件.pdf", Pdf("二"), "通知")).Text).ShouldContain("依据“办法”的附件也叫“扫描件.pdf”，请把文件改名后再上传。");
        (await Read((await clerk.DocumentOf(page))!)).ShouldBe(Pdf("一"));
    }

    [SkippableFact]
    public async Task What_is_cleared_away_in_time_leaves_a_policys_file()
    {
        var clerk = (await House.Somebody()).Browser;
        var page = await clerk.Draft(PolicyTexts.County(Name, "8", "4800.00"), "county");
        await clerk.SendDocument(page, "办法.pdf", Pdf("一"));
        var document = (await clerk.DocumentOf(page))!;
        House.Wait(TimeSpan.FromDays(365 * 10));
        (await House.Jobs.RunOnce(default)).ShouldContain(("files.clean", People.Own));
        House.Doors.Forget();
        (await Read(document)).ShouldBe(Pdf("一"));
    }

    [SkippableFact]
    public async Task The_demonstrations_files_go_with_it_and_no_others()
    {
        var (demo, clerk) = (new Browsing(House), (await House.Somebody()).Browser);
        var user = NewPeople.Name();
        var invited = await House.Itself(People.AllAreas, s => s.Resolve<MediatR.IMediator>().Send(new InviteAccount(People.Own, user, "演示·某", Roles.CountyClerk)));
        await House.Itself(People.AllAreas, s => s.Resolve<MediatR.IMediator>().Send(new AcceptInvitation(invited.Token, Browsing.Password, Browsing.Password)));
        await demo.SignIn(user);
        var made = await demo.Draft(PolicyTexts.County(Name, "8", "4800.00"), "county");
        await demo.SendDocument(made, "演示.pdf", Pdf("演示"));
        await demo.AskPublication(made);
        await House.Decide(People.Own, "Approve");
        var kept = (await clerk.Send("/rules/new", "policy-start", ("Kind", "movingFee"), ("Layer", "county"), ("Name", "测试县搬迁费"))).Location;
        await clerk.Revise(kept, "policy: 测试县搬迁费\nkind: movingFee\nlayer: county\nsources: {办法: {number: 测试1, title: 测试, issuer: 测试, published: 2014-12-01, effective: 2015-01-01}}\nvalues: {}\n");
        (await clerk.SendDocument(kept, "真实.pdf", Pdf("真实"))).Status.ShouldBe(HttpStatusCode.Redirect);
        await House.Itself([People.Own], async s =>
        {
            await s.Resolve<DbSession>().Begin(default);
            await s.Resolve<DemoRows>().Clear(People.Own, default);
            await s.Resolve<DbSession>().Commit(default);
            return 0;
        });
        (await (await House.Doors.Of(People.Clerk)).Ask(made)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Read((await clerk.DocumentOf(kept))!)).ShouldBe(Pdf("真实"));
        (await Files()).ShouldBe(["真实.pdf"]);
    }

    private static byte[] Pdf(string word) => System.Text.Encoding.UTF8.GetBytes("%PDF-1.7 " + word);

    private async Task<byte[]> Read(string document) => await (await House.Doors.Of(People.Clerk)).GetByteArrayAsync(document);

    private Task<List<string>> Files() => House.Itself(People.AllAreas, s => s.Resolve<PlatformDb>().Files.Select(f => f.Name).ToListAsync());

    private static async Task<string> Start(Browsing clerk) =>
        (await clerk.Send("/rules/new", "policy-start", ("Kind", "transitionalFee"), ("Layer", "county"), ("Name", Name))).Location;
}

[Collection(OnSqlite.Name)]
public sealed class DocumentTestsOnSqlite(SqliteHouse house) : DocumentTests(house);

[Collection(OnPostgres.Name)]
public sealed class DocumentTestsOnPostgres(PostgresHouse house) : DocumentTests(house);

[Collection(OnSqlServer.Name)]
public sealed class DocumentTestsOnSqlServer(SqlServerHouse house) : DocumentTests(house);
