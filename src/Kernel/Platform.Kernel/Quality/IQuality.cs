namespace Platform.Kernel.Quality;

/// <summary>
/// What a module holds one kind of its records to. It says what it looks for; the board counts it, lists it and follows it from
/// day to day. Where the module is off nothing is counted.
/// </summary>
public interface IQuality
{
    /// <summary>Word, dot, kind of record: <c>projects.household</c>.</summary>
    string Key { get; }

    /// <summary>The kind of record on the screen.</summary>
    string Title { get; }

    /// <summary>What the records are held to, in the order of the board.</summary>
    IReadOnlyList<QualityCheck> Checks { get; }

    /// <summary>Counts every check at once, by area; an area without records is left out.</summary>
    /// <param name="areaId">Only this area; null for all that the caller may read.</param>
    /// <param name="ct">Ends the count.</param>
    Task<IReadOnlyDictionary<int, IReadOnlyList<QualityCount>>> Count(int? areaId, CancellationToken ct);

    /// <summary>Some of the records that fail a check: as many as were counted, in an order that stays.</summary>
    /// <param name="check">The check's key.</param>
    /// <param name="areaId">Only this area; null for all that the caller may read.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="ct">Ends the read.</param>
    Task<IReadOnlyList<QualityRow>> Rows(string check, int? areaId, int skip, int take, CancellationToken ct);
}
