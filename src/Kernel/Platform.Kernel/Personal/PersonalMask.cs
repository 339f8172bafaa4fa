using System.Text.RegularExpressions;

namespace Platform.Kernel.Personal;

/// <summary>What may be shown of a value by default. A number of unusual length shows at most its last four characters.</summary>
public static partial class PersonalMask
{
    private const string Hidden = "****";

    /// <summary>The mask of any kind; empty for an empty value.</summary>
    public static string Of(PersonalKind kind, string value)
    {
        var text = PersonalText.Fold(kind, value);
        return kind switch
        {
            _ when text.Length == 0 => "",
            PersonalKind.IdNumber => IdNumber(text),
            PersonalKind.Phone => Phone(text),
            PersonalKind.BankCard => Tail(text),
            PersonalKind.Name => Name(text),
            _ => Hidden,
        };
    }

    /// <summary>First six (the area) and last four of 15 or 18 characters: <c>411221********1234</c>.</summary>
    public static string IdNumber(string text) => text.Length is 15 or 18
        ? string.Concat(text.AsSpan(0, 6), new string('*', text.Length - 10), text.AsSpan(text.Length - 4))
        : Tail(text);

    /// <summary>A mobile number as <c>138****1234</c>.</summary>
    public static string Phone(string text) => text.Length == 11 && text[0] == '1'
        ? string.Concat(text.AsSpan(0, 3), Hidden, text.AsSpan(7))
        : Tail(text);

    /// <summary>The last four of a card: <c>****1234</c>.</summary>
    public static string BankCard(string text) => Tail(text);

    /// <summary>The family name, and the last character of three or more: <c>张*</c>, <c>张*三</c>.</summary>
    public static string Name(string text) => text.Length switch
    {
        0 => "",
        1 => "*",
        2 => text[..1] + "*",
        _ => text[..1] + new string('*', Math.Min(text.Length - 2, 4)) + text[^1..],
    };

    /// <summary>Whether a free text holds what looks like an identity number, a telephone or an account: eleven digits, or more, in a row.</summary>
    public static bool HoldsNumber(string text) => Number().IsMatch(text);

    // Four of seven or fewer would be more than half of the number.
    private static string Tail(string text) => text.Length >= 8 ? string.Concat(Hidden, text.AsSpan(text.Length - 4)) : Hidden;

    [GeneratedRegex(@"\d(?:[ -]?\d){10}")]
    private static partial Regex Number();
}
