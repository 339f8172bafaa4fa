using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Petitions.Data;

namespace Platform.Petitions.Register;

/// <summary>One petition.</summary>
/// <exception cref="ProblemException"><c>not-found</c>: absent, or not the caller's.</exception>
internal sealed record ReadPetition(Guid Id) : IQuery<Petition>;

internal sealed class ReadPetitionHandler(PetitionsDb db) : IRequestHandler<ReadPetition, Petition>
{
    public async Task<Petition> Handle(ReadPetition request, CancellationToken cancellationToken) =>
        await db.Petitions.AsNoTracking().FirstOrDefaultAsync(p => p.Id == request.Id, cancellationToken)
        ?? throw Problem.NotFound();
}
