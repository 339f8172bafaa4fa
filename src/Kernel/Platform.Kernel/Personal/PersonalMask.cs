using System.Globalization;
using System.Text.RegularExpressions;
using Platform.Kernel.Sheets;

namespace Platform.Kernel.Personal;

/// <summary>What may be shown of a value by default. A number of unusual length shows at most its last four characters.</summary>
public static partial class PersonalMask
{
    private const string Hidden = "****";

    /// <summary>The mask of any kind; empty for an empty value.</summary>
    public static string Of(PersonalKind kind, string value) => OfFolded(kind, PersonalText.Fold(kind, value));

    /// <summary>The mask of a value that was brought to its one form.</summary>
    internal static string OfFolded(PersonalKind kind, string text) => kind switch
    {
        _ when text.Length == 0 => "",
        PersonalKind.IdNumber => IdNumber(text),
        PersonalKind.Phone => Phone(text),
        PersonalKind.BankCard => Tail(text),
        PersonalKind.Name => Name(text),
        _ => Hidden,
    };

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

    /// <summary>
    /// A free text with each valid identity number, mobile number and bank card in it masked, written together or in groups.
    /// Numbers of other kinds stay: of decrees, certificates, years and sums.
    /// </summary>
    public static string FreeText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length < 11 || !HoldsNumber(text) ? text : Candidate().Replace(text, m => Masked(PersonalText.Fold(PersonalKind.IdNumber, m.Value)) ?? m.Value);
    }

    private static string? Masked(string number) =>
        CheckDigits.IsIdNumber(number) || (CheckDigits.Lengthen(number) is { } longer && IsBirthday(longer)) ? IdNumber(number)
        : number is { Length: 11 } and ['1', >= '3', ..] ? Phone(number)
        : number is { Length: >= 16 and <= 19 } and [>= '3' and <= '6', ..] && CheckDigits.IsLuhn(number) ? BankCard(number)
        : null;

    private static bool IsBirthday(string id) => DateOnly.TryParseExact(id.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>Whether a free text holds what looks like an identity number, a telephone or an account: eleven digits, or more, in a row.</summary>
    public static bool HoldsNumber(string text) => HasDigits(text, 11) && Number().IsMatch(text);

    // Cheaper than looking for where they stand, and enough for nearly every text.
    private static bool HasDigits(string text, int most)
    {
        for (var i = 0; i < text.Length && most > 0; i++)
            if (char.IsDigit(text[i])) most--;
        return most == 0;
    }

    // Four of seven or fewer would be more than half of the number.
    private static string Tail(string text) => text.Length >= 8 ? string.Concat(Hidden, text.AsSpan(text.Length - 4)) : Hidden;

    [GeneratedRegex(@"\d(?:[ -]?\d){10}")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<![0-9A-Za-z０-９])[0-9０-９](?:[ \-－]?[0-9０-９]){9,17}[ \-－]?[0-9０-９XxＸｘ](?![0-9A-Za-z０-９])")]
    private static partial Regex Candidate();
}
