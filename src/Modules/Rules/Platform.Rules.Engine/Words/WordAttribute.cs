using System.Collections.Concurrent;
using System.Reflection;

namespace Platform.Rules.Engine;

/// <summary>The Chinese name of a word of the rule language, as forms and explanations show it.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class WordAttribute(string title) : Attribute
{
    /// <summary>The Chinese name.</summary>
    public string Title { get; } = title;
}

/// <summary>Words of the rule language: the text in a policy is the enum's name with a small first letter.</summary>
public static class Words
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<(string Word, string Title)>> Known = new();

    /// <summary>All words of an enum with their Chinese names, in the order of the enum.</summary>
    public static IReadOnlyList<(string Word, string Title)> Of(Type words) => Known.GetOrAdd(words, static type =>
        [.. type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (Small(f.Name), f.GetCustomAttribute<WordAttribute>()?.Title ?? Small(f.Name)))]);

    /// <summary>The Chinese name of a value.</summary>
    public static string Title<T>(T value) where T : struct, Enum =>
        Of(typeof(T)).FirstOrDefault(w => w.Word == Small(value.ToString())).Title ?? value.ToString();

    /// <summary>The text that stands for a value in a policy.</summary>
    public static string Text<T>(T value) where T : struct, Enum => Small(value.ToString());

    /// <summary>Reads a word; false when it is none of the enum's.</summary>
    public static bool TryRead<T>(string text, out T value) where T : struct, Enum
    {
        value = default;
        return text.Length > 0 && char.IsAsciiLetterLower(text[0]) && Of(typeof(T)).Any(w => w.Word == text) && Enum.TryParse(text, ignoreCase: true, out value);
    }

    private static string Small(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
