namespace Platform.Fees.Changes;

/// <summary>What can be entered of a family by hand, in the words of the rules.</summary>
/// <param name="Word">The rules' word.</param>
/// <param name="Title">On the screen.</param>
/// <param name="Unit">What its value counts in; null where it has none.</param>
/// <param name="Scale">By how much the value entered is multiplied.</param>
internal sealed record ChangeKind(string Word, string Title, string? Unit = null, int Scale = 1)
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<ChangeKind> All =
    [
        new("handover", "交房"), new("notice", "书面交房通知"), new("acceptance", "竣工验收"), new("selection", "选房"), new("selectionNotice", "选房通知"),
        new("partialDelivery", "部分交付", "交付面积（㎡）", 10_000), new("persons", "人口变化", "变化后的人口", 1), new("turnoverIn", "入住周转房"), new("turnoverOut", "退出周转房"),
        new("switchedToCash", "改选货币补偿"), new("paused", "停计"), new("resumed", "恢复计发"), new("rateRepublished", "标准调整", "新单价（元/㎡·月）", 10_000),
        new("decidedPerPerson", "裁量标准（每人每月）", "每人每月（元）", 100), new("decidedMonthly", "裁量标准（每月）", "每月（元）", 100),
    ];

    /// <summary>The kind of a word; null where there is none.</summary>
    public static ChangeKind? Of(string? word) => All.FirstOrDefault(k => k.Word == word);

    /// <summary>A stored value in words.</summary>
    public string Say(long value) => Unit is null ? "" : $"{Unit} {(value / (decimal)Scale).ToString("0.####", System.Globalization.CultureInfo.InvariantCulture)}";
}
