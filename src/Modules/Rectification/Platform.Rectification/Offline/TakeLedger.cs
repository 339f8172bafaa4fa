using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Uploads;
using Platform.Portal;
using Platform.Rectification.Data;
using Platform.Rectification.Plans;
using Platform.Rectification.Progress;

namespace Platform.Rectification.Offline;

/// <summary>Takes the touched rows of 问题台账: each is the plan, and the week's progress, as the pages would send them.</summary>
internal sealed class TakeLedger(RectificationDb db, IMediator mediator, TimeProvider clock) : ISheetTaker
{
    public string Kind => LedgerSheet.Name;

    public int Order => 0;

    public async Task Take(SheetTake take, CancellationToken ct)
    {
        foreach (var rows in take.Parts)
        {
            Guid[] ids = [.. rows.Select(r => r.RecordId!.Value)];
            var versions = await db.Problems.AsNoTracking().Where(p => p.AreaId == take.AreaId && ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Version, ct);
            foreach (var row in rows)
            {
                var id = row.RecordId!.Value;
                if (LedgerKeys.Plan.Any(row.Matched)) await mediator.Send(LedgerRowPlan.Of(row, take.AreaId, versions[id]).Plan, ct);
                if (row.Matched(LedgerKeys.Progress)) await Report(take.AreaId, id, row.Text(LedgerKeys.Progress) ?? "", ct);
                take.Took(id);
            }
        }
    }

    // A blank cell takes nothing back: a week that was reported stays so.
    private async Task Report(int area, Guid id, string text, CancellationToken ct)
    {
        if (text.Length > 0) await mediator.Send(new ReportProgress(area, id, Formats.DayOf(clock.GetUtcNow()), ProgressKind.Moved, text), ct);
    }
}
