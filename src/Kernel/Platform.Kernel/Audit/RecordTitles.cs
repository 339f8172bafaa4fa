using System.Reflection;
using Platform.Kernel.Data;
using Platform.Kernel.Modules;

namespace Platform.Kernel.Audit;

/// <summary>What audited rows and their fields are called on the screen, read from the <see cref="TitleAttribute"/>s of the entities.</summary>
public sealed class RecordTitles
{
    private readonly Dictionary<string, string> fields;
    private readonly Dictionary<string, string> kinds;

    /// <summary>Reads them from the modules and the ground.</summary>
    public RecordTitles(ModuleCatalog modules)
    {
        var types = modules.Assemblies.Append(typeof(RecordTitles).Assembly).SelectMany(a => a.GetTypes())
            .Where(t => t.IsDefined(typeof(TitleAttribute), false)).Select(t => (Kind: $"{modules.Of(t)?.Word ?? "platform"}.{t.Name}", Type: t)).ToList();
        kinds = types.ToDictionary(t => t.Kind, t => t.Type.GetCustomAttribute<TitleAttribute>()!.Text);
        fields = types.SelectMany(t => t.Type.GetProperties().Select(p => (Name: $"{t.Kind}.{p.Name}", Title: p.GetCustomAttribute<TitleAttribute>()?.Text)))
            .Where(f => f.Title is not null).ToDictionary(f => f.Name, f => f.Title!);
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
        var title = fields.GetValueOrDefault($"{entry.Word}.{entry.Entity}.{parts[0]}");
        return title is null ? name : parts.Length == 1 ? title : $"{title}（{parts[1]}）";
    }
}
