using System.Buffers;
using System.Text;

namespace Platform.Kernel.Personal;

/// <summary>Brings the ways of writing one number to one form, for the hash and the mask; the cipher keeps what was written.</summary>
internal static class PersonalText
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("0123456789X");

    private const int WideFirst = 0xFF01, WideLast = 0xFF5E, WideOffset = 0xFEE0;

    /// <summary>Half-width, upper case, without blanks and separators; a mobile number without +86.</summary>
    public static string Fold(PersonalKind kind, string value)
    {
        if (value.AsSpan().IndexOfAnyExcept(Plain) < 0)
            return kind == PersonalKind.Phone ? Mobile(value) : value;
        var folded = new StringBuilder(value.Length);
        foreach (var written in value)
        {
            var c = written is >= (char)WideFirst and <= (char)WideLast ? (char)(written - WideOffset) : written;
            if (char.IsWhiteSpace(c) || char.IsControl(c) || (kind != PersonalKind.Name && c is '-' or '－' or '—' or '–'))
                continue;
            folded.Append(char.ToUpperInvariant(c));
        }

        var text = folded.ToString();
        return kind == PersonalKind.Phone ? Mobile(text) : text;
    }

    private static string Mobile(string text)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["+86", "0086", "86"])
            if (text.Length == prefix.Length + 11 && text[prefix.Length] == '1' && text.StartsWith(prefix, StringComparison.Ordinal))
                return text[prefix.Length..];
        return text;
    }
}
