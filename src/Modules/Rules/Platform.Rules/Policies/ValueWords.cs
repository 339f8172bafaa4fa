using Platform.Rules.Engine;

namespace Platform.Rules.Policies;

/// <summary>What a policy states, in Chinese: the same shapes that check a text say what its words mean.</summary>
internal static class ValueWords
{
    /// <summary>A value of a dimension.</summary>
    /// <param name="dimension">The dimension.</param>
    /// <param name="node">What is stated.</param>
    /// <param name="unit">What the monthly fee is counted by where it is stated; of no matter to others.</param>
    public static string Say(Dimension dimension, Node node, Engine.Unit unit) =>
        dimension.Key == "rates" && node.Items is { } rows ? RateWords.Say(rows, RowOf(dimension.Shape), unit) : Say(dimension.Shape, node);

    /// <summary>A node by its shape.</summary>
    public static string Say(Shape shape, Node node) => shape switch
    {
        WordShape words => words.Words.FirstOrDefault(w => w.Word == node.Text).Title ?? node.ToString(),
        EitherShape either => node.Text is { } text && either.Word.Words.FirstOrDefault(w => w.Word == text).Title is { } title ? title : Say(either.Long, node),
        ListShape list => string.Join(list.Item is MapShape ? "；" : "、", (node.Items ?? []).Select(i => Say(list.Item, i))),
        MapShape map => string.Join("，", map.Fields.Where(f => node[f.Key] is not null).Select(f => Say(f, node[f.Key]!))),
        _ => node.ToString(),
    };

    /// <summary>A field with its name.</summary>
    public static string Say(Field field, Node node) => field.Shape switch
    {
        WordShape { Words: [("true", _), ("false", _)] } => node.Text == "true" ? field.Title : "",
        NumberShape number => Count(field.Title, node, number.UnitName),
        CountShape count => Count(field.Title, node, count.UnitName),
        WordShape words when words.Words.All(w => w.Title.StartsWith('每')) => Say(words, node),
        MapShape or ListShape { Item: MapShape } => $"{field.Title}（{Say(field.Shape, node)}）",
        _ => $"{field.Title} {Say(field.Shape, node)}",
    };

    // Months are counted, not named: 3个月 and not 3月. A title that only says the unit is left out.
    private static string Count(string title, Node node, string unit) => (Plain(title) is var plain && plain != unit && !(plain == "月数" && unit == "月") ? plain + " " : "") + node + (unit == "月" ? "个月" : unit);

    private static MapShape RowOf(Shape shape) => shape switch
    {
        EitherShape either => RowOf(either.Long),
        ListShape list => RowOf(list.Item),
        _ => (MapShape)shape,
    };

    // The unit stands after the number, so not in the title.
    private static string Plain(string title) => title.IndexOf('（', StringComparison.Ordinal) is > 0 and var at ? title[..at] : title;
}
