using Platform.Kernel.Data;

namespace Platform.Kernel.Books;

/// <summary>
/// One posting: a sum that leaves one account and enters another. Both sides stand in one row, with one household, project and
/// area, so that debits and credits balance for each of them at every moment. It is never changed nor removed, only reversed
/// by another; its batch's hash seals it.
/// </summary>
[HouseKeeping]
[AddedOnly]
public sealed class BookEntry
{
    /// <summary>The area.</summary>
    public int AreaId { get; set; }

    /// <summary>The batch in which it was posted.</summary>
    public Guid BatchId { get; set; }

    /// <summary>From 1 in its batch.</summary>
    public int Number { get; set; }

    /// <summary>The project.</summary>
    public Guid ProjectId { get; set; }

    /// <summary>The household, or what else the module accounts by.</summary>
    public Guid SubjectId { get; set; }

    /// <summary>A <see cref="BookKind"/> of the module.</summary>
    public short Kind { get; set; }

    /// <summary>First day of what it is for: with subject, kind, source and turn the identity of the entry.</summary>
    public DateOnly Period { get; set; }

    /// <summary>The row for which it was posted; empty where subject, kind and period say it all.</summary>
    public Guid SourceId { get; set; }

    /// <summary>0 for the first entry of its identity, 1, 2 … for those that correct it.</summary>
    public short Turn { get; set; }

    /// <summary>The day from which it counts.</summary>
    public DateOnly On { get; set; }

    /// <summary>借方科目.</summary>
    public short Debit { get; set; }

    /// <summary>贷方科目.</summary>
    public short Credit { get; set; }

    /// <summary>分, above zero.</summary>
    public long Fen { get; set; }

    /// <summary>The same the other way round, in the next turn.</summary>
    /// <param name="turn">Which turn.</param>
    public BookEntry Reversed(short turn) => new()
    {
        ProjectId = ProjectId,
        SubjectId = SubjectId,
        Kind = Kind,
        Period = Period,
        SourceId = SourceId,
        Turn = turn,
        On = On,
        Debit = Credit,
        Credit = Debit,
        Fen = Fen,
    };
}
