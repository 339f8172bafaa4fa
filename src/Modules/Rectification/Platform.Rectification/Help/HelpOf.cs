using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Requests;
using Platform.Rectification.Data;

namespace Platform.Rectification.Help;

/// <summary>The requests for help of a problem, the last first.</summary>
/// <param name="ProblemId">The problem.</param>
internal sealed record HelpOf(Guid ProblemId) : IQuery<IReadOnlyList<HelpRequest>>;

internal sealed class HelpOfHandler(RectificationDb db) : IRequestHandler<HelpOf, IReadOnlyList<HelpRequest>>
{
    public async Task<IReadOnlyList<HelpRequest>> Handle(HelpOf request, CancellationToken cancellationToken) =>
        await db.Rows<HelpRequest>().Where(h => h.ProblemId == request.ProblemId).OrderByDescending(h => h.Number).ToListAsync(cancellationToken);
}
