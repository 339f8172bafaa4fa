using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Kernel.Data;
using Platform.Kernel.Modules;
using Platform.Kernel.Web;
using Platform.Portal;
using Platform.Rectification.Data;

namespace Platform.Rectification.Campaigns;

/// <summary>The campaigns that an area keeps, and those of the areas above it that it takes part in.</summary>
internal sealed class CampaignBook(RectificationDb db, AreaMap areas, AreaScope scope, Caller caller, TimeProvider clock) : IModuleService
{
    /// <summary>Today, Asia/Shanghai.</summary>
    public DateOnly Today => Formats.DayOf(clock.GetUtcNow());

    /// <summary>Whether the caller, a person or a system, may change what belongs to an area: everybody keeps his own.</summary>
    public bool Keeps(int areaId) => caller.May(RectificationModule.Campaigns) && scope.Writable(db.Word).Contains(areaId) && OwnArea.Is(caller, areaId);

    /// <exception cref="ProblemException"><c>not-found</c>: another area's.</exception>
    public void CheckOwn(int areaId) => OwnArea.Check(caller, areaId);

    /// <summary>A row of the caller's areas, or of those above them.</summary>
    /// <exception cref="ProblemException"><c>not-found</c>.</exception>
    public async Task<T> Find<T>(Guid id, CancellationToken ct)
        where T : Owned, IPublishedDown => await One<T>(id, ct) ?? throw Problem.NotFound();

    /// <summary>The same, or null.</summary>
    public async Task<T?> One<T>(Guid id, CancellationToken ct)
        where T : Owned, IPublishedDown =>
        await db.Rows<T>().FirstOrDefaultAsync(r => r.Id == id, ct)
        ?? (db.AreasFor(null) is [var first, ..] ? await (await areas.Down<T>(db, first, ct)).FirstOrDefaultAsync(r => r.Id == id, ct) : null);

    /// <summary>A task or a decision.</summary>
    /// <exception cref="ProblemException"><c>not-found</c>.</exception>
    public async Task<IDuty> Duty(Guid id, CancellationToken ct) =>
        (IDuty?)await One<CampaignTask>(id, ct) ?? await One<MeetingDecision>(id, ct) ?? throw Problem.NotFound();

    /// <summary>A campaign of the area, to be changed.</summary>
    /// <exception cref="ProblemException"><c>not-found</c>.</exception>
    public async Task<Campaign> Own(int areaId, Guid id, CancellationToken ct)
    {
        CheckOwn(areaId);
        return await db.Campaigns.FirstOrDefaultAsync(c => c.AreaId == areaId && c.Id == id, ct) ?? throw Problem.NotFound();
    }

    /// <summary>The areas that take part: those directly below the campaign's, or that one itself where there are none.</summary>
    public async Task<IReadOnlyList<Area>> TakingPart(int ownerId, CancellationToken ct)
    {
        var known = await areas.All(ct);
        var below = known.Where(a => a.ParentId == ownerId).ToList();
        return below.Count > 0 ? below : [.. known.Where(a => a.Id == ownerId)];
    }

    /// <summary>The areas that have to do a duty.</summary>
    public async Task<IReadOnlyList<int>> Doers(IDuty duty, CancellationToken ct) =>
        duty.DoerAreaId == IDuty.Everybody ? [.. (await TakingPart(duty.AreaId, ct)).Select(a => a.Id)] : [duty.DoerAreaId];

    /// <exception cref="ProblemException"><c>invalid</c>: the area neither takes part nor is the owner.</exception>
    public async Task CheckDoer(int ownerId, int doerId, CancellationToken ct)
    {
        if (doerId != IDuty.Everybody && doerId != ownerId && (await TakingPart(ownerId, ct)).All(a => a.Id != doerId))
            throw Problem.Invalid([new("doerAreaId", "请从列表中选择承办地区。")]);
    }

    /// <summary>Every campaign that the caller may see, the newest first.</summary>
    public async Task<IReadOnlyList<CampaignView>> All(CancellationToken ct)
    {
        var own = db.AreasFor(null);
        if (own.Count == 0) return [];
        var rows = await db.Rows<Campaign>().ToListAsync(ct);
        rows.AddRange(await (await areas.Down<Campaign>(db, own[0], ct)).Where(c => !own.Contains(c.AreaId)).ToListAsync(ct));
        var views = new List<CampaignView>();
        foreach (var row in rows.OrderByDescending(c => c.From).ThenBy(c => c.Id)) views.Add(await View(row, ct));
        return views;
    }

    /// <summary>A campaign with everything in it that the caller may see.</summary>
    public async Task<CampaignView> View(Campaign campaign, CancellationToken ct)
    {
        var id = campaign.Id;
        var takingPart = await TakingPart(campaign.AreaId, ct);
        return new(
            campaign,
            await (await Below<CampaignPhase>(campaign, ct)).Where(p => p.CampaignId == id).OrderBy(p => p.From).ThenBy(p => p.Id).ToListAsync(ct),
            await (await Below<CampaignTask>(campaign, ct)).Where(t => t.CampaignId == id).OrderBy(t => t.Due).ThenBy(t => t.Id).ToListAsync(ct),
            await (await Below<Meeting>(campaign, ct)).Where(m => m.CampaignId == id).OrderByDescending(m => m.HeldOn).ThenBy(m => m.Id).ToListAsync(ct),
            await (await Below<MeetingDecision>(campaign, ct)).Where(d => d.CampaignId == id).OrderBy(d => d.Due).ThenBy(d => d.Id).ToListAsync(ct),
            (await db.Rows<Completion>().Where(c => c.CampaignId == id).ToListAsync(ct)).ToLookup(c => (c.AreaId, c.DutyId)),
            [.. takingPart.Where(a => caller.Areas.Contains(a.Id))],
            [.. takingPart.Select(a => a.Id)],
            [.. db.AreasFor(null)],
            (await areas.All(ct)).First(a => a.Id == campaign.AreaId).Name,
            Today);
    }

    private async Task<IQueryable<T>> Below<T>(Campaign campaign, CancellationToken ct)
        where T : Owned, IPublishedDown =>
        db.AreasFor(campaign.AreaId).Count > 0 ? db.Rows<T>(campaign.AreaId) : (await areas.Down<T>(db, db.AreasFor(null)[0], ct)).Where(r => r.AreaId == campaign.AreaId);
}
