namespace Platform.IntegrationTests.Rules;

/// <summary>Policies that the tests enter.</summary>
internal static class PolicyTexts
{
    /// <summary>A county's rule at a rate, with a worked example of 100 ㎡ over six months.</summary>
    public static string County(string name, string yuan, string due) => $$$"""
        policy: {{{name}}}
        kind: transitionalFee
        layer: county
        sources:
          办法: {number: 测试〔2015〕1号, title: 测试办法, issuer: 测试县政府, published: 2014-12-01, effective: 2015-01-01}
        values:
          rates: {source: 办法, article: 第八条, is: [{yuan: {{{yuan}}}, use: residential}]}
          period: {source: 办法, article: 第九条, is: agreedMonths}
          overdue: {source: 办法, article: 第十条, is: {from: month, steps: [{factor: 2}]}}
        examples:
          - title: 一百平方米六个月
            asOf: 2019-08-31
            facts: {spaces: [{use: residential, areaM2: 100}], movedOut: 2019-03-10, agreement: {signed: 2019-03-01, months: 18}}
            expect: {dueYuan: {{{due}}}, months: 6}
        """;

    /// <summary>A city's bound on rates.</summary>
    public static string City(string name, string min, string max) => $$$"""
        policy: {{{name}}}
        kind: transitionalFee
        layer: city
        sources:
          市标准: {number: 测试〔2014〕2号, title: 测试标准, issuer: 测试市政府, published: 2014-06-01, effective: 2014-07-01}
        values:
          unit: {source: 市标准, article: 第一条, is: area}
        bounds:
          rates: {min: {{{min}}}, max: {{{max}}}, source: 市标准, article: 第三条}
        """;
}
