using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rectification.Data;

namespace Platform.Rectification.Closing;

/// <summary>One objection.</summary>
/// <param name="Id">The objection.</param>
/// <exception cref="ProblemException"><c>not-found</c>.</exception>
internal sealed record FindObjection(Guid Id) : IQuery<Objection>;

internal sealed class FindObjectionHandler(RectificationDb db) : IRequestHandler<FindObjection, Objection>
{
    public async Task<Objection> Handle(FindObjection request, CancellationToken cancellationToken) =>
        await db.Rows<Objection>().FirstOrDefaultAsync(o => o.Id == request.Id, cancellationToken) ?? throw Problem.NotFound();
}
