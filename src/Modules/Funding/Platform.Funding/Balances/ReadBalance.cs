using MediatR;
using Platform.Funding.Data;
using Platform.Kernel.Requests;

namespace Platform.Funding.Balances;

/// <summary>What one project needs, has and lacks; null where nothing is known of it.</summary>
internal sealed record ReadBalance(int AreaId, Guid ProjectId, DateOnly AsOf) : IQuery<Balance?>;

internal sealed class ReadBalanceHandler(FundingDb db) : IRequestHandler<ReadBalance, Balance?>
{
    public async Task<Balance?> Handle(ReadBalance request, CancellationToken cancellationToken) =>
        (await db.Balances(request.AreaId, request.AsOf, cancellationToken, request.ProjectId)).SingleOrDefault();
}
