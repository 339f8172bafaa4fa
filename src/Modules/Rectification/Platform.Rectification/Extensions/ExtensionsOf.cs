using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Requests;
using Platform.Rectification.Data;

namespace Platform.Rectification.Extensions;

/// <summary>The requests for a later deadline of a problem, the last first.</summary>
/// <param name="ProblemId">The problem.</param>
internal sealed record ExtensionsOf(Guid ProblemId) : IQuery<IReadOnlyList<Extension>>;

internal sealed class ExtensionsOfHandler(RectificationDb db) : IRequestHandler<ExtensionsOf, IReadOnlyList<Extension>>
{
    public async Task<IReadOnlyList<Extension>> Handle(ExtensionsOf request, CancellationToken cancellationToken) =>
        await db.Rows<Extension>().Where(e => e.ProblemId == request.ProblemId).OrderByDescending(e => e.AskedOn).ThenByDescending(e => e.Id).ToListAsync(cancellationToken);
}
