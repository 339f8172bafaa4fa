using System.Text.Json.Nodes;
using Platform.Kernel.Audit;
using Platform.Kernel.Modules;

namespace Platform.Kernel.Books;

/// <summary>Walks an area's entries, batch by batch, and notes what does not fit: an entry its batch, a batch the audit of its posting.</summary>
internal sealed class BookWalk(ModuleCatalog modules)
{
    private readonly Dictionary<Guid, BookBatch> expected = [];
    private readonly Dictionary<short, string> accounts = modules.All.SelectMany(m => m.Accounts.Select(a => (a.Number, m.Word))).ToDictionary(a => a.Number, a => a.Word);
    private readonly Dictionary<string, BookBatch> heads = [];
    private readonly HashSet<Guid> reversed = [];
    private readonly List<string> faults = [];
    private BookBatch? batch;
    private BookSeal? seal;
    private int count;
    private long fen;

    /// <summary>Batches read.</summary>
    public int Batches { get; private set; }

    /// <summary>Entries read.</summary>
    public long Entries { get; private set; }

    /// <summary>Their sum, 分: what was debited, and what was credited.</summary>
    public long Fen { get; private set; }

    /// <summary>A batch whose entries are to come.</summary>
    public void Expect(BookBatch head)
    {
        expected[head.Id] = heads[AuditTrail.KeyOf(head)] = head;
        Batches++;
        if (head.Reverses != Guid.Empty && !reversed.Add(head.Reverses)) faults.Add($"批次 {head.Reverses} 被冲销了两次");
    }

    /// <summary>What the audit holds of the posting of a batch; all of them, after the batches.</summary>
    /// <param name="key">The batch's key there.</param>
    /// <param name="after">Its values.</param>
    public void Audited(string key, string after)
    {
        if (!heads.Remove(key, out var head)) faults.Add($"审计中有批次 {key}，账簿中没有");
        else if (JsonNode.Parse(after)?[nameof(BookBatch.Hash)]?.GetValue<string>() != head.Hash) faults.Add($"{Name(head)}的校验值与审计记录不同");
    }

    /// <summary>The next entry, in the order of batch and number.</summary>
    public void Next(BookEntry entry)
    {
        if (batch?.Id != entry.BatchId) Turn(entry.BatchId);
        Entries++;
        Fen = checked(Fen + entry.Fen);
        if (batch is null) { faults.Add($"分录 {entry.BatchId}/{entry.Number} 没有批次"); return; }
        seal!.Add(entry);
        (count, fen) = (count + 1, checked(fen + entry.Fen));
        if (entry.Fen <= 0) faults.Add($"{Name(batch)}第 {entry.Number} 笔的金额不是正数");
        if (entry.Debit == entry.Credit || accounts.GetValueOrDefault(entry.Debit) != batch.Word || accounts.GetValueOrDefault(entry.Credit) != batch.Word)
            faults.Add($"{Name(batch)}第 {entry.Number} 笔的科目不对");
    }

    /// <summary>What was found.</summary>
    public List<string> Finish()
    {
        Turn(Guid.Empty);
        faults.AddRange(expected.Values.Select(b => $"{Name(b)}的 {b.Count} 笔分录不见了"));
        faults.AddRange(heads.Values.Select(b => $"{Name(b)}没有审计记录"));
        return faults;
    }

    private static string Name(BookBatch batch) => $"批次“{batch.Text}”（{batch.Id}）";

    private void Turn(Guid next)
    {
        if (batch is not null)
        {
            if (count != batch.Count || fen != batch.Fen) faults.Add($"{Name(batch)}应有 {batch.Count} 笔、{batch.Fen} 分，实有 {count} 笔、{fen} 分");
            else if (BookSeal.Of(batch, seal!.Finish()) != batch.Hash) faults.Add($"{Name(batch)}的内容被改动过");
            seal!.Dispose();
        }
        expected.Remove(next, out batch);
        (seal, count, fen) = (batch is null ? null : new(), 0, 0);
    }
}
