using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Portal;
using Platform.Rectification.Data;

namespace Platform.Rectification.Inspections;

/// <summary>A page of the samples, the last first.</summary>
/// <param name="Asked">What the address asks for; its status is a kind's machine word.</param>
internal sealed record FindInspections(Asked Asked) : IQuery<Paged<InspectionRow>>;

/// <summary>A sample with what has come of it.</summary>
/// <param name="Inspection">The sample.</param>
/// <param name="Passed">Drawn problems found right, or verified.</param>
/// <param name="Failed">Drawn problems found wrong, or refused.</param>
internal sealed record InspectionRow(Inspection Inspection, int Passed, int Failed)
{
    /// <summary>Drawn problems of which nothing is known yet.</summary>
    public int Open => Inspection.Size - Passed - Failed;
}

internal sealed class FindInspectionsHandler(RectificationDb db, InspectionBook book) : IRequestHandler<FindInspections, Paged<InspectionRow>>
{
    public async Task<Paged<InspectionRow>> Handle(FindInspections request, CancellationToken cancellationToken)
    {
        var rows = db.Rows<Inspection>(request.Asked.AreaId);
        if (Lifecycle.Words.Read<InspectionKind>(request.Asked.Status) is { } kind) rows = rows.Where(i => i.Kind == kind);
        var page = await rows.OrderByDescending(i => i.DrawnOn).ThenByDescending(i => i.Number).ThenBy(i => i.Id).ReadPage(request.Asked.Page, cancellationToken);
        var found = new List<InspectionRow>();
        foreach (var inspection in page.Items)
        {
            var results = inspection.Kind == InspectionKind.Review
                ? (await book.Verdicts(inspection, cancellationToken)).Select(v => v.Result).ToList()
                : await db.Rows<InspectionItem>(inspection.AreaId).Where(i => i.InspectionId == inspection.Id && i.IsDrawn).Select(i => i.Result).ToListAsync(cancellationToken);
            found.Add(new(inspection, results.Count(r => r == InspectionResult.Passed), results.Count(r => r == InspectionResult.Failed)));
        }
        return new(found, page.Total);
    }
}
