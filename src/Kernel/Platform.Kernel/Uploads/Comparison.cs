using Platform.Kernel.Audit;

namespace Platform.Kernel.Uploads;

/// <summary>What taking an upload would change, found by taking it and undoing it.</summary>
/// <param name="At">When it was found, UTC.</param>
/// <param name="Counts">How many records of each kind (<c>word.Entity</c>) would be added, changed or removed.</param>
/// <param name="Entries">What the audit would say of them, changed and removed ones first; at most <see cref="Most"/>.</param>
/// <param name="Names">What the records, and those that they point to, are called, by key.</param>
public sealed record Comparison(
    DateTime At, IReadOnlyList<ComparisonCount> Counts, IReadOnlyList<AuditEntry> Entries, IReadOnlyDictionary<string, string> Names)
{
    /// <summary>So many records are shown; all are counted.</summary>
    public const int Most = 5_000;

    /// <summary>Records that a whole ledger no longer has and that stay all the same, since somebody holds facts about them; at most <see cref="Most"/>.</summary>
    public IReadOnlyList<RemovedRecord> Held { get; init; } = [];

    /// <summary>How many there are in all.</summary>
    public int Total => Counts.Sum(c => c.Count);
}

/// <summary>How many records of a kind have one thing done to them.</summary>
/// <param name="Sample">One of them, for its kind's title.</param>
/// <param name="Action">added, changed, removed.</param>
/// <param name="Count">How many.</param>
public sealed record ComparisonCount(AuditEntry Sample, string Action, int Count);
