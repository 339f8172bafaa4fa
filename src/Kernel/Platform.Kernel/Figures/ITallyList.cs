namespace Platform.Kernel.Figures;

/// <summary>A list that a module puts beside the tallies, such as the buildings that are late.</summary>
public interface ITallyList
{
    /// <summary>The list's machine name: <c>lateBuildings</c>.</summary>
    string Name { get; }

    /// <summary>Its items, plain records whose property names are the machine names.</summary>
    Task<IReadOnlyList<object>> Read(int areaId, DateOnly asOf, CancellationToken ct);
}
