using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Gates;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rectification.Data;

namespace Platform.Rectification.Closing;

/// <summary>What the numbers say today to striking a problem off.</summary>
/// <param name="Id">The problem.</param>
internal sealed record ReadChecks(Guid Id) : IQuery<IReadOnlyList<GateResult>>;

internal sealed class ReadChecksHandler(RectificationDb db, NumberCheck numbers) : IRequestHandler<ReadChecks, IReadOnlyList<GateResult>>
{
    public async Task<IReadOnlyList<GateResult>> Handle(ReadChecks request, CancellationToken cancellationToken) =>
        await numbers.Of(await db.Problems.AsNoTracking().FirstOrDefaultAsync(p => p.Id == request.Id, cancellationToken) ?? throw Problem.NotFound(), cancellationToken);
}

internal sealed class ReadChecksEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/problems/{id:guid}/checks", (Guid id, IMediator m, CancellationToken ct) => m.Send(new ReadChecks(id), ct)).Permission(RectificationModule.View);
}
