using System.Globalization;
using System.Reflection;
using Platform.Kernel.Data;
using Platform.Kernel.Modules;

namespace Platform.Kernel.Audit;

/// <summary>
/// What audited rows, their fields and the values of those are called on the screen, read from the <see cref="TitleAttribute"/>s
/// of the entities and the words that the modules give their enums.
/// </summary>
public sealed class RecordTitles
{
    private readonly Dictionary<string, PropertyInfo> fields;
    private readonly Dictionary<string, string> kinds;
    private readonly Dictionary<Type, Func<object, string?>> words;

    /// <summary>Reads them from the modules and the ground.</summary>
    public RecordTitles(ModuleCatalog modules)
    {
        var types = modules.Assemblies.Append(typeof(RecordTitles).Assembly).SelectMany(a => a.GetTypes())
            .Where(t => t.IsDefined(typeof(TitleAttribute), false)).Select(t => (Kind: $"{modules.Of(t)?.Word ?? "platform"}.{t.Name}", Type: t)).ToList();
        kinds = types.ToDictionary(t => t.Kind, t => t.Type.GetCustomAttribute<TitleAttribute>()!.Text);
        fields = types.SelectMany(t => t.Type.GetProperties().Select(p => (Name: $"{t.Kind}.{p.Name}", Property: p))).ToDictionary(f => f.Name, f => f.Property);
        words = modules.All.SelectMany(m => m.Words).Append(EnumWords.By<SwitchState>(SwitchStates.Title)).ToDictionary(w => w.Type, w => w.Of);
        All = [.. kinds.OrderBy(k => k.Key, StringComparer.Ordinal).Select(k => (k.Key, k.Value))];
    }

    /// <summary>Every kind: <c>word.Entity</c> and its title.</summary>
    public IReadOnlyList<(string Kind, string Title)> All { get; }

    /// <summary>The title of an entry's kind of row; <c>word.Entity</c> where it has none.</summary>
    public string Of(AuditEntry entry) => kinds.GetValueOrDefault($"{entry.Word}.{entry.Entity}", $"{entry.Word}.{entry.Entity}");

    /// <summary>The title of a field of it; its name where it has none. Of personal data mask and hash are fields of their own.</summary>
    public string Field(AuditEntry entry, string name)
    {
        var parts = name.Split('.', 2);
        var title = Property(entry, name)?.GetCustomAttribute<TitleAttribute>()?.Text;
        return title is null ? name : parts.Length == 1 ? title : $"{title}（{parts[1]}）";
    }

    /// <summary>The property that a field of an entry was, of personal data the whole of it; null where nobody knows it any more.</summary>
    public PropertyInfo? Property(AuditEntry entry, string name) => fields.GetValueOrDefault($"{entry.Word}.{entry.Entity}.{name.Split('.', 2)[0]}");

    /// <summary>A stored value of an enum in words; null where the field is no enum, or the value none of its own.</summary>
    public string? Word(AuditEntry entry, string name, string value)
    {
        var type = name.Contains('.', StringComparison.Ordinal) ? null : Property(entry, name)?.PropertyType;
        type = type is null ? null : Nullable.GetUnderlyingType(type) ?? type;
        return type is { IsEnum: true } && words.TryGetValue(type, out var of) && int.TryParse(value, CultureInfo.InvariantCulture, out var number)
            ? of(Enum.ToObject(type, number))
            : null;
    }
}
