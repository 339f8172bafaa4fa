using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Kernel.Modules;
using Platform.Portal;

namespace Platform.Projects.Counties;

/// <summary>The caller's areas for filters and columns, and those left out because the module is off there.</summary>
/// <param name="Names">Names of all the caller's areas by id.</param>
/// <param name="Choices">Areas that can hold projects and can be seen.</param>
/// <param name="Off">Names of areas where the module is off: shown as 未启用, never as 0.</param>
internal sealed record CountyNames(IReadOnlyDictionary<int, string> Names, IReadOnlyList<Choice> Choices, IReadOnlyList<string> Off)
{
    /// <summary>Whether lists need the column and the filter.</summary>
    public bool Several => Names.Count > 1;

    /// <summary>A remark for the page's head; null where nothing is left out.</summary>
    public string? Note => Off.Count == 0 ? null : Texts.T("未启用本模块：{0}", string.Join('、', Off));

    public static async Task<CountyNames> Read(AreaMap areas, Caller caller, AreaScope scope)
    {
        var own = (await areas.All(default)).Where(a => caller.Areas.Contains(a.Id)).ToList();
        var on = scope.Readable("projects");
        return new(
            own.ToDictionary(a => a.Id, a => a.Name),
            [.. own.Where(a => a.Kind != AreaKind.City && on.Contains(a.Id)).Select(a => new Choice($"{a.Id}", a.Name))],
            [.. own.Where(a => !on.Contains(a.Id)).Select(a => a.Name)]);
    }
}
