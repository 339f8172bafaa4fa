using static Platform.Rules.Engine.Shapes;

namespace Platform.Rules.Engine;

/// <summary>What a policy on the transitional fee may state.</summary>
internal static class FeeVocabulary
{
    private static readonly Field ChangeField = new("change", "何时起变", Shapes.Change);

    private static readonly ListShape Steps = List(OneOf(["factor", "undecided"],
        new Field("months", "月数（末档不写）", SomeMonths), new Field("factor", "倍数", Factor), new Field("undecided", "由裁量确定", Flag)));

    private static readonly MapShape Stop = Map(
        new Field("event", "事由", Word<StopEvent>(), true), new Field("at", "止于", Word<StopAt>(), true), new Field("plusMonths", "另加月数", Months),
        new Field("tailFactor", "事由当月以后的倍数", Factor));

    public static readonly IReadOnlyList<Dimension> All =
    [
        new("unit", "计费单位", Word<Unit>(), Text(Unit.Area), []),
        new("rates", "单价", OrNone(List(OneOf(["yuan", "percent", "agreed"],
            new Field("yuan", "每单位每月（元）", Yuan), new Field("percent", "每月占评估价值（%）", Percent),
            new Field("agreed", "按协议单价，范围（元）", new EitherShape(new([("any", "不限")]), Map(new Field("min", "不低于", Yuan), new Field("max", "不高于", Yuan)))),
            new Field("use", "用途", Uses), new Field("landGrade", "土地等级", new CountShape("级", 1, 99)), new Field("form", "房屋结构", Word<HouseForm>())))),
            Node.Of(Vocabulary.None), ["yuan"]),
        new("rateVersion", "标准版本", Word<RateVersion>(), Text(RateVersion.EachMonth), []),
        new("rateChange", "新标准何时起用", Shapes.Change, Text(Engine.Change.Day), []),
        new("modes", "按月发放的安置方式", List(Modes), Node.List(Text(Mode.Exchange)), []),
        new("areaBasis", "面积口径", Word<AreaBasis>(), Text(AreaBasis.All), []),
        new("areaFloor", "面积保底", OrNone(Map(new Field("m2", "平方米", Area, true), new Field("use", "限用途", Uses), new Field("lostAfterPartial", "部分交付后取消", Flag))),
            Node.Of(Vocabulary.None), ["m2"]),
        new("moneyFloor", "金额保底", OrNone(Map(new Field("yuan", "每月（元）", Yuan, true), new Field("per", "口径", Word<FloorPer>(), true),
            new Field("overdue", "逾期时", Word<FloorOverdue>(), true))), Node.Of(Vocabulary.None), ["yuan"]),
        new("moneyCeiling", "每月封顶", OrNone(Map(new Field("yuan", "每户每月（元）", Yuan, true))), Node.Of(Vocabulary.None), ["yuan"]),
        new("uplift", "困难群体上浮", OrNone(List(Map(new Field("category", "类别", new NameShape(), true), new Field("grade", "等级", new NameShape()),
            new Field("percent", "上浮（%）", Percent, true)))), Node.Of(Vocabulary.None), ["percent"]),
        new("period", "约定过渡期", new EitherShape(new([("agreed", "按协议（日期，无日期按月数）"), ("agreedMonths", "按协议月数"), ("agreedDate", "按协议日期"), ("open", "不约定")]),
            OneOf(["months", "byForm", "byFloors", "byMode"], new Field("months", "月数", Months),
                new Field("byForm", "按新建房屋形式", List(Map(new Field("form", "形式", Word<BuildingForm>(), true), new Field("months", "月数", Months, true)))),
                new Field("byFloors", "按新建层数", List(Map(new Field("upTo", "层数至（末档不写）", new CountShape("层", 1, 999)), new Field("months", "月数", Months, true)))),
                new Field("byMode", "按安置方式", List(Map(new Field("mode", "安置方式", Modes, true), new Field("months", "月数", Months, true)))))),
            Node.Of("agreed"), ["months"]),
        new("start", "起算", Map(new Field("rule", "自", Word<StartRule>(), true), new Field("firstDayCounts", "首日计入", Flag)), Node.Map(("rule", Text(StartRule.MoveMonth))), []),
        new("month", "费用月", Word<MonthKind>(), Text(MonthKind.Calendar), []),
        new("partMonth", "不足一月", Word<PartMonth>(), Text(PartMonth.Whole), []),
        new("overdue", "逾期", Map(new Field("from", "逾期起算", Word<OverdueFrom>(), true), new Field("steps", "各档", Steps, true)),
            Node.Map(("from", Text(OverdueFrom.Month)), ("steps", Node.List(Node.Map(("factor", Node.Of("1")))))), ["factor"]),
        new("turnover", "周转房户", Map(new Field("inTerm", "期内倍数", Factor, true), new Field("overdue", "逾期各档", Steps, true), ChangeField),
            Node.Map(("inTerm", Node.Of("0")), ("overdue", Node.List(Node.Map(("factor", Node.Of("1"))))), ("change", Text(Engine.Change.Day))), []),
        new("partial", "部分交付", Map(ChangeField, new Field("tail", "交付部分另发", Map(new Field("months", "月数", Months, true), new Field("factor", "倍数", Factor, true)))),
            Node.Map(("change", Text(Engine.Change.Day))), []),
        new("personsChange", "人口变化", Shapes.Change, Text(Engine.Change.NextMonth), []),
        new("pause", "停计与恢复", Shapes.Change, Text(Engine.Change.Day), []),
        new("switchToCash", "改选货币后止于", Word<StopAt>(), Text(StopAt.EndOfMonth), []),
        new("stop", "止算", OneOf(["event", "earliestOf", "latestOf"],
            [.. Stop.Fields.Select(f => f with { Required = false }), new Field("earliestOf", "最早的", List(Stop)), new Field("latestOf", "最晚的（均已发生）", List(Stop))]),
            Node.Map(("event", Text(StopEvent.HandoverFirst)), ("at", Text(StopAt.EndOfMonth))), []),
        new("cap", "总量上限", OrNone(Map(new Field("months", "月数", SomeMonths), new Field("yuan", "总额（元）", Yuan))), Node.Of(Vocabulary.None), ["months", "yuan"]),
        new("oneOff", "一次性发放", OrNone(List(OneOf(["months", "days", "percentOfValue", "yuan"],
            new Field("modes", "安置方式", List(Modes), true), new Field("use", "用途", Uses), new Field("months", "月数", new NumberShape("月", 0, 1_200 * Scaled.One)),
            new Field("days", "天数（30天为一月）", new CountShape("天", 0, 36_500)), new Field("percentOfValue", "评估价值（%）", Percent), new Field("yuan", "每户（元）", Yuan),
            new Field("due", "应付日", Word<OneOffDue>(), true)))), Node.Of(Vocabulary.None), []),
        new("forcedRemoval", "强制搬迁户", new WordShape([("included", "照发"), ("excluded", "不发")]), Node.Of("included"), []),
        new("split", "与承租人分配", OrNone(Map(new Field("ownerPercent", "所有权人（%）", new NumberShape("%", 0, 100 * Scaled.One), true))), Node.Of(Vocabulary.None), []),
        new("cadence", "发放", Map(
            new Field("everyMonths", "几个月一期", new EitherShape(new([("term", "约定期一次发")]), new CountShape("月", 1, 60)), true), new Field("pay", "方式", Word<Pay>(), true),
            new Field("overdueEveryMonths", "逾期后几个月一期", new CountShape("月", 1, 60)), new Field("restartAt", "何时另起一期", new WordShape([("factorChange", "倍数变化")])),
            new Field("firstDueDays", "首期宽限（天）", new CountShape("天", 0, 3_660)), new Field("settle", "预付多出时", Word<Settle>())),
            Node.Map(("everyMonths", Node.Of("1")), ("pay", Text(Pay.Advance))), []),
        new("rounding", "舍入", Map(new Field("stage", "环节", Word<RoundingStage>(), true), new Field("mode", "方法", Word<RoundingMode>(), true), new Field("unit", "到", Word<RoundingUnit>(), true)),
            Node.Map(("stage", Text(RoundingStage.Month)), ("mode", Text(RoundingMode.HalfUp)), ("unit", Text(RoundingUnit.Fen))), []),
    ];
}
