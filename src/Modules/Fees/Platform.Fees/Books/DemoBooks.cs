using Microsoft.EntityFrameworkCore;
using Platform.Fees.Data;
using Platform.Kernel.Books;
using Platform.Kernel.Uploads;

namespace Platform.Fees.Books;

/// <summary>What was posted of demonstration rows is taken back when they step aside; the books keep both.</summary>
internal sealed class DemoBooks(FeesDb db, BookKeeper books) : IDemonstration
{
    public Task Add(int areaId, DateOnly today, CancellationToken ct) => Task.CompletedTask;

    public async Task Clear(int areaId, CancellationToken ct)
    {
        var entries = await books.Entries(db.Word, areaId).ToListAsync(ct);
        var batch = new BookBatch { AreaId = areaId, Word = db.Word, Text = "演示数据退出，全部冲销" };
        batch.Key = $"demonstration/{batch.Id:N}";
        await books.Post(batch, [.. entries.GroupBy(e => (e.SubjectId, e.Kind, e.Period, e.SourceId)).SelectMany(g => Undo([.. g.OrderBy(e => e.Turn)]))], ct);
    }

    // What is left of each identity, day by day and account by account.
    private static IEnumerable<BookEntry> Undo(IReadOnlyList<BookEntry> entries)
    {
        var turn = entries[^1].Turn;
        foreach (var side in entries.GroupBy(e => (e.On, Low: Math.Min(e.Debit, e.Credit), High: Math.Max(e.Debit, e.Credit))))
        {
            var left = side.Sum(e => e.Debit < e.Credit ? e.Fen : -e.Fen);
            if (left == 0) continue;
            var undo = side.First().Reversed(++turn);
            (undo.Debit, undo.Credit, undo.Fen) = left > 0 ? (side.Key.High, side.Key.Low, left) : (side.Key.Low, side.Key.High, -left);
            yield return undo;
        }
    }
}
