using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rectification.Data;

namespace Platform.Rectification.Supervision;

/// <summary>One act of supervision with its problem.</summary>
/// <param name="Id">The <see cref="Supervised"/>.</param>
internal sealed record ReadSupervised(Guid Id) : IQuery<SupervisedFacts>;

/// <summary>What there is to know of it.</summary>
internal sealed record SupervisedFacts(Supervised Supervised, Problems.Problem Problem);

internal sealed class ReadSupervisedHandler(RectificationDb db) : IRequestHandler<ReadSupervised, SupervisedFacts>
{
    public async Task<SupervisedFacts> Handle(ReadSupervised request, CancellationToken cancellationToken)
    {
        var supervised = await db.Supervised.AsNoTracking().FirstOrDefaultAsync(s => s.Id == request.Id, cancellationToken) ?? throw Problem.NotFound();
        return new(supervised, await db.Problems.AsNoTracking().SingleAsync(p => p.AreaId == supervised.AreaId && p.Id == supervised.ProblemId, cancellationToken));
    }
}
