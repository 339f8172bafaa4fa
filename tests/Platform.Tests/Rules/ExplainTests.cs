using Platform.Rules.Engine;
using Platform.Rules.Import;

namespace Platform.Tests.Rules;

/// <summary>A policy's text, its layers, and what a line says of itself.</summary>
public sealed class ExplainTests
{
    internal const string County = """
        policy: 渑池县过渡安置费办法
        kind: transitionalFee
        layer: county
        sources:
          县办法: {number: 渑政〔2022〕5号, title: 过渡安置费办法, issuer: 渑池县人民政府, published: 2022-02-01, effective: 2022-02-10, attachment: 渑政5号.pdf}
        values:
          rates:
            - {source: 县办法, article: 第八条, is: [{yuan: 8.00, use: residential}]}
            - {from: 2023-01-01, published: 2022-12-20, source: 县办法, article: 第九条, is: [{yuan: 10, use: residential}]}
          rateVersion: {source: 县办法, article: 第八条, is: atAgreement}
          period: {source: 县办法, article: 第七条, is: {months: 18}}
          overdue: {source: 县办法, article: 第十条, is: {from: month, steps: [{factor: 2}]}}
        """;

    private static readonly DateOnly Signed = new(2022, 2, 20);

    private static readonly Story Family = new() { Spaces = [new(Use.Residential, 895_500)], MovedOut = new(2022, 3, 4), Agreement = new(Signed) };

    [Fact]
    public void A_line_says_its_formula_with_article_version_and_cause()
    {
        var plan = FeePlan.Of(Policy.Merge([PolicyYaml.Read(County)], Signed, Signed));
        var line = plan.Calculate(Family, new(2023, 9, 30)).Lines[^1];
        line.Explain().ShouldBe("2023年9月（第19个月，逾期）：建筑面积：住宅 89.55㎡ × 8元/㎡·月 × 2 = 1,432.80元（逐月四舍五入到分）；因 2023-08-31 过渡期届满"
            + "；依据 渑政〔2022〕5号 第八条（县级，2022-02-10起施行，第1版）；渑政〔2022〕5号 第十条（县级，2022-02-10起施行，第1版）");
    }

    [Fact]
    public void Every_line_of_any_rule_and_story_can_say_itself()
    {
        for (var seed = 0; seed < 3_000; seed++)
        {
            var (rule, story, asOf) = new Chance(seed).Next();
            foreach (var line in rule.Plan().Calculate(story, asOf).Lines)
            {
                line.Explain().ShouldNotBeNullOrWhiteSpace();
                if (line.Fen is { } fen) line.Explain().ShouldContain(Scaled.Yuan(fen) + "元");
            }
        }
    }

    [Fact]
    public void A_policy_goes_out_as_text_and_comes_back_unchanged()
    {
        var policy = PolicyYaml.Read(County);
        PolicyYaml.Read(PolicyYaml.Write(policy)).ToNode().ShouldBe(policy.ToNode());
        for (var seed = 0; seed < 500; seed++)
        {
            var made = Policy.Read(new Chance(seed).Next().Rule.ToNode());
            PolicyYaml.Read(PolicyYaml.Write(made)).ToNode().ShouldBe(made.ToNode());
        }
    }

    [Fact]
    public void All_faults_are_told_at_once_with_their_place()
    {
        var wrong = County.Replace("factor: 2", "faktor: 2", StringComparison.Ordinal).Replace("2023-01-01", "2023-02-30", StringComparison.Ordinal).Replace("yuan: 10", "yuan: zehn", StringComparison.Ordinal);
        var faults = Should.Throw<PolicyException>(() => PolicyYaml.Read(wrong)).Faults;
        faults.ShouldContain(f => f.Path == "values.overdue.is.steps[0].faktor" && f.Code == FaultCodes.DimensionUnknown);
        faults.ShouldContain(f => f.Path == "values.rates[1].from");
        faults.ShouldContain(f => f.Path == "values.rates[1].is[0].yuan");
        Should.Throw<PolicyException>(() => PolicyYaml.Read(County + "\n  unit: {source: 县办法, article: 第一条, is: area}\n  unit: {source: 县办法, article: 第一条, is: area}\n")).Faults.ShouldContain(f => f.Path == "values.unit");
    }

