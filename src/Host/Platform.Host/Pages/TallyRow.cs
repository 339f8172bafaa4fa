using Platform.Kernel.Figures;

namespace Platform.Host.Pages;

/// <summary>One figure across areas.</summary>
internal sealed record TallyRow(string Group, string Name, string Title, FigureUnit Unit, IReadOnlyDictionary<int, Figure> ByArea)
{
    /// <summary>The area's figure; null where its module is off, or where the area has nothing of that name.</summary>
    public Figure? Of(int areaId) => ByArea.GetValueOrDefault(areaId);

    /// <summary>A row of one project or one year, which other areas need not have.</summary>
    public bool IsOfOne => Group == "decidedIn" || Name.StartsWith("byProject.", StringComparison.Ordinal);

    /// <summary>Whether the area lacks the figure because its module is off there.</summary>
    public bool IsOff(int areaId) => !IsOfOne && Of(areaId) is null;

    /// <summary>The rows of several areas' tallies, in the order of the groups.</summary>
    public static IReadOnlyList<TallyRow> From(IReadOnlyList<Tallies> tallies) =>
        [.. tallies.SelectMany(t => t.Figures.Select(f => (t.AreaId, Figure: f)))
            .GroupBy(x => (x.Figure.Group, x.Figure.Name))
            .Select(g => new TallyRow(
                g.Key.Group, g.Key.Name, g.First().Figure.Title, g.First().Figure.Unit, g.ToDictionary(x => x.AreaId, x => x.Figure)))
            .Where(r => tallies.Count == 1 || !r.Name.StartsWith("byProject.", StringComparison.Ordinal)) // projects of many counties side by side say nothing
            .OrderBy(r => TallyGroups.Order(r.Group)).ThenBy(r => r.Name == "withoutFlatYet")];
}
