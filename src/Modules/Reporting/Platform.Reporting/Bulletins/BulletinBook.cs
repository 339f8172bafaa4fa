using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Kernel.Data;
using Platform.Kernel.Modules;
using Platform.Kernel.Web;
using Platform.Reporting.Data;

namespace Platform.Reporting.Bulletins;

/// <summary>What the use cases of bulletins have in common: who sees which, and who may change one.</summary>
internal sealed class BulletinBook(ReportingDb db, Caller caller, AreaMap areas) : IModuleService
{
    /// <summary>The area that the caller reads bulletins for: his own, or a system's first.</summary>
    public int Home => caller.HomeAreaId > 0 ? caller.HomeAreaId : db.AreasFor(null) is { Count: > 0 } own ? own[0] : 0;

    /// <summary>The bulletins that the caller may read: all of his own areas, and the issued ones of the area above.</summary>
    public async Task<List<Bulletin>> All(CancellationToken ct)
    {
        var own = db.AreasFor(null);
        var seen = await db.Rows<Bulletin>().ToListAsync(ct);
        seen.AddRange((await (await areas.Down<Bulletin>(db, Home, ct)).ToListAsync(ct)).Where(b => !own.Contains(b.AreaId) && b.State == BulletinState.Issued));
        return [.. seen.OrderBy(b => b.State == BulletinState.Dropped).ThenByDescending(b => b.IssuedOn ?? DateOnly.MaxValue).ThenByDescending(b => b.Id)];
    }

    /// <summary>One of them.</summary>
    /// <exception cref="ProblemException"><c>not-found</c>.</exception>
    public async Task<Bulletin> Find(Guid id, CancellationToken ct) => (await All(ct)).Find(b => b.Id == id) ?? throw Problem.NotFound();

    /// <summary>The ranking of a bulletin that the caller may read.</summary>
    public async Task<List<BulletinLine>> Lines(Bulletin bulletin, CancellationToken ct)
    {
        var lines = await Rows<BulletinLine>(bulletin, ct);
        return [.. (await lines.Where(l => l.BulletinId == bulletin.Id).ToListAsync(ct)).OrderBy(l => l.Rank == 0).ThenBy(l => l.Rank).ThenBy(l => l.CountyId)];
    }

    /// <summary>A line whose rows the caller may open: of a bulletin of his own area, or his own county's.</summary>
    /// <exception cref="ProblemException"><c>not-found</c>.</exception>
    public async Task<(Bulletin Bulletin, BulletinLine Line)> Line(Guid id, CancellationToken ct)
    {
        var line = await db.Rows<BulletinLine>().FirstOrDefaultAsync(l => l.Id == id, ct)
            ?? await (await areas.Down<BulletinLine>(db, Home, ct)).FirstOrDefaultAsync(l => l.Id == id && caller.Areas.Contains(l.CountyId), ct) ?? throw Problem.NotFound();
        return (await Find(line.BulletinId, ct), line);
    }

    /// <summary>What is kept with a bulletin that the caller may read; of which of its counties says nobody here.</summary>
    public async Task<IQueryable<T>> Rows<T>(Bulletin bulletin, CancellationToken ct)
        where T : Owned, IPublishedDown =>
        db.AreasFor(bulletin.AreaId).Count > 0 ? db.Rows<T>(bulletin.AreaId) : await areas.Down<T>(db, Home, ct);

    /// <summary>A draft of the caller's own area, to be changed, as he has seen it.</summary>
    /// <exception cref="ProblemException"><c>not-found</c>; <c>changed-meanwhile</c>; <c>bulletin-issued</c>; <c>bulletin-dropped</c>.</exception>
    public async Task<Bulletin> Draft(int areaId, Guid id, long version, CancellationToken ct)
    {
        OwnArea.Check(caller, areaId);
        var bulletin = await db.Bulletins.FirstOrDefaultAsync(b => b.AreaId == areaId && b.Id == id, ct) ?? throw Problem.NotFound();
        if (bulletin.Version != version) throw Problem.Changed();
        return bulletin.State switch
        {
            BulletinState.Draft => bulletin,
            BulletinState.Dropped => throw new ProblemException(409, "bulletin-dropped", "通报已经作废，不能再改。"),
            _ => throw new ProblemException(409, "bulletin-issued", "通报已经印发，不能再改。"),
        };
    }
}
