using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Projects.Contracts;
using Platform.Rectification.Data;

namespace Platform.Rectification.Problems;

/// <summary>A page of the families that a problem concerns, in the order of their numbers.</summary>
/// <param name="ProblemId">The problem.</param>
/// <param name="Page">Which page.</param>
internal sealed record FindFamilies(Guid ProblemId, PageOf Page) : IQuery<Paged<HouseholdFact>>;

internal sealed class FindFamiliesHandler(RectificationDb db, IMediator mediator) : IRequestHandler<FindFamilies, Paged<HouseholdFact>>
{
    public async Task<Paged<HouseholdFact>> Handle(FindFamilies request, CancellationToken cancellationToken)
    {
        var problem = await db.Problems.AsNoTracking().FirstOrDefaultAsync(p => p.Id == request.ProblemId, cancellationToken)
            ?? throw Kernel.Web.Problem.NotFound();
        var ids = await db.Households.AsNoTracking().Where(h => h.AreaId == problem.AreaId && h.ProblemId == problem.Id)
            .Select(h => h.HouseholdId).ToListAsync(cancellationToken);
        if (ids.Count == 0) return new([], 0);
        var known = (await mediator.Send(new HouseholdsOf(problem.AreaId, problem.ProjectId), cancellationToken)).Or([]).ToDictionary(h => h.Id);
        var families = ids.Select(id => known.GetValueOrDefault(id) ?? Gone(id, problem.ProjectId)).OrderBy(h => h.Code, StringComparer.Ordinal);
        return new([.. families.Skip(request.Page.Before).Take(request.Page.Size)], ids.Count);
    }

    // A family that was struck from the register since the last evaluation still counts, so it is still listed.
    private static HouseholdFact Gone(Guid id, Guid projectId) =>
        new(id, projectId, "", "（已不在户册）", CompensationMode.None, false, null, null, null, 0, HouseUse.Unknown, null, null);
}
