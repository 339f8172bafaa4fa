using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Reporting.Data;

namespace Platform.Reporting.Mechanisms;

/// <summary>The register of the caller's areas, those in force first and by review due.</summary>
/// <param name="AreaId">Only this area; null for all.</param>
/// <param name="Kind">Only this mechanism; null for all.</param>
internal sealed record FindMechanisms(int? AreaId = null, MechanismKind? Kind = null) : IQuery<IReadOnlyList<Mechanism>>;

internal sealed class FindMechanismsHandler(ReportingDb db) : IRequestHandler<FindMechanisms, IReadOnlyList<Mechanism>>
{
    public async Task<IReadOnlyList<Mechanism>> Handle(FindMechanisms request, CancellationToken cancellationToken) =>
        await db.Rows<Mechanism>(request.AreaId).Where(m => request.Kind == null || m.Kind == request.Kind)
            .OrderBy(m => m.EndedOn != null).ThenBy(m => m.ReviewDueOn).ThenBy(m => m.Id).ToListAsync(cancellationToken);
}

/// <summary>One rule of the register.</summary>
/// <param name="Id">The rule.</param>
internal sealed record GetMechanism(Guid Id) : IQuery<Mechanism>;

internal sealed class GetMechanismHandler(ReportingDb db) : IRequestHandler<GetMechanism, Mechanism>
{
    public async Task<Mechanism> Handle(GetMechanism request, CancellationToken cancellationToken) =>
        await db.Rows<Mechanism>().FirstOrDefaultAsync(m => m.Id == request.Id, cancellationToken) ?? throw Problem.NotFound();
}
