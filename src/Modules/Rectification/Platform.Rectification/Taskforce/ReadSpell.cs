using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rectification.Data;

namespace Platform.Rectification.Taskforce;

/// <summary>A membership or a duty of the caller's own area, to be ended.</summary>
/// <param name="Id">The member or the duty.</param>
internal sealed record ReadSpell(Guid Id) : IQuery<Spell>;

internal sealed class ReadSpellHandler(RectificationDb db, Caller caller) : IRequestHandler<ReadSpell, Spell>
{
    public async Task<Spell> Handle(ReadSpell request, CancellationToken cancellationToken) =>
        (Spell?)await db.Rows<TaskforceMember>(caller.HomeAreaId).FirstOrDefaultAsync(m => m.Id == request.Id, cancellationToken)
        ?? await db.Rows<DepartmentDuty>(caller.HomeAreaId).FirstOrDefaultAsync(d => d.Id == request.Id, cancellationToken)
        ?? throw Problem.NotFound();
}
