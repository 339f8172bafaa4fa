using System.Globalization;

namespace Platform.Rules.Engine;

/// <summary>Reads fields of a node whose shape has been checked.</summary>
internal static class NodeReading
{
    public static long? Number(this Node node, string key) => node[key]?.Text is { } text && Scaled.TryRead(text, out var value) ? value : null;

    public static int? Whole(this Node node, string key) => node[key]?.Text is { } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    public static T? Word<T>(this Node node, string key) where T : struct, Enum => node[key]?.Word<T>();

    public static T? Word<T>(this Node node) where T : struct, Enum => node.Text is { } text && Words.TryRead<T>(text, out var value) ? value : null;

    public static bool Flag(this Node node, string key) => node[key]?.Text == "true";
}
