namespace Platform.Kernel.Figures;

/// <summary>
/// A list that a module contributes to the tallies beside its figures, where a number would not say enough:
/// the buildings that are late, say.
/// </summary>
public interface ITallyList
{
    /// <summary>The machine name in the tallies: <c>lateBuildings</c>.</summary>
    string Name { get; }

    /// <summary>The rows of one area as of a day: flat records, whose property names in camel case are the names in JSON.</summary>
    Task<IReadOnlyList<object>> Read(int areaId, DateOnly asOf, CancellationToken ct);
}
