using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Data;
using Platform.Kernel.Modules;
using Platform.Kernel.Requests;
using Platform.Projects.Contracts;

namespace Platform.Fees.Accruals;

/// <summary>How far each project of the caller's areas is in the books, by area and number.</summary>
/// <param name="AreaId">Only this area's; null for all.</param>
internal sealed record ListAccrued(int? AreaId) : IQuery<IReadOnlyList<AccruedProject>>;

/// <summary>A project with its progress.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Project">The project.</param>
/// <param name="Accrued">Null where nothing was posted yet.</param>
internal sealed record AccruedProject(int AreaId, ProjectFact Project, Accrued? Accrued);

internal sealed class ListAccruedHandler(FeesDb db, AreaScope scope, IMediator mediator) : IRequestHandler<ListAccrued, IReadOnlyList<AccruedProject>>
{
    public async Task<IReadOnlyList<AccruedProject>> Handle(ListAccrued request, CancellationToken cancellationToken)
    {
        var accrued = await db.Rows<Accrued>(request.AreaId).ToDictionaryAsync(a => a.Id, cancellationToken);
        var rows = new List<AccruedProject>();
        foreach (var area in scope.Readable(db.Word).Where(a => request.AreaId is null || a == request.AreaId).Order())
            rows.AddRange((await mediator.Send(new ProjectsOf(area), cancellationToken)).Or([]).OrderBy(p => p.Code, StringComparer.Ordinal).Select(p => new AccruedProject(area, p, accrued.GetValueOrDefault(p.Id))));
        return rows;
    }
}
