using System.Text;

namespace Platform.Rules.Engine;

/// <summary>A piece of a policy as it was written: a text, a list or named fields. Numbers stay the texts that were typed.</summary>
public sealed class Node : IEquatable<Node>
{
    private Node(string? text, IReadOnlyList<Node>? items, IReadOnlyList<KeyValuePair<string, Node>>? fields) => (Text, Items, Fields) = (text, items, fields);

    /// <summary>The text, of a scalar.</summary>
    public string? Text { get; }

    /// <summary>The items, of a list.</summary>
    public IReadOnlyList<Node>? Items { get; }

    /// <summary>The fields in the order in which they were written.</summary>
    public IReadOnlyList<KeyValuePair<string, Node>>? Fields { get; }

    /// <summary>A scalar.</summary>
    public static Node Of(string text) => new(text, null, null);

    /// <summary>A list.</summary>
    public static Node List(params IEnumerable<Node> items) => new(null, [.. items], null);

    /// <summary>Named fields.</summary>
    public static Node Map(params IEnumerable<(string Key, Node Value)> fields) => new(null, null, [.. fields.Select(f => KeyValuePair.Create(f.Key, f.Value))]);

    /// <summary>A field; null where there is none.</summary>
    public Node? this[string key]
    {
        get
        {
            foreach (var field in Fields ?? []) if (field.Key == key) return field.Value;
            return null;
        }
    }

    /// <summary>The same text, field for field in any order.</summary>
    public bool Equals(Node? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Node);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>One line, fields by name.</summary>
    public override string ToString() => Write(new StringBuilder()).ToString();

    private StringBuilder Write(StringBuilder to)
    {
        if (Text is not null) return to.Append(Text);
        if (Items is not null) return Join(to.Append('['), Items, static (b, i) => i.Write(b)).Append(']');
        return Join(to.Append('{'), Fields!.OrderBy(f => f.Key, StringComparer.Ordinal), static (b, f) => f.Value.Write(b.Append(f.Key).Append(": "))).Append('}');
    }

    private static StringBuilder Join<T>(StringBuilder to, IEnumerable<T> all, Action<StringBuilder, T> one)
    {
        var first = true;
        foreach (var item in all)
        {
            if (!first) to.Append(", ");
            one(to, item);
            first = false;
        }
        return to;
    }
}
