using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Kernel.Data;
using Platform.Kernel.Modules;
using Platform.Kernel.Web;
using Platform.Portal;
using Platform.Rules.Data;
using Platform.Rules.Engine;

namespace Platform.Rules.Policies;

/// <summary>The drafts that an area works on, and the published versions that hold for it.</summary>
internal sealed class PolicyBook(RulesDb db, AreaMap areas, Caller caller, TimeProvider clock) : IModuleService
{
    /// <summary>Today, Asia/Shanghai.</summary>
    public DateOnly Today => Formats.DayOf(clock.GetUtcNow());

    /// <summary>A draft, to be changed.</summary>
    /// <param name="areaId">Its area; everybody drafts for his own only.</param>
    /// <param name="id">The draft.</param>
    /// <param name="seen">The version of the row that the caller saw.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="ProblemException"><c>not-found</c>, <c>changed-meanwhile</c>, <c>policy-published</c>, <c>policy-waiting</c>.</exception>
    public async Task<PolicyVersion> Draft(int areaId, Guid id, long seen, CancellationToken ct)
    {
        CheckOwn(areaId);
        var draft = await db.Policies.FirstOrDefaultAsync(p => p.AreaId == areaId && p.Id == id, ct) ?? throw Problem.NotFound();
        if (draft.Version != seen) throw Problem.Changed();
        if (draft.State == PolicyState.Published) throw new ProblemException(409, "policy-published", "已发布的版本不能修改；请另起一版，修改后再发布。");
        if (draft.State == PolicyState.Waiting && draft.AskedUntil >= Today) throw new ProblemException(409, "policy-waiting", "这一版正在等待审批，不能修改；需要修改请先撤回申请。");
        draft.State = PolicyState.Draft;
        return draft;
    }

    /// <exception cref="ProblemException"><c>not-found</c>: another area's.</exception>
    public void CheckOwn(int areaId)
    {
        if (!caller.IsSystem && caller.HomeAreaId != areaId) throw Problem.NotFound();
    }

    /// <summary>Whether an area may state a layer: the city keeps the country's, the province's and its own; a county its own and its projects'.</summary>
    public async Task<bool> Fits(int areaId, Layer layer, CancellationToken ct) =>
        (await areas.All(ct)).First(a => a.Id == areaId).Kind == AreaKind.City == layer is Layer.National or Layer.Province or Layer.City;

    /// <summary>The published versions that hold for an area or one of its projects: of each layer the newest that was published by then.</summary>
    public async Task<IReadOnlyList<PolicyVersion>> Holding(int areaId, PolicyKind kind, Guid? projectId, DateOnly knownOn, CancellationToken ct)
    {
        var project = projectId ?? Guid.Empty;
        var rows = await (await areas.Down<PolicyVersion>(db, areaId, ct))
            .Where(p => p.Kind == kind && p.State == PolicyState.Published && p.PublishedOn <= knownOn && (p.ProjectId == Guid.Empty || p.ProjectId == project)).ToListAsync(ct);
        return [.. rows.GroupBy(p => p.Layer).Select(g => g.MaxBy(p => p.Number)!).OrderByDescending(p => p.Layer)];
    }

    /// <summary>A version that the caller may see: of his areas, or published above them.</summary>
    /// <exception cref="ProblemException"><c>not-found</c>.</exception>
    public async Task<PolicyVersion> Find(Guid id, CancellationToken ct) =>
        await One<PolicyVersion>(id, ct) is { } row && (row.State == PolicyState.Published || db.AreasFor(row.AreaId).Count > 0) ? row : throw Problem.NotFound();

    /// <summary>A row of the caller's areas or of one above them, whatever its state; null where there is none.</summary>
    public async Task<T?> One<T>(Guid id, CancellationToken ct)
        where T : Owned, IPublishedDown =>
        await db.Rows<T>().FirstOrDefaultAsync(r => r.Id == id, ct)
        ?? (db.AreasFor(null) is [var first, ..] ? await (await areas.Down<T>(db, first, ct)).FirstOrDefaultAsync(r => r.Id == id, ct) : null);

    /// <summary>An area's rows: of one of the caller's areas, or of one above them.</summary>
    public async Task<IQueryable<T>> RowsOf<T>(int areaId, CancellationToken ct)
        where T : Owned, IPublishedDown =>
        db.AreasFor(areaId).Count == 0 && db.AreasFor(null) is [var first, ..] ? (await areas.Down<T>(db, first, ct)).Where(r => r.AreaId == areaId) : db.Rows<T>(areaId);
}
