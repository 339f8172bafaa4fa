using static Platform.Rules.Engine.Shapes;

namespace Platform.Rules.Engine;

/// <summary>What a policy on a companion item may state: moving fee, reward, subsidy, loss of business, voucher premium, smallest area.</summary>
internal static class ItemVocabulary
{
    private static readonly Field[] Conditions =
    [
        new("part", "组成部分（同一部分取第一条相符的，各部分相加）", new NameShape()), new("modes", "安置方式", List(Modes)), new("use", "用途", Uses), new("landGrade", "土地等级", new CountShape("级", 1, 99)),
        new("signedWithinDays", "自起算日起几日内签约", new CountShape("天", 1, 3_660)), new("signedBy", "在此日以前签约", new DateShape()),
        new("areaUpTo", "面积不超过（平方米）", Area), new("areaAbove", "只计超过此数的面积（平方米）", Area),
    ];

    private static readonly NumberShape Times = new("次", 0, 100 * Scaled.One);

    public static readonly IReadOnlyList<Dimension> All =
    [
        new("rates", "标准", List(OneOf(["yuan", "percent", "m2"],
            [new Field("yuan", "元", Yuan), new Field("percent", "%", Percent), new Field("m2", "平方米", Area), new Field("per", "每", Word<ItemPer>(), true), .. Conditions])), null, ["yuan", "percent"]),
        new("areaBasis", "面积口径", Word<AreaBasis>(), Text(AreaBasis.All), []),
        new("months", "月数", new EitherShape(new([("actual", "实际过渡月数")]), new NumberShape("月", 0, 1_200 * Scaled.One)), Node.Of("1"), []),
        new("times", "次数", List(Map(new Field("modes", "安置方式", List(Modes)), new Field("times", "次数", Times, true))), Node.List(Node.Map(("times", Node.Of("1")))), []),
        new("floor", "最低", OrNone(Map(new Field("yuan", "元", Yuan, true), new Field("per", "口径", new WordShape([("time", "每次"), ("household", "每户")]), true))), Node.Of(Vocabulary.None), ["yuan"]),
        new("ceiling", "最高", OrNone(Map(new Field("yuan", "元", Yuan, true), new Field("per", "口径", new WordShape([("time", "每次"), ("household", "每户")]), true))), Node.Of(Vocabulary.None), ["yuan"]),
        new("rounding", "舍入", Map(new Field("mode", "方法", Word<RoundingMode>(), true), new Field("unit", "到", Word<RoundingUnit>(), true)),
            Node.Map(("mode", Text(RoundingMode.HalfUp)), ("unit", Text(RoundingUnit.Fen))), []),
    ];
}

/// <summary>What an item's rate is multiplied by.</summary>
public enum ItemPer
{
    /// <summary>One sum for the household.</summary>
    [Word("户")] Household,
    /// <summary>Person.</summary>
    [Word("人")] Person,
    /// <summary>㎡.</summary>
    [Word("平方米")] Area,
    /// <summary>Appraised value.</summary>
    [Word("评估价值")] Value,
    /// <summary>Main room.</summary>
    [Word("间")] Room,
    /// <summary>Title certificate.</summary>
    [Word("产权证")] Certificate,
}
