using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Platform.IntegrationTests.Care;
using Platform.IntegrationTests.Ground;
using Platform.IntegrationTests.Survey;

namespace Platform.IntegrationTests.Rules;

/// <summary>Another system asks what a rule makes of a household; a trial says what a change costs. Neither writes anything.</summary>
public abstract class CalculationTests(HouseFixture fixture) : HouseTests(fixture)
{
    private const string Name = "测试县过渡费";

    private static object Facts => new { spaces = new[] { new { use = "residential", areaM2 = 89.55 } }, movedOut = "2019-03-10", agreement = new { signed = "2019-03-01", months = 6 } };

    [SkippableFact]
    public async Task A_policy_by_its_name_gives_months_amounts_and_reasons()
    {
        await House.Publish(PolicyTexts.County(Name, "8", "4800.00"));
        var before = await Tables.Contents(House);
        var (status, answer) = await Calculate(new { policy = Name, facts = Facts, asOf = "2019-10-31" });
        status.ShouldBe(HttpStatusCode.OK, answer.ToString());
        // 89.55 ㎡ × 8 元 = 716.40 元: six months in time, two overdue at twice.
        (answer.GetProperty("inTermFen").GetInt64(), answer.GetProperty("overdueFen").GetInt64(), answer.GetProperty("dueFen").GetInt64()).ShouldBe((429_840L, 286_560L, 716_400L));
        var last = answer.GetProperty("lines").EnumerateArray().Last();
        (last.GetProperty("fen").GetInt64(), last.GetProperty("reason").GetString(), last.GetProperty("factor").GetString()).ShouldBe((143_280L, "overdue", "2"));
        foreach (var word in new[] { "89.55㎡", "8元/㎡·月", "× 2", "测试〔2015〕1号 第八条", "第1版" }) last.GetProperty("explanation").GetString()!.ShouldContain(word);
        (await Tables.Contents(House)).Where(t => t.Value != before[t.Key] && !t.Key.StartsWith("access.", StringComparison.Ordinal)).Select(t => t.Key).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task A_policy_in_full_needs_nothing_published()
    {
        var (status, answer) = await Calculate(new { policy = PolicyTexts.County("随文", "8", "4800.00"), facts = Facts, asOf = "2019-08-31" });
        (status, answer.GetProperty("dueFen").GetInt64()).ShouldBe((HttpStatusCode.OK, 429_840L));
    }

    [SkippableFact]
    public async Task What_cannot_be_reckoned_is_refused_by_a_code_and_never_zero()
    {
        var text = PolicyTexts.County("随文", "8", "4800.00");
        (await Refused(new { policy = text, facts = new { spaces = new[] { new { use = "factory", areaM2 = 100 } }, movedOut = "2019-03-10", agreement = new { months = 6 } }, asOf = "2019-08-31" })).ShouldBe("rateMissing");
        (await Refused(new { policy = text, facts = new { spaces = new[] { new { use = "residential", areaM2 = 100 } }, movedOut = "2019-03-10" }, asOf = "2019-08-31" })).ShouldBe("periodMissing");
        (await Refused(new { policy = text, facts = new { persons = 3, unknown = 1 }, asOf = "2019-08-31" })).ShouldBe("policy-invalid");
        (await Refused(new { policy = text, facts = Facts, asOf = "9999-12-31" })).ShouldBe("factInvalid", "a day that no story reaches");
        (await Refused(new { policy = text, facts = Facts, asOf = "2019-08-31", onn = "2019-01-01" })).ShouldBe("bad-request", "a misspelt word is never ignored");
        (await Refused(new { policy = "没有这份政策", facts = Facts, asOf = "2019-08-31" })).ShouldBe("not-found");
    }

    [SkippableFact]
    public async Task A_trial_of_a_dearer_rate_costs_what_it_adds_and_writes_nothing()
    {
        await House.Send(People.Clerk, new Platform.Kernel.Uploads.TakeUpload(People.Own, await Jobs.Tasks.Kept(House), ""));
        await House.Publish(PolicyTexts.County(Name, "8", "4800.00"));
        var clerk = (await House.Somebody()).Browser;
        var draft = await clerk.Draft(PolicyTexts.County(Name, "10", "6000.00"), "county");
        var before = await Tables.Contents(House);
        var page = await clerk.Words($"{draft}/trial?from=2022-01-01&months=12");
        var (now, then) = (Figure(page, "按现行规定"), Figure(page, "按本版规定"));
        now.ShouldBeGreaterThan(0);
        (then * 8).ShouldBe(now * 10, "every sum is area times rate, whole or twice");
        (await clerk.Open($"{draft}/trial/export?from=2022-01-01&months=12")).Text.ShouldContain("2022-12");
        (await Tables.Contents(House)).Where(t => t.Value != before[t.Key] && !t.Key.StartsWith("access.", StringComparison.Ordinal)).Select(t => t.Key).ShouldBeEmpty();
    }

    private static decimal Figure(string page, string label) => decimal.Parse(
        System.Text.RegularExpressions.Regex.Match(page, $"figure-label\">{label}</span>.*?<b>([0-9,.]+)</b>", System.Text.RegularExpressions.RegexOptions.Singleline).Groups[1].Value,
        System.Globalization.CultureInfo.InvariantCulture);

    private async Task<string> Refused(object body)
    {
        var (status, answer) = await Calculate(body);
        ((int)status).ShouldBeInRange(400, 499, answer.ToString());
        return answer.GetProperty("code").GetString()!;
    }

    private async Task<(HttpStatusCode Status, JsonElement Answer)> Calculate(object body)
    {
        var client = await House.Doors.Of(People.System);
        using var reply = await client.PostAsJsonAsync(new Uri("/api/rules/calculations", UriKind.Relative), body);
        return (reply.StatusCode, JsonDocument.Parse(await reply.Content.ReadAsStringAsync()).RootElement);
    }
}

[Collection(OnSqlite.Name)]
public sealed class CalculationTestsOnSqlite(SqliteHouse house) : CalculationTests(house);

[Collection(OnPostgres.Name)]
public sealed class CalculationTestsOnPostgres(PostgresHouse house) : CalculationTests(house);

[Collection(OnSqlServer.Name)]
public sealed class CalculationTestsOnSqlServer(SqlServerHouse house) : CalculationTests(house);
