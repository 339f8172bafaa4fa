using Platform.IntegrationTests.Care;
using Platform.IntegrationTests.Ground;

namespace Platform.IntegrationTests.Rules;

/// <summary>What each way of being resettled brings: a sum, or that it does not apply, or that it is not known, and why.</summary>
public abstract class OptionTests(HouseFixture fixture) : HouseTests(fixture)
{
    private const string Facts = "/rules/options?area=4&f.spaces[0].use=residential&f.spaces[0].areaM2=100&f.movedOut=2019-03-10&f.agreement.signed=2019-03-01&f.agreement.months=18";

    [SkippableFact]
    public async Task An_item_for_another_option_does_not_apply_and_one_without_a_rule_is_not_known()
    {
        await House.Publish(PolicyTexts.County("测试县过渡费", "8", "4800.00"));
        var words = await (await House.Somebody()).Browser.Words(Facts);
        Row(words, "过渡安置费").ShouldBe(["14,400.00", "0.00", "不适用", "不适用", "不适用"]);
        Row(words, "房票奖励").ShouldBe(["不适用", "不适用", "不适用", "不适用", "不清楚"]);
        Row(words, "搬迁费").ShouldBe(["不清楚", "不清楚", "不清楚", "不清楚", "不清楚"]);
        words.ShouldContain("房票奖励只给选择房票安置的户");
        words.ShouldContain("不清楚：没有发布这一项的规定");
    }

    [SkippableFact]
    public async Task It_is_said_that_the_rules_of_the_day_of_signing_hold_and_which_rates()
    {
        await House.Publish(PolicyTexts.County("测试县过渡费", "8", "4800.00"));
        var reader = (await House.Somebody()).Browser;
        (await reader.Words(Facts)).ShouldContain("各项规定按 2019-03-01（签约日）有效的计算。过渡安置费每个月按当月有效的单价。");
        (await reader.Words(Facts + "&asOf=2019-12-01")).ShouldContain("各项规定按 2019-12-01 有效的计算。");
    }

    [SkippableFact]
    public async Task Where_the_number_of_certificates_is_not_known_a_floor_for_each_is_not_guessed()
    {
        await House.Publish(PolicyTexts.County("测试县过渡费", "8", "7200.00").Replace("  period:", "  moneyFloor: {source: 办法, article: 第八条, is: {yuan: 1200, per: certificate, overdue: floorThenFactor}}\n  period:", StringComparison.Ordinal)
            .Replace("areaM2: 100}", "areaM2: 100, certificate: 1}", StringComparison.Ordinal));
        var reader = (await House.Somebody()).Browser;
        (await reader.Words(Facts)).ShouldContain("不清楚：缺少产权证数，无法计算。");
        (await reader.Words(Facts + "&f.spaces[0].certificate=1")).ShouldContain("21,600.00");
    }

    [SkippableFact]
    public async Task An_item_whose_rows_are_all_for_other_options_does_not_apply()
    {
        var clerk = (await House.Somebody()).Browser;
        var text = """
            policy: 测试县奖励
            kind: reward
            layer: county
            sources:
              办法: {number: 测试〔2015〕1号, title: 测试办法, issuer: 测试县政府, published: 2014-12-01, effective: 2015-01-01}
            values:
              rates: {source: 办法, article: 第八条, is: [{yuan: 5000, per: household, modes: [cash, voucher]}]}
            examples:
              - title: 货币补偿奖五千元
                asOf: 2019-08-31
                facts: {mode: cash, agreement: {signed: 2019-03-01}}
                expect: {dueYuan: 5000.00}
            """;
        var page = (await clerk.SendFile("/rules/new", "policy-take", ("file", "奖励.yaml", System.Text.Encoding.UTF8.GetBytes(text)))).Location;
        await clerk.AskPublication(page);
        await House.Decide(People.Own, "Approve");
        Row(await clerk.Words(Facts), "奖励").ShouldBe(["不适用", "不适用", "不适用", "5,000.00", "5,000.00"]);
    }

    // The figures of a row of the table, one for each option.
    private static string[] Row(string page, string title) =>
        [.. System.Text.RegularExpressions.Regex.Matches(System.Text.RegularExpressions.Regex.Match(page, $"<th[^>]*>{title}</th>(.*?)</tr>", System.Text.RegularExpressions.RegexOptions.Singleline).Groups[1].Value, "<td[^>]*>([^<]*)</td>").Select(m => m.Groups[1].Value.Trim())];
}

[Collection(OnSqlite.Name)]
public sealed class OptionTestsOnSqlite(SqliteHouse house) : OptionTests(house);

[Collection(OnPostgres.Name)]
public sealed class OptionTestsOnPostgres(PostgresHouse house) : OptionTests(house);

[Collection(OnSqlServer.Name)]
public sealed class OptionTestsOnSqlServer(SqlServerHouse house) : OptionTests(house);
