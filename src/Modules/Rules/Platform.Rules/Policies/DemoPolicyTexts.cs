namespace Platform.Rules.Policies;

/// <summary>The demonstration's policies. No such document exists.</summary>
internal static class DemoPolicyTexts
{
    public static readonly string[] City =
    [
        """
        policy: AREA过渡安置费指导标准（演示）
        kind: transitionalFee
        layer: city
        sources:
          市标准: {number: 演示〔2014〕1号, title: "关于规范过渡安置费标准的通知（虚构，仅供演示）", issuer: AREA人民政府, published: 2014-06-20, effective: 2014-07-01}
        values:
          overdue: {source: 市标准, article: 第六条, is: {from: month, steps: [{factor: 2}]}}
          stop: {source: 市标准, article: 第七条, is: {event: handoverFirst, at: endOfMonth}}
        bounds:
          rates: {min: 4, max: 20, source: 市标准, article: 第三条}
        """,
    ];

    public static readonly string[] County =
    [
        """
        policy: AREA过渡安置费办法（演示）
        kind: transitionalFee
        layer: county
        sources:
          县办法: {number: 演示〔2014〕5号, title: "国有土地上房屋征收补偿办法（虚构，仅供演示）", issuer: AREA人民政府, published: 2014-12-10, effective: 2015-01-01}
          调整通知: {number: 演示〔2021〕8号, title: "关于调整过渡安置费标准的通知（虚构，仅供演示）", issuer: AREA人民政府, published: 2021-06-15, effective: 2021-07-01}
        values:
          rates:
            - {source: 县办法, article: 第八条, is: [{yuan: 6, use: residential}, {yuan: 10, use: shop}, {yuan: 8}]}
            - {source: 调整通知, article: 第一条, is: [{yuan: 8, use: residential}, {yuan: 12, use: shop}, {yuan: 10}]}
          rateVersion: {source: 调整通知, article: 第三条, is: latestWhenOverdue}
          moneyFloor: {source: 县办法, article: 第八条, is: {yuan: 400, per: household, overdue: floorThenFactor}}
          period: {source: 县办法, article: 第九条, is: agreedMonths}
          oneOff: {source: 县办法, article: 第十条, is: [{modes: [cash, existing], months: 3, due: signed}, {modes: [voucher], months: 6, due: signed}]}
        examples:
          - title: 80平方米住宅，过渡期18个月，算到第6个月
            asOf: 2019-08-31
            facts: {mode: exchange, spaces: [{use: residential, areaM2: 80, certified: true}], movedOut: 2019-03-10, agreement: {signed: 2019-03-01, months: 18}}
            expect: {dueYuan: 2880.00, months: 6}
          - title: 50平方米住宅不足400元的按400元，逾期加倍
            asOf: 2020-01-31
            facts: {mode: exchange, spaces: [{use: residential, areaM2: 50, certified: true}], movedOut: 2018-12-20, agreement: {signed: 2018-12-01, months: 12}}
            expect: {dueYuan: 6400.00, months: 14}
          - title: 房票安置一次性发6个月
            asOf: 2019-12-31
            facts: {mode: voucher, spaces: [{use: residential, areaM2: 100, certified: true}], movedOut: 2019-03-10, agreement: {signed: 2019-03-01}}
            expect: {dueYuan: 3600.00}
        """,
        """
        policy: AREA搬迁费标准（演示）
        kind: movingFee
        layer: county
        sources:
          县办法: {number: 演示〔2014〕5号, title: "国有土地上房屋征收补偿办法（虚构，仅供演示）", issuer: AREA人民政府, published: 2014-12-10, effective: 2015-01-01}
        values:
          rates: {source: 县办法, article: 第十二条, is: [{yuan: 10, per: area, use: residential}, {yuan: 15, per: area}]}
          times: {source: 县办法, article: 第十二条, is: [{modes: [exchange], times: 2}, {times: 1}]}
          floor: {source: 县办法, article: 第十二条, is: {yuan: 600, per: time}}
        examples:
          - title: 80平方米住宅选期房，搬两次
            asOf: 2019-08-31
            facts: {mode: exchange, spaces: [{use: residential, areaM2: 80, certified: true}]}
            expect: {dueYuan: 1600.00}
        """,
        """
        policy: AREA按期签约奖励（演示）
        kind: reward
        layer: county
        sources:
          县办法: {number: 演示〔2014〕5号, title: "国有土地上房屋征收补偿办法（虚构，仅供演示）", issuer: AREA人民政府, published: 2014-12-10, effective: 2015-01-01}
        values:
          rates: {source: 县办法, article: 第十五条, is: [{yuan: 30000, per: household, signedWithinDays: 30}, {yuan: 20000, per: household, signedWithinDays: 45}, {yuan: 0, per: household}]}
        examples:
          - title: 第40天签约奖2万元
            asOf: 2019-08-31
            began: 2019-03-01
            facts: {mode: exchange, spaces: [{use: residential, areaM2: 80, certified: true}], agreement: {signed: 2019-04-09}}
            expect: {dueYuan: 20000.00}
        """,
    ];
}
