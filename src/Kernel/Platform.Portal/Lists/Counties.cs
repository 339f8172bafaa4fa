using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Kernel.Modules;

namespace Platform.Portal;

/// <summary>The caller's areas for filters and columns, and those left out because the module is off there.</summary>
/// <param name="Names">Names of all the caller's areas by id.</param>
/// <param name="Choices">Counties and units where the module is on.</param>
/// <param name="Off">Names of areas where it is off: said to be 未启用, never shown as 0.</param>
public sealed record Counties(IReadOnlyDictionary<int, string> Names, IReadOnlyList<Choice> Choices, IReadOnlyList<string> Off)
{
    /// <summary>Whether lists need the column and the filter.</summary>
    public bool Several => Names.Count > 1;

    /// <summary>An area's name; null where it is not the caller's.</summary>
    public string? Name(int? areaId) => areaId is { } id ? Names.GetValueOrDefault(id) : null;

    /// <summary>The page's remark, and the areas left out if there are any.</summary>
    public string Note(string remark) => Off.Count == 0 ? remark : $"{remark}；{Texts.T("OffIn", string.Join('、', Off))}";

    /// <summary>Reads them for a module.</summary>
    /// <param name="areas">All areas.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="scope">His areas where modules are on.</param>
    /// <param name="word">The module's word.</param>
    public static async Task<Counties> Read(AreaMap areas, Caller caller, AreaScope scope, string word)
    {
        var own = (await areas.All(default)).Where(a => caller.Areas.Contains(a.Id)).ToList();
        var on = scope.Readable(word);
        return new(
            own.ToDictionary(a => a.Id, a => a.Name),
            [.. own.Where(a => a.Kind != AreaKind.City && on.Contains(a.Id)).Select(a => new Choice($"{a.Id}", a.Name))],
            [.. own.Where(a => !on.Contains(a.Id)).Select(a => a.Name)]);
    }
}
