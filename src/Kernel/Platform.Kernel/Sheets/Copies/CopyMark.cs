namespace Platform.Kernel.Sheets;

/// <summary>What the hidden cell of a working copy says of its row.</summary>
public sealed class CopyMark
{
    private readonly AreaSeal seal;
    private readonly IReadOnlyDictionary<string, string> digests;

    internal CopyMark(AreaSeal seal, Guid recordId, DateTime at, IReadOnlyDictionary<string, string> digests) =>
        (this.seal, RecordId, At, this.digests) = (seal, recordId, at, digests);

    /// <summary>The record.</summary>
    public Guid RecordId { get; }

    /// <summary>When it was exported, UTC, to the second.</summary>
    public DateTime At { get; }

    /// <summary>Whether a column showed this when it was exported.</summary>
    public bool Showed(string column, string shown) => digests.GetValueOrDefault(AreaSeal.TagOf(column), "") == seal.Of(RecordId, column, shown);
}