    [Fact]
    public void The_nearest_layer_wins_within_the_bounds_of_those_above()
    {
        var province = County.Replace("layer: county", "layer: province", StringComparison.Ordinal).Replace("渑池县", "河南省", StringComparison.Ordinal)
            + "\n  partMonth: {source: 县办法, article: 第三条, is: actualDays}\nbounds:\n  rates: {min: 9, source: 县办法, article: 第二条}\n";
        var merged = Policy.Merge([PolicyYaml.Read(County), PolicyYaml.Read(province)], Signed, Signed);
        merged["rates"].By!.Layer.ShouldBe(Layer.County);
        merged["rates"].Is.ToString().ShouldContain("yuan: 9");
        merged["rates"].Citation().ShouldContain("省级渑政〔2022〕5号 第二条限定不低于 9");
        merged["partMonth"].By!.Layer.ShouldBe(Layer.Province);
        merged["cadence"].IsDefault.ShouldBeTrue();
    }

    [Fact]
    public void A_rate_that_is_published_after_the_day_is_not_known()
    {
        var eachMonth = PolicyYaml.Read(County.Replace("atAgreement", "eachMonth", StringComparison.Ordinal));
        var plan = FeePlan.Of(Policy.Merge([eachMonth], Signed, new(2024, 1, 1)));
        plan.Calculate(Family, new(2023, 1, 31)).Lines[^1].Fen.ShouldBe(89_550);
        plan.Calculate(Family, new(2023, 1, 31), knownOn: new(2022, 12, 19)).Lines[^1].Fen.ShouldBe(71_640);
    }

    [Fact]
    public void An_item_is_a_sum_by_steps_with_floor_ceiling_and_times()
    {
        var text = """
            policy: 搬迁费
            kind: movingFee
            layer: county
            sources:
              s: {number: 渑政〔2022〕6号, title: 搬迁费办法, issuer: 渑池县人民政府, published: 2022-02-01, effective: 2022-02-10}
            values:
              rates: {source: s, article: 第一条, is: [{part: 基本, yuan: 1000, per: household}, {part: 超出, yuan: 8, per: area, areaAbove: 60}]}
              times: {source: s, article: 第二条, is: [{modes: [exchange], times: 2}, {times: 1}]}
              ceiling: {source: s, article: 第三条, is: {yuan: 1200, per: time}}
            """;
        var plan = ItemPlan.Of(Policy.Merge([PolicyYaml.Read(text)], Signed, Signed));
        plan.Calculate(Family).Fen.ShouldBe(240_000);
        plan.Calculate(Family with { Mode = Mode.Cash, Spaces = [new(Use.Residential, 700_000)] }).Fen.ShouldBe(108_000);
        plan.Calculate(Family with { Mode = Mode.Cash, Spaces = [new(Use.Residential, 700_000)] }).Explanation.ShouldStartWith("搬迁费：1户 × 1000元 ＋ 10㎡ × 8元/㎡ = 1,080.00元");
    }

    [Fact]
    public void A_reward_goes_by_the_day_of_signing()
    {
        var text = """
            policy: 签约奖励
            kind: reward
            layer: county
            sources:
              s: {number: 渑政〔2022〕7号, title: 奖励办法, issuer: 渑池县人民政府, published: 2022-02-01, effective: 2022-02-10}
            values:
              rates: {source: s, article: 第一条, is: [{yuan: 30000, per: household, signedWithinDays: 30}, {yuan: 20000, per: household, signedWithinDays: 45}, {yuan: 10000, per: household}]}
            """;
        var plan = ItemPlan.Of(Policy.Merge([PolicyYaml.Read(text)], Signed, Signed));
        long Fen(int day) => plan.Calculate(Family with { Agreement = new(new DateOnly(2022, 3, 1).AddDays(day - 1)) }, began: new(2022, 3, 1)).Fen;
        (Fen(30), Fen(31), Fen(45), Fen(46)).ShouldBe((3_000_000L, 2_000_000L, 2_000_000L, 1_000_000L));
        plan.Calculate(Family).Error!.Code.ShouldBe(FaultCodes.FactMissing);
    }
}
