using System.Net;
using System.Text.RegularExpressions;
using Platform.IntegrationTests.Access;
using Platform.IntegrationTests.Care;
using Platform.IntegrationTests.Ground;
using Platform.Kernel.Access;

namespace Platform.IntegrationTests.Rules;

/// <summary>What policy officers do in the portal.</summary>
internal static partial class Officers
{
    /// <summary>Drafts a policy from its whole text.</summary>
    /// <returns>The draft's page.</returns>
    public static async Task<string> Draft(this Browsing officer, string text, string layer)
    {
        var reply = await officer.Send("/rules/new", "policy-start", ("Kind", "transitionalFee"), ("Layer", layer), ("Name", "测试政策"));
        var page = reply.Location;
        reply.Status.ShouldBe(HttpStatusCode.Redirect, reply.Text);
        (await officer.Revise(page, text)).Status.ShouldBe(HttpStatusCode.Redirect);
        return page;
    }

    /// <summary>Sends the whole text of a draft, with the version that its page shows.</summary>
    public static async Task<Reply> Revise(this Browsing officer, string page, string text) =>
        await officer.Send($"{page}/text", "policy-text", ("Version", await officer.VersionOf(page)), ("Text", text));

    /// <summary>Sends a file for the source of a draft that is called 办法.</summary>
    public static async Task<Reply> SendDocument(this Browsing officer, string page, string fileName, byte[] content, string key = "办法") =>
        await officer.SendFile($"{page}/source?key={Uri.EscapeDataString(key)}", "policy-source", ("file", fileName, content), ("Version", await officer.VersionOf(page)), ("Number", "测试〔2015〕1号"), ("DocumentTitle", "测试办法"),
            ("Issuer", "测试县政府"), ("PublishedOn", "2014-12-01"), ("EffectiveOn", "2015-01-01"));

    /// <summary>The address of the only document that a page links to; null where it links to none.</summary>
    public static async Task<string?> DocumentOf(this Browsing reader, string page) =>
        Document().Match((await reader.Open(page)).Text) is { Success: true } found ? found.Groups[1].Value : null;

    /// <summary>Asks for publication.</summary>
    public static async Task<Reply> AskPublication(this Browsing officer, string page) =>
        await officer.Send($"{page}/publish", "policy-publish", ("Version", await officer.VersionOf(page)), ("Reason", "按文件公布新标准"));

    /// <summary>Drafts, asks, and has another approve it.</summary>
    public static async Task<string> Publish(this TestHouse house, string text, string layer = "county")
    {
        var area = layer == "county" ? People.Own : People.City;
        var drafter = (await house.Somebody(layer == "county" ? Roles.CountyClerk : Roles.CitySupervisor, area)).Browser;
        var page = await drafter.Draft(text, layer);
        var asked = await drafter.AskPublication(page);
        asked.Status.ShouldBe(HttpStatusCode.Redirect, asked.Text);
        (await house.Decide(area, "Approve")).Status.ShouldBe(HttpStatusCode.Redirect);
        return page;
    }

    /// <summary>Another person decides the only open request.</summary>
    public static async Task<Reply> Decide(this TestHouse house, int area, string decision)
    {
        var approver = (await house.Somebody(area == People.City ? Roles.CitySupervisor : Roles.CountyLeader, area)).Browser;
        var id = Approval().Match((await approver.Open("/approvals?box=todo")).Text).Groups[1].Value;
        return await approver.Send($"/approvals/{id}", "decide", ("decision", decision), ("opinion", "测试意见"));
    }

    /// <summary>The words of a page.</summary>
    public static async Task<string> Words(this Browsing reader, string path) => WebUtility.HtmlDecode((await reader.Open(path)).Text);

    private static async Task<string> VersionOf(this Browsing officer, string page) =>
        Version().Match((await officer.Open($"{page}/publish")).Text).Groups[1].Value;

    [GeneratedRegex("name=\"Version\" value=\"(\\d+)\"")]
    private static partial Regex Version();

    [GeneratedRegex("href=\"(/rules/documents/[0-9a-f-]{36})\"")]
    private static partial Regex Document();

    [GeneratedRegex("href=\"/approvals/([0-9a-f-]{36})")]
    private static partial Regex Approval();
}
