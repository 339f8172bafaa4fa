using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Modules;
using Platform.Kernel.Requests;

namespace Platform.Kernel.Books;

/// <summary>
/// Checks all entries of the books against their batches, accounts and reversals, the batches against the audit of their posting
/// (whose own chain <see cref="Audit.VerifyAudit"/> checks), and the entries against the modules' own rows.
/// </summary>
/// <param name="AreaId">Only this area; null for all of the caller's, for the house itself those too that only a forger knows.</param>
public sealed record VerifyBooks(int? AreaId = null) : IQuery<IReadOnlyList<BookVerdict>>;

/// <summary>What a check has found in an area.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Batches">Batches read.</param>
/// <param name="Entries">Entries read.</param>
/// <param name="Fen">Their sum, 分: what was debited, and what was credited.</param>
/// <param name="Faults">What is wrong, the first hundred; nothing where all is well.</param>
public sealed record BookVerdict(int AreaId, int Batches, long Entries, long Fen, IReadOnlyList<string> Faults);

internal sealed class VerifyBooksHandler(PlatformDb db, ModuleCatalog modules, Contributions<IBookCheck> checks, Caller caller) : IRequestHandler<VerifyBooks, IReadOnlyList<BookVerdict>>
{
    private const int Most = 100;

    public async Task<IReadOnlyList<BookVerdict>> Handle(VerifyBooks request, CancellationToken cancellationToken)
    {
        IEnumerable<int> all = caller.IsSystem ? [.. caller.Areas, .. await db.BookEntries.Select(e => e.AreaId).Distinct().ToListAsync(cancellationToken)] : caller.Areas;
        var verdicts = new List<BookVerdict>();
        foreach (var area in all.Distinct().Where(a => request.AreaId is null || a == request.AreaId).Order()) verdicts.Add(await Check(area, cancellationToken));
        return verdicts;
    }

    private async Task<BookVerdict> Check(int area, CancellationToken ct)
    {
        var walk = new BookWalk(modules);
        foreach (var batch in await db.BookBatches.AsNoTracking().Where(b => b.AreaId == area).ToListAsync(ct)) walk.Expect(batch);
        var posted = db.AuditEntries.AsNoTracking().Where(e => e.AreaId == area && e.Word == db.Word && e.Entity == nameof(BookBatch)).Select(e => new { e.Key, e.After });
        await foreach (var entry in posted.AsAsyncEnumerable().WithCancellation(ct)) walk.Audited(entry.Key, entry.After);
        await foreach (var entry in db.BookEntries.AsNoTracking().Where(e => e.AreaId == area).OrderBy(e => e.BatchId).ThenBy(e => e.Number).AsAsyncEnumerable().WithCancellation(ct)) walk.Next(entry);
        var faults = walk.Finish();
        foreach (var check in checks.In(area)) faults.AddRange((await check.Faults(area, ct)).Select(f => $"{check.Title}：{f}"));
        return new(area, walk.Batches, walk.Entries, walk.Fen, [.. faults.Take(Most)]);
    }
}
