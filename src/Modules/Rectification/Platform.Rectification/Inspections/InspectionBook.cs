using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Modules;
using Platform.Kernel.Web;
using Platform.Portal;
using Platform.Rectification.Data;
using Platform.Rectification.Lifecycle;

namespace Platform.Rectification.Inspections;

/// <summary>Reads samples and states what was found.</summary>
internal sealed class InspectionBook(RectificationDb db, StepBook steps, Caller caller, TimeProvider clock) : IModuleService
{
    private static readonly LifecycleStep Rehang = Lifecycles.Find(ProblemState.Closed, ProblemAct.Rehang)!;

    /// <summary>The sample.</summary>
    /// <exception cref="ProblemException"><c>not-found</c>.</exception>
    public async Task<Inspection> Find(int areaId, Guid id, CancellationToken ct) =>
        await db.Inspections.AsNoTracking().FirstOrDefaultAsync(i => i.AreaId == areaId && i.Id == id, ct) ?? throw Problem.NotFound();

    /// <summary>The county's last 复核抽样; null before the first.</summary>
    public async Task<Inspection?> LastReview(int areaId, CancellationToken ct) =>
        await db.Inspections.AsNoTracking().Where(i => i.AreaId == areaId && i.Kind == InspectionKind.Review).OrderByDescending(i => i.DrawnOn).ThenByDescending(i => i.Number).FirstOrDefaultAsync(ct);

    /// <summary>What became of the drawn ones of a 复核抽样.</summary>
    public async Task<IReadOnlyList<Verdict>> Verdicts(Inspection review, CancellationToken ct) =>
        [.. (await After(db.Rows<InspectionItem>(review.AreaId).Where(i => i.InspectionId == review.Id && i.IsDrawn)).ToListAsync(ct)).Select(x => new Verdict(x.Item.Number, Of(x.Act)))];

    /// <summary>Items with the act that the problem took next after the draw; null where it took none.</summary>
    public IQueryable<ItemAfter> After(IQueryable<InspectionItem> items) => items.Select(i => new ItemAfter
    {
        Item = i,
        Act = db.Steps.Where(s => s.AreaId == i.AreaId && s.ProblemId == i.ProblemId && s.Number == i.Step + 1).Select(s => (ProblemAct?)s.Act).FirstOrDefault(),
    });

    /// <summary>Of a 复核抽样, those not drawn that still wait for the verification for which they waited then.</summary>
    public IQueryable<Problems.Problem> Rest(Inspection review) =>
        After(db.Rows<InspectionItem>(review.AreaId).Where(i => i.InspectionId == review.Id && !i.IsDrawn)).Where(x => x.Act == null)
            .Join(db.Problems.AsNoTracking().Where(p => p.State == ProblemState.Review), x => new { x.Item.AreaId, Id = x.Item.ProblemId }, p => new { p.AreaId, p.Id }, (x, p) => p);

    /// <summary>What the step after the draw says of a problem that waited for verification.</summary>
    public static InspectionResult? Of(ProblemAct? act) => act switch { null => null, ProblemAct.Verify => InspectionResult.Passed, _ => InspectionResult.Failed };

    /// <summary>States what was found of a drawn problem; one that failed goes back on the hook, if it is not there already.</summary>
    /// <param name="inspection">A 抽查.</param>
    /// <param name="item">Its item, tracked, without a result.</param>
    /// <param name="result">What was found.</param>
    /// <param name="finding">In words; at most 400 characters, needed where it failed.</param>
    /// <param name="ct">Ends it.</param>
    public async Task State(Inspection inspection, InspectionItem item, InspectionResult result, string finding, CancellationToken ct)
    {
        (item.Result, item.Finding, item.StatedOn, item.StatedBy) = (result, finding.Trim(), Formats.DayOf(clock.GetUtcNow()), caller.Name);
        if (result == InspectionResult.Passed) return;
        var problem = await db.Problems.SingleAsync(p => p.AreaId == item.AreaId && p.Id == item.ProblemId, ct);
        if (problem.State == ProblemState.Closed) await steps.Take(problem, Rehang, $"市级抽查（批次 {inspection.Number}）不合格：{item.Finding}", ct);
    }
}

/// <summary>What became of a drawn problem.</summary>
internal sealed record Verdict(string Number, InspectionResult? Result);

/// <summary>An item with the act that followed the draw.</summary>
internal sealed class ItemAfter
{
    /// <summary>The item.</summary>
    public required InspectionItem Item { get; init; }

    /// <summary>Null where the problem has taken no step since.</summary>
    public ProblemAct? Act { get; init; }
}
