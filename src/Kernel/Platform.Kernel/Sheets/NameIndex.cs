using System.Text.RegularExpressions;

namespace Platform.Kernel.Sheets;

/// <summary>Finds a name that people write with other brackets, blanks, or without the place in front.</summary>
public sealed partial class NameIndex
{
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> bare = new(StringComparer.Ordinal);

    /// <summary>Takes the usual writing of each name, with its code if it has one.</summary>
    public NameIndex(IEnumerable<(string Name, string? Code)> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        foreach (var (name, code) in entries)
        {
            var folded = Fold.Name(name);
            names.TryAdd(folded, name);
            if (code is not null)
            {
                names.TryAdd(Fold.Code(code), name);
            }

            var kept = Bare(folded);
            bare[kept] = bare.TryGetValue(kept, out var other) && other is not null && Fold.Name(other) != folded ? null : name;
        }
    }

    /// <summary>Number of writings known.</summary>
    public int Count => names.Count;

    /// <summary>The usual writing of what is meant; null when there is none, or more than one.</summary>
    public string? Find(string written)
    {
        var folded = Fold.Name(written);
        return names.GetValueOrDefault(folded) ?? bare.GetValueOrDefault(Bare(folded));
    }

    /// <summary>The usual writing of a project of the file or, where the file has none of that name, of the county's stored ones.</summary>
    /// <remarks>A stored project whose number the file gives another name goes by the file's name from now on.</remarks>
    public string? Find(string written, ISurveyKnown known) =>
        Find(written) ?? (known.Project(Fold.Name(written)) is { } stored ? (stored.Code.Length > 0 ? Find(stored.Code) : null) ?? stored.Name : null);

    private static string Bare(string folded) => Place().Replace(folded, "", 1);

    [GeneratedRegex(@"^(?:河南省)?(?:[\u4e00-\u9fff]{2,4}市)?(?:[\u4e00-\u9fff]{1,4}[县区市])?(?=.{4,})")]
    private static partial Regex Place();
}
