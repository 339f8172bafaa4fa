using MediatR;
using Platform.Fees.Data;
using Platform.Fees.Stated;
using Platform.Kernel.Requests;

namespace Platform.Fees.Panels;

/// <summary>What a project's page shows of its fee; null where the project is not stored.</summary>
internal sealed record ReadProjectFee(int AreaId, Guid ProjectId, DateOnly AsOf) : IQuery<ProjectFee?>;

internal sealed class ReadProjectFeeHandler(FeesDb db, IMediator mediator) : IRequestHandler<ReadProjectFee, ProjectFee?>
{
    public async Task<ProjectFee?> Handle(ReadProjectFee request, CancellationToken cancellationToken) =>
        (await ProjectFee.Read(db, mediator, request.AreaId, request.AsOf, cancellationToken)).Find(f => f.Project.Id == request.ProjectId);
}
