using Autofac;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Audit;
using Platform.Kernel.Data;
using Platform.Kernel.Jobs.Long;

namespace Platform.Kernel.Uploads;

/// <summary>Finds what taking an upload would change, record by record, by taking it in a transaction that is undone.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="UploadId">The upload.</param>
public sealed record CompareUpload(int AreaId, Guid UploadId) : ILongRequest;

internal sealed class CompareUploadHandler(ILifetimeScope here, Caller caller, ReadingState state, Comparisons comparisons, TaskProgress progress, TimeProvider clock)
    : IRequestHandler<CompareUpload, string>
{
    public async Task<string> Handle(CompareUpload request, CancellationToken cancellationToken)
    {
        await using var scope = here.BeginLifetimeScope();
        scope.Resolve<Caller>().Like(caller);
        scope.Resolve<TaskProgress>().Follow(progress);
        var mediator = scope.Resolve<IMediator>();
        await mediator.Send(new ReadUpload(request.UploadId), cancellationToken); // before the transaction: reading needs no lock
        var stateThen = await state.Of(request.AreaId, request.UploadId, cancellationToken);
        var session = scope.Resolve<DbSession>();
        await session.Begin(cancellationToken);
        try
        {
            var db = scope.Resolve<PlatformDb>();
            await session.TakeTurn(request.AreaId, cancellationToken); // or what others write meanwhile would be shown as this file's
            var before = await db.AuditSequences.AsNoTracking().Where(s => s.AreaId == request.AreaId).Select(s => s.Last).FirstOrDefaultAsync(cancellationToken);
            await mediator.Send(new TakeUpload(request.AreaId, request.UploadId, "", Trial: true), cancellationToken);
            await session.Save(cancellationToken);
            var found = await Found(scope, db.AuditEntries.AsNoTracking().Where(e => e.AreaId == request.AreaId && e.Sequence > before && e.Word != "platform"), request.AreaId, cancellationToken);
            found = await WithRemovals(db, found, request.UploadId, cancellationToken);
            await session.Rollback();
            await comparisons.Keep(request.UploadId, stateThen, found, cancellationToken);
            return $"新增 {Count(found, "added"):N0} 条，修改 {Count(found, "changed"):N0} 条，移除 {Count(found, "removed"):N0} 条。";
        }
        finally
        {
            await session.Rollback();
        }
    }

    private async Task<Comparison> Found(ILifetimeScope scope, IQueryable<AuditEntry> entries, int areaId, CancellationToken ct)
    {
        var counts = await entries.GroupBy(e => new { e.Word, e.Entity, e.Action }).Select(g => new { g.Key.Word, g.Key.Entity, g.Key.Action, Count = g.Count() }).ToListAsync(ct);
        var shown = await entries.OrderBy(e => e.Action == "added").ThenBy(e => e.Sequence).Take(Comparison.Most).ToListAsync(ct);
        return new(
            clock.GetUtcNow().UtcDateTime,
            [.. counts.OrderBy(c => c.Word).ThenBy(c => c.Entity).ThenBy(c => c.Action).Select(c => new ComparisonCount(new() { Word = c.Word, Entity = c.Entity }, c.Action, c.Count))],
            shown, await Names(scope, shown, areaId, ct));
    }

    // A tombstone is found by nobody any more; what it was called stands with its removal.
    private static async Task<Comparison> WithRemovals(PlatformDb db, Comparison found, Guid uploadId, CancellationToken ct)
    {
        var removals = db.RemovedRecords.AsNoTracking().Where(r => r.UploadId == uploadId);
        var names = found.Names.ToDictionary(n => n.Key, n => n.Value);
        foreach (var removed in await removals.Where(r => r.Held == "").Select(r => new { r.RecordId, r.Name }).Take(Comparison.Most).ToListAsync(ct))
            names[removed.RecordId.ToString()] = removed.Name;
        return found with { Names = names, Held = await removals.Where(r => r.Held != "").OrderBy(r => r.Name).Take(Comparison.Most).ToListAsync(ct) };
    }

    private static async Task<IReadOnlyDictionary<string, string>> Names(ILifetimeScope scope, List<AuditEntry> entries, int areaId, CancellationToken ct)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var fields = entries.SelectMany(e => AuditChange.Of(e).Where(c => c.Field.EndsWith("Id", StringComparison.Ordinal))
            .SelectMany(c => new[] { (Entity: c.Field[..^2], Value: c.Before), (Entity: c.Field[..^2], Value: c.After) }));
        var ids = entries.Select(e => (e.Entity, Value: (string?)e.Key.Split('/')[^1])).Concat(fields)
            .Where(p => Guid.TryParse(p.Value, out _)).Select(p => (p.Entity, Id: Guid.Parse(p.Value!))).Distinct().ToLookup(p => p.Entity, p => p.Id);
        foreach (var kind in scope.Resolve<IEnumerable<IRecordKind>>())
            foreach (var part in ids[kind.Entity].Chunk(500))
                foreach (var (id, name) in await kind.Names(areaId, part, ct)) names[id.ToString()] = name;
        return names;
    }

    private static int Count(Comparison found, string action) => found.Counts.Where(c => c.Action == action).Sum(c => c.Count);
}
