using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Kernel.Modules;
using Platform.Portal;

namespace Platform.Funding;

/// <summary>The caller's areas for filters and columns, and those left out because the module is off there.</summary>
/// <param name="Names">Names of all the caller's areas by id.</param>
/// <param name="Choices">Counties and units where the module is on.</param>
/// <param name="Off">Names of areas where it is off: said to be 未启用, never shown as 0.</param>
internal sealed record Counties(IReadOnlyDictionary<int, string> Names, IReadOnlyList<Choice> Choices, IReadOnlyList<string> Off)
{
    /// <summary>Whether lists need the column and the filter.</summary>
    public bool Several => Names.Count > 1;

    public string? Name(int? areaId) => areaId is { } id ? Names.GetValueOrDefault(id) : null;

    /// <summary>The page's remark, and the areas left out if there are any.</summary>
    public string Note(string remark) => Off.Count == 0 ? remark : $"{remark}；{Texts.T("未启用本模块：{0}", string.Join('、', Off))}";

    public static async Task<Counties> Read(AreaMap areas, Caller caller, AreaScope scope)
    {
        var own = (await areas.All(default)).Where(a => caller.Areas.Contains(a.Id)).ToList();
        var on = scope.Readable("funding");
        return new(
            own.ToDictionary(a => a.Id, a => a.Name),
            [.. own.Where(a => a.Kind != AreaKind.City && on.Contains(a.Id)).Select(a => new Choice($"{a.Id}", a.Name))],
            [.. own.Where(a => !on.Contains(a.Id)).Select(a => a.Name)]);
    }
}
