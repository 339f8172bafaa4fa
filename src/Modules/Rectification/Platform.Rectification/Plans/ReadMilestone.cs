using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rectification.Data;

namespace Platform.Rectification.Plans;

/// <summary>One milestone of a route map.</summary>
/// <exception cref="ProblemException"><c>not-found</c>.</exception>
internal sealed record ReadMilestone(Guid Id) : IQuery<MilestoneFacts>;

/// <summary>A milestone and the number of its problem.</summary>
internal sealed record MilestoneFacts(Milestone Milestone, string ProblemNumber);

internal sealed class ReadMilestoneHandler(RectificationDb db) : IRequestHandler<ReadMilestone, MilestoneFacts>
{
    public async Task<MilestoneFacts> Handle(ReadMilestone request, CancellationToken cancellationToken)
    {
        var milestone = await db.Milestones.AsNoTracking().FirstOrDefaultAsync(m => m.Id == request.Id, cancellationToken) ?? throw Problem.NotFound();
        return new(milestone, await db.Problems.Where(p => p.AreaId == milestone.AreaId && p.Id == milestone.ProblemId).Select(p => p.Number).SingleAsync(cancellationToken));
    }
}
