using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Audit;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Kernel.Uploads;

/// <summary>Brings back records that a whole ledger removed: some of an upload's, or all of them.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="UploadId">The upload that removed them.</param>
/// <param name="Removed">Only these entries of <see cref="RemovedRecord"/>; null for all.</param>
public sealed record RestoreRecords(int AreaId, Guid UploadId, IReadOnlyList<Guid>? Removed = null) : ICommand<int>;

internal sealed class RestoreRecordsValidator : AbstractValidator<RestoreRecords>
{
    public RestoreRecordsValidator() => RuleFor(c => c.UploadId).NotEmpty();
}

internal sealed class RestoreRecordsHandler(PlatformDb db, DbSession session, StoredSheets stored, Caller caller, TimeProvider clock) : IRequestHandler<RestoreRecords, int>
{
    public async Task<int> Handle(RestoreRecords request, CancellationToken cancellationToken)
    {
        if (!await db.Uploads.AnyAsync(u => u.AreaId == request.AreaId && u.Id == request.UploadId, cancellationToken)) throw Problem.NotFound();
        await session.TakeTurn(request.AreaId, cancellationToken);
        var removed = await db.RemovedRecords.Where(r => r.AreaId == request.AreaId && r.UploadId == request.UploadId && r.Held == "" && r.RestoredAt == null
            && (request.Removed == null || request.Removed.Contains(r.Id))).ToListAsync(cancellationToken);
        if (removed.Count == 0) throw new ProblemException(409, "nothing-removed", "没有可以恢复的记录，可能已经恢复，请刷新页面。");
        foreach (var kind in removed.GroupBy(r => r.Kind))
            await stored.Owner(kind.Key, request.AreaId).Mark(request.AreaId, [.. kind.Select(r => r.RecordId)], removed: false, cancellationToken);
        foreach (var record in removed) (record.RestoredAt, record.RestoredBy) = (clock.GetUtcNow().UtcDateTime, caller.Name);
        return removed.Count;
    }
}
