using static Platform.Rules.Engine.Shapes;

namespace Platform.Rules.Engine;

/// <summary>What may be said of a household, in a worked example or by another system. The words are those of <see cref="Story"/>.</summary>
public static class FactVocabulary
{
    private static readonly MoneyShape Fen = new();
    private static readonly CountShape Persons = Count("人");

    private static readonly MapShape Event = Map(
        new Field("type", "事项", Word<EventKind>(), true), new Field("date", "日期", new DateShape(), true),
        new Field("areaM2", "面积（平方米）", Area), new Field("persons", "人口", Persons), new Field("yuan", "元", Yuan));

    /// <summary>The one description from which facts are checked and forms are drawn.</summary>
    public static readonly MapShape All = Map(
        new Field("mode", "安置方式", Modes),
        new Field("spaces", "被征收房屋", List(Map(
            new Field("use", "用途", Uses, true), new Field("areaM2", "面积（平方米）", Area, true), new Field("certified", "有证或认定合法", Flag),
            new Field("valueYuan", "评估价值（元）", Fen), new Field("certificate", "第几证", new CountShape("", 1, 1_000))))),
        new Field("persons", "人口", Persons), new Field("rooms", "间数", Count("间")), new Field("households", "户数", Count("户")),
        new Field("landGrade", "土地等级", new CountShape("级", 1, 99)), new Field("houseForm", "房屋结构", Word<HouseForm>()),
        new Field("newBuilding", "新建房屋", Map(new Field("form", "形式", Word<BuildingForm>()), new Field("floors", "层数", new CountShape("层", 1, 999)))),
        new Field("movedOut", "搬迁日", new DateShape()), new Field("projectEnd", "项目搬迁完成日", new DateShape()),
        new Field("turnoverFlat", "一开始就住周转房", Flag), new Field("flats", "应安置套数", Count("套")), new Field("tenant", "有承租人", Flag), new Field("forcedRemoval", "强制搬迁", Flag),
        new Field("groups", "困难群体", List(Map(new Field("category", "类别", new NameShape(), true), new Field("grade", "等级", new NameShape())))),
        new Field("agreement", "协议", Map(
            new Field("signed", "签订日", new DateShape()), new Field("from", "过渡期自", new DateShape()), new Field("to", "过渡期至", new DateShape()), new Field("months", "过渡期（月）", Months),
            new Field("monthlyYuan", "每月（元）", Fen), new Field("rateYuan", "单价（元）", Yuan))),
        new Field("events", "经过", List(Event)));

    private static CountShape Count(string unit) => new(unit, 0, 100_000);

    /// <summary>The Chinese name of a field of an event.</summary>
    internal static string EventTitle(string key) => Event.Fields.First(f => f.Key == key).Title;

    /// <summary>Which field gives an event its value; null for an event that has none.</summary>
    public static string? ValueOf(EventKind kind) => kind switch
    {
        EventKind.PartialDelivery => "areaM2",
        EventKind.Persons => "persons",
        EventKind.RateRepublished or EventKind.DecidedPerPerson or EventKind.DecidedMonthly => "yuan",
        _ => null,
    };
}
