using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rectification.Data;
using Platform.Rectification.Lifecycle;
using Platform.Rectification.Rules;

namespace Platform.Rectification.Inspections;

/// <summary>A sample and a page of its problems in the order of the draw.</summary>
/// <param name="Id">The sample.</param>
/// <param name="Drawn">Those drawn, or else those that were not.</param>
/// <param name="Page">Which page.</param>
internal sealed record ReadInspection(Guid Id, bool Drawn, PageOf Page) : IQuery<InspectionView>;

/// <summary>What there is to know of a sample.</summary>
/// <param name="Inspection">The sample.</param>
/// <param name="Results">Of each drawn problem, null where nothing is known yet.</param>
/// <param name="Rows">The page.</param>
/// <param name="Waiting">Of a 复核抽样, how many that were not drawn still wait for verification.</param>
internal sealed record InspectionView(Inspection Inspection, IReadOnlyList<InspectionResult?> Results, Paged<InspectionLine> Rows, int Waiting);

/// <summary>A problem of a sample as it stands now.</summary>
internal sealed record InspectionLine(
    InspectionItem Item, string Project, ProblemClass Class, string OwnClass, ProblemState State, Outcome? Outcome, DateOnly? ClosedOn, int Households, long MoneyFen, ProblemAct? Act)
{
    /// <summary>The class in words.</summary>
    public string ClassTitle => Class == ProblemClass.Own ? OwnClass : ProblemClasses.Of(Class).Short;

    /// <summary>What is known of it: of a 复核抽样 by the step that followed.</summary>
    public InspectionResult? ResultOf(InspectionKind kind) => kind == InspectionKind.Review ? InspectionBook.Of(Act) : Item.Result;
}

internal sealed class ReadInspectionHandler(RectificationDb db, InspectionBook book) : IRequestHandler<ReadInspection, InspectionView>
{
    public async Task<InspectionView> Handle(ReadInspection request, CancellationToken cancellationToken)
    {
        var ct = cancellationToken;
        var inspection = await db.Rows<Inspection>().FirstOrDefaultAsync(i => i.Id == request.Id, ct) ?? throw Problem.NotFound();
        var items = db.Rows<InspectionItem>(inspection.AreaId).Where(i => i.InspectionId == inspection.Id);
        var rows = await Lines(items.Where(i => i.IsDrawn == request.Drawn).OrderBy(i => i.Rank)).ReadPage(request.Page, ct);
        if (inspection.Kind == InspectionKind.Closed) return new(inspection, await items.Where(i => i.IsDrawn).Select(i => i.Result).ToListAsync(ct), rows, 0);
        return new(inspection, [.. (await book.Verdicts(inspection, ct)).Select(v => v.Result)], rows, await book.Rest(inspection).CountAsync(ct));
    }

    // At the strike-off its families and money were kept; before, those of now count.
    private IQueryable<InspectionLine> Lines(IQueryable<InspectionItem> items) => items.Join(
        db.Problems, i => new { i.AreaId, Id = i.ProblemId }, p => new { p.AreaId, p.Id }, (i, p) => new InspectionLine(
            i, p.ProjectName, p.Class, p.OwnClass, p.State, p.Outcome, p.ClosedOn, p.State == ProblemState.Closed ? p.ClosedHouseholds : p.Households, p.State == ProblemState.Closed ? p.ClosedMoneyFen : p.MoneyFen,
            db.Steps.Where(s => s.AreaId == i.AreaId && s.ProblemId == i.ProblemId && s.Number == i.Step + 1).Select(s => (ProblemAct?)s.Act).FirstOrDefault()));
}
