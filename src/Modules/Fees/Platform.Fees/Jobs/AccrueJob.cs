using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Accruals;
using Platform.Fees.Data;
using Platform.Kernel.Jobs;
using Platform.Portal;

namespace Platform.Fees.Jobs;

/// <summary>Goes on posting, each day, for the projects whose books the county has opened by its first run, so that what is owed is known as of today.</summary>
internal sealed class AccrueJob(FeesDb db, IMediator mediator, TimeProvider clock) : IJob
{
    public string Name => "fees.accrue";

    public TimeSpan Every => TimeSpan.FromHours(6);

    public async Task Run(int areaId, CancellationToken ct)
    {
        var today = Formats.DayOf(clock.GetUtcNow());
        foreach (var project in await db.Rows<Accrued>(areaId).Where(a => a.Through < today).Select(a => a.Id).ToListAsync(ct)) await mediator.Send(new AccrueProject(areaId, project, today), ct);
    }
}
