using Platform.Fees.Accruals;
using Platform.IntegrationTests.Ground;
using Platform.IntegrationTests.Jobs;
using Platform.IntegrationTests.Rules;
using Platform.IntegrationTests.Survey;
using Platform.Kernel.Jobs.Long;

namespace Platform.IntegrationTests.Fees;

/// <summary>The rule of the county whose workbook the tests import, as data, and what a clerk does with it.</summary>
internal static class CountyRule
{
    /// <summary>At the rate that each family agreed, at least 400 元 a household and month; doubled when overdue; months in whole, due on the first.</summary>
    public static string Text(string name = "渑池县过渡安置费", string floor = "400", string due = "4800.00") => $$$"""
        policy: {{{name}}}
        kind: transitionalFee
        layer: county
        sources:
          办法: {number: 测试〔2015〕1号, title: 测试办法, issuer: 测试县政府, published: 2014-12-01, effective: 2015-01-01}
        values:
          modes: {source: 办法, article: 第一条, is: [exchange, existing, cash, voucher]}
          rates: {source: 办法, article: 第八条, is: [{agreed: any}]}
          moneyFloor: {source: 办法, article: 第八条, is: {yuan: {{{floor}}}, per: household, overdue: floorThenFactor}}
          period: {source: 办法, article: 第九条, is: agreedMonths}
          start: {source: 办法, article: 第九条, is: {rule: moveMonth}}
          overdue: {source: 办法, article: 第十条, is: {from: month, steps: [{factor: 2}]}}
          turnover: {source: 办法, article: 第十条, is: {inTerm: 0, overdue: [{factor: 1}]}}
          stop: {source: 办法, article: 第十一条, is: {event: handoverFirst, at: endOfMonth}}
          oneOff: {source: 办法, article: 第十二条, is: [{modes: [cash, existing], months: 3, due: signed}, {modes: [voucher], months: 6, due: signed}]}
          cadence: {source: 办法, article: 第十三条, is: {everyMonths: 1, pay: advance}}
        examples:
          - title: 不足最低额按最低额
            asOf: 2016-07-31
            facts: {spaces: [{use: residential, areaM2: 40, certified: true}], movedOut: 2015-08-31, agreement: {signed: 2015-08-04, months: 36, rateYuan: 6}}
            expect: {dueYuan: {{{due}}}, months: 12}
        """;

    /// <summary>Imports the county's workbook, publishes its rule, and posts what is due by its day.</summary>
    public static async Task Furnish(TestHouse house)
    {
        await Workbook.Import(house, People.Clerk);
        await house.Publish(Text());
        (await house.Accrue(Workbook.AsOf)).ShouldStartWith($"已记账至 {Workbook.AsOf:yyyy-MM-dd}");
    }

    /// <summary>Posts by the run that a clerk starts.</summary>
    /// <returns>How it ended.</returns>
    public static async Task<string> Accrue(this TestHouse house, DateOnly through)
    {
        var task = await house.Begin(new RunFees(People.Own, through));
        await house.RunAll();
        var ended = await house.Look(task);
        ended.State.ShouldBe(LongTaskState.Done, ended.Outcome + HouseLog.LastError);
        return ended.Outcome;
    }
}
