using Microsoft.EntityFrameworkCore;
using Platform.Fees.Accruals;
using Platform.Fees.Data;
using Platform.Kernel.Jobs;
using Platform.Portal;

namespace Platform.Fees.Jobs;

/// <summary>Goes on posting, each day, for the projects whose books the county has opened by its first run, so that what is owed is known as of today.</summary>
internal sealed class AccrueJob(FeesDb db, AccrualRun run, TimeProvider clock) : IJob
{
    public string Name => "fees.accrue";

    public bool InParts => true;

    public TimeSpan Every => TimeSpan.FromHours(6);

    public async Task Run(int areaId, CancellationToken ct)
    {
        var today = Formats.DayOf(clock.GetUtcNow());
        var behind = await db.Rows<Accrued>(areaId).Where(a => a.Through < today).Select(a => a.Id).ToListAsync(ct);
        await foreach (var _ in run.Of(areaId, behind, today, ct))
        {
            // each project is written when it comes
        }
    }
}
