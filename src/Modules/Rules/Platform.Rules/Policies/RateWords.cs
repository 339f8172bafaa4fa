using Platform.Rules.Engine;

namespace Platform.Rules.Policies;

/// <summary>Rows of rates as one reads them: the sum with what it is paid for, then for whom.</summary>
internal static class RateWords
{
    private static readonly string[] Sums = ["yuan", "percent", "m2", "agreed", "per"];

    /// <summary>A table of rates.</summary>
    /// <param name="rows">Its rows.</param>
    /// <param name="shape">The shape of a row.</param>
    /// <param name="unit">What a monthly fee is counted by; an item's rows say it themselves.</param>
    public static string Say(IReadOnlyList<Node> rows, MapShape shape, Engine.Unit unit)
    {
        var byUse = rows.Any(r => r["use"] is not null);
        return string.Join("；", rows.Select(row => string.Join("，",
        [
            Sum(row, unit),
            .. shape.Fields.Where(f => !Sums.Contains(f.Key) && row[f.Key] is not null).Select(f => ValueWords.Say(f, row[f.Key]!)),
            .. byUse && row["use"] is null ? ["其他用途"] : Array.Empty<string>(),
        ])));
    }

    /// <summary>What the nearest of some layers counts the monthly fee by.</summary>
    public static Engine.Unit UnitOf(IEnumerable<Policy> layers) =>
        layers.OrderByDescending(l => l.Layer).Select(l => l.Values.Where(v => v.Dimension == "unit").MaxBy(v => v.From)).FirstOrDefault(v => v is not null) is { } stated
            && Words.TryRead<Engine.Unit>(stated.Is.Text ?? "", out var unit) ? unit : Engine.Unit.Area;

    private static string Sum(Node row, Engine.Unit unit)
    {
        var per = row["per"] is { } each && Words.TryRead<ItemPer>(each.Text ?? "", out var of) ? $"每{Words.Title(of)}" : Monthly(unit);
        return row["percent"] is { } percent ? row["per"] is null ? $"每月为评估价值的 {percent}%" : $"评估价值的 {percent}%"
            : row["m2"] is { } m2 ? $"{per} {m2}㎡"
            : row["agreed"] is { } agreed ? $"{per}按协议单价（{Range(agreed)}）"
            : $"{per} {row["yuan"]}元";
    }

    private static string Monthly(Engine.Unit unit) => unit switch
    {
        Engine.Unit.Area or Engine.Unit.Person or Engine.Unit.Household or Engine.Unit.Room or Engine.Unit.Certificate => $"每{Words.Title(unit)}每月",
        _ => "每月",
    };

    private static string Range(Node agreed) =>
        string.Join("，", new[] { agreed["min"] is { } min ? $"不低于 {min}元" : null, agreed["max"] is { } max ? $"不高于 {max}元" : null }.OfType<string>().DefaultIfEmpty("范围不限"));
}
