using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Contracts;
using Platform.Petitions.Contracts;
using Platform.Petitions.Data;

namespace Platform.Petitions.Register;

internal sealed class AnswerPetitionsHandler(PetitionsDb db) : IRequestHandler<PetitionsOf, Answer<IReadOnlyList<PetitionFact>>>
{
    public async Task<Answer<IReadOnlyList<PetitionFact>>> Handle(PetitionsOf request, CancellationToken cancellationToken) =>
        await db.Rows<Petition>(request.AreaId).Where(p => p.ProjectId != null).Select(p => new PetitionFact(p.ProjectId!.Value, p.RegisteredOn)).ToListAsync(cancellationToken);
}
