using System.Globalization;
using Platform.Kernel.Audit;
using Platform.Kernel.Personal;
using Platform.Portal;
using static Platform.Host.Texts;

namespace Platform.Host.Pages;

/// <summary>A change of the audit as people read it: the field's title, choices in words, money in 元, areas in ㎡, personal data as masks.</summary>
/// <param name="titles">Titles and words.</param>
internal sealed class ChangeWords(RecordTitles titles)
{
    private const string Hash = "Hash", Mask = ".Mask";

    /// <summary>The changes of an entry that say something to the people of the matter; what serves search and order only is left out.</summary>
    public IReadOnlyList<AuditChange> Of(AuditEntry entry, IReadOnlyDictionary<string, string> names)
    {
        var changes = AuditChange.Of(entry);
        return [.. changes.Where(c => IsWorthSaying(entry, c, changes))
            .Select(c => new AuditChange(Title(entry, c.Field), Shown(entry, c, c.Before, names), Shown(entry, c, c.After, names)))];
    }

    /// <summary>A field's title, for the auditor too.</summary>
    public string Title(AuditEntry entry, string field) =>
        T(titles.Field(entry, IsMask(field) ? field[..^Mask.Length] : IsHash(entry, field) ?? field));

    /// <summary>A stored value in words; null where there is none.</summary>
    public string? Say(AuditEntry entry, string field, string? value) => value is null or "" ? null
        : titles.Word(entry, field, value) is { } word ? T(word)
        : value is "True" or "False" ? T(value == "True" ? "是" : "否")
        : field.EndsWith("Fen", StringComparison.Ordinal) && Whole(value) is { } fen ? Formats.Money(fen)
        : field.EndsWith("Dm2", StringComparison.Ordinal) && Whole(value) is { } area ? Formats.Area(area)
        : Instant(value) is { } at ? Formats.Instant(at)
        : value;

    private static bool IsMask(string field) => field.EndsWith(Mask, StringComparison.Ordinal);

    // A number may change behind the same mask: then its hash alone tells of it.
    private bool IsWorthSaying(AuditEntry entry, AuditChange change, IReadOnlyList<AuditChange> all) =>
        IsHash(entry, change.Field) is { } personal
            ? !string.IsNullOrEmpty(change.Before) && !string.IsNullOrEmpty(change.After) && !all.Any(c => c.Field == personal + Mask)
            : titles.Property(entry, change.Field) is not null && titles.Field(entry, change.Field) != change.Field
                && !change.Field.EndsWith("Folded", StringComparison.Ordinal);

    private string? IsHash(AuditEntry entry, string field) =>
        field.EndsWith(Hash, StringComparison.Ordinal) && titles.Property(entry, field[..^Hash.Length])?.PropertyType == typeof(PersonalData) ? field[..^Hash.Length] : null;

    private string? Shown(AuditEntry entry, AuditChange change, string? value, IReadOnlyDictionary<string, string> names) =>
        IsHash(entry, change.Field) is not null ? T("（掩码相同的另一个号码）")
        : value is not null && names.TryGetValue(value, out var name) ? name
        : Say(entry, change.Field, value);

    private static long? Whole(string value) => long.TryParse(value, CultureInfo.InvariantCulture, out var n) ? n : null;

    private static DateTimeOffset? Instant(string value) =>
        value.Length >= 19 && value[10] == 'T' && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
}
