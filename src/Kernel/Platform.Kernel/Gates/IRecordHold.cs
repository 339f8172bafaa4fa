namespace Platform.Kernel.Gates;

/// <summary>
/// What a module holds about the records of a kind of sheet. A record that anybody holds facts about is not removed from a
/// ledger; the gate of a removal, asked for many records at once.
/// </summary>
public interface IRecordHold
{
    /// <summary>The kind of sheet.</summary>
    string Kind { get; }

    /// <summary>Of these records those that it holds, with the reason in Chinese, such as 已有 3 笔过渡费发放.</summary>
    Task<IReadOnlyDictionary<Guid, string>> Of(int areaId, IReadOnlyList<Guid> ids, CancellationToken ct);
}
