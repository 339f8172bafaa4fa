using System.Globalization;
using System.Text;

namespace Platform.Kernel.Files;

/// <summary>Names that others gave to files: shown and handed back, never used as a path.</summary>
public static class FileNames
{
    private const int Longest = 120;

    /// <summary>The last part of the name, without what deceives the eye or a file system; <c>未命名</c> where nothing is left.</summary>
    public static string Clean(string name)
    {
        var last = name.Split('/', '\\')[^1];
        var kept = string.Concat(last.EnumerateRunes().Where(IsPlain)).Normalize(NormalizationForm.FormC).Trim(' ', '.'); // halves of characters are gone by then
        if (kept.Length > Longest)
        {
            var ending = Path.GetExtension(kept);
            kept = string.Concat(Cut(kept, Longest - Math.Min(ending.Length, 10)).TrimEnd(' ', '.'), ending.Length <= 10 ? ending : "");
        }
        return kept.Length == 0 ? "未命名" : kept;
    }

    /// <summary>The name with an ending of its kind, so that nothing is opened as what it is not.</summary>
    public static string For(string name, FileKind kind)
    {
        var endings = kind.Endings();
        return endings.Contains(Path.GetExtension(name).ToLowerInvariant()) ? name : name + endings[0];
    }

    // Neither control characters, nor marks that turn the direction of writing (U+202E), nor what Windows forbids.
    private static bool IsPlain(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
        && rune.Value is not ('<' or '>' or ':' or '"' or '|' or '?' or '*' or 0xfffd);

    private static string Cut(string text, int length) => char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length];
}
