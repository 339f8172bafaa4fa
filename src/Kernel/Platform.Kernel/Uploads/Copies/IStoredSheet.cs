namespace Platform.Kernel.Uploads;

/// <summary>
/// What a module has stored of a kind of sheet, so that it can be written out as the county would print it, and a sheet that
/// comes back be held against what is stored now. The counterpart of <see cref="ISheetTaker"/>.
/// </summary>
public interface IStoredSheet
{
    /// <summary>The kind of sheet.</summary>
    string Kind { get; }

    /// <summary>Fills the cells of the part's records that this module keeps; one query for all of them.</summary>
    Task Fill(StoredPart part, CancellationToken ct);
}

/// <summary>What the owner of a kind of sheet has stored; it is asked first.</summary>
public interface IStoredRows : IStoredSheet
{
    /// <summary>The records of an area, or of one of its projects, in the order in which they are to be listed.</summary>
    Task<IReadOnlyList<Guid>> Ids(int areaId, Guid? projectId, CancellationToken ct);

    /// <summary>Makes tombstones of records, or records of tombstones again.</summary>
    Task Mark(int areaId, IReadOnlyList<Guid> ids, bool removed, CancellationToken ct);
}
