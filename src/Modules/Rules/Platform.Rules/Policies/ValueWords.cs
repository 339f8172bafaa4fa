using Platform.Rules.Engine;

namespace Platform.Rules.Policies;

/// <summary>What a policy states, in Chinese: the same shapes that check a text say what its words mean.</summary>
internal static class ValueWords
{
    /// <summary>A value of a dimension.</summary>
    public static string Say(PolicyKind kind, string dimension, Node node) => Vocabulary.Find(kind, dimension) is { } known ? Say(known.Shape, node) : node.ToString();

    /// <summary>A node by its shape.</summary>
    public static string Say(Shape shape, Node node) => shape switch
    {
        WordShape words => words.Words.FirstOrDefault(w => w.Word == node.Text).Title ?? node.ToString(),
        EitherShape either => node.Text is { } text && either.Word.Words.FirstOrDefault(w => w.Word == text).Title is { } title ? title : Say(either.Long, node),
        ListShape list => string.Join(list.Item is MapShape ? "；" : "、", (node.Items ?? []).Select(i => Say(list.Item, i))),
        MapShape map => string.Join("，", map.Fields.Where(f => node[f.Key] is not null).Select(f => Field(f, node[f.Key]!))),
        _ => node.ToString(),
    };

    private static string Field(Field field, Node node) => field.Shape switch
    {
        WordShape { Words: [("true", _), ("false", _)] } => node.Text == "true" ? field.Title : "",
        NumberShape number => $"{Plain(field.Title)} {node}{number.UnitName}",
        CountShape count => $"{Plain(field.Title)} {node}{count.UnitName}",
        MapShape or ListShape { Item: MapShape } => $"{field.Title}（{Say(field.Shape, node)}）",
        _ => $"{field.Title} {Say(field.Shape, node)}",
    };

    // The unit stands after the number, so not in the title.
    private static string Plain(string title) => title.IndexOf('（', StringComparison.Ordinal) is > 0 and var at ? title[..at] : title;
}
