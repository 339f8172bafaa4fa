using Microsoft.Extensions.Primitives;
using Platform.Rules.Engine;

namespace Platform.Rules.Forms;

/// <summary>Reads back what <see cref="ShapeField"/> asked; what was left blank is left out.</summary>
internal static class ShapeForm
{
    /// <summary>Ends the name of the word of an either-or.</summary>
    public const string Word = "~word";

    /// <summary>The word that means: as entered below.</summary>
    public const string Long = "~long";

    /// <summary>Blank rows below those of a list; saving gives another.</summary>
    public const int Blank = 1;

    private const int MostRows = 200;

    /// <summary>The node that was entered; null where all was left blank.</summary>
    /// <param name="shape">What was asked.</param>
    /// <param name="name">Its path.</param>
    /// <param name="form">A posted form, or the query of an address.</param>
    public static Node? Read(Shape shape, string name, IEnumerable<KeyValuePair<string, StringValues>> form) => Read(shape, name, new Typed(form));

    private static Node? Read(Shape shape, string name, Typed form) => shape switch
    {
        EitherShape either => form[name + Word].ToString() is { Length: > 0 } word && word != Long ? Node.Of(word) : Read(either.Long, name, form),
        ListShape { Item: WordShape } => form[name] is { Count: > 0 } ticked && ticked.Any(t => !string.IsNullOrEmpty(t)) ? Node.List(ticked.Where(t => !string.IsNullOrEmpty(t)).Select(t => Node.Of(t!)).ToList()) : null,
        ListShape list => Rows(list, name, form),
        MapShape map => Fields(map, name, form),
        _ => form[name].ToString().Trim() is { Length: > 0 } text ? Node.Of(text) : null,
    };

    private static Node? Rows(ListShape list, string name, Typed form)
    {
        var rows = Enumerable.Range(0, MostRows).TakeWhile(i => form.Keys.Any(k => k.StartsWith($"{name}[{i}]", StringComparison.Ordinal)))
            .Select(i => Read(list.Item, $"{name}[{i}]", form)).OfType<Node>().ToList();
        return rows.Count > 0 ? Node.List(rows) : null;
    }

    private static Node? Fields(MapShape map, string name, Typed form)
    {
        var fields = map.Fields.Select(f => (f.Key, Value: Read(f.Shape, $"{name}.{f.Key}", form))).Where(f => f.Value is not null).Select(f => (f.Key, f.Value!)).ToList();
        return fields.Count > 0 ? Node.Map(fields) : null;
    }

    private sealed class Typed(IEnumerable<KeyValuePair<string, StringValues>> form)
    {
        private readonly Dictionary<string, StringValues> values = form.ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);

        public IEnumerable<string> Keys => values.Keys;

        public StringValues this[string name] => values.GetValueOrDefault(name);
    }
}
