using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rules.Data;

namespace Platform.Rules.Policies;

/// <summary>One version, for another system.</summary>
/// <exception cref="ProblemException"><c>not-found</c>: absent, or not the caller's.</exception>
internal sealed record GetPolicy(Guid Id) : IQuery<PolicyItem>;

internal sealed class GetPolicyHandler(RulesDb db) : IRequestHandler<GetPolicy, PolicyItem>
{
    public async Task<PolicyItem> Handle(GetPolicy request, CancellationToken cancellationToken) =>
        PolicyItem.Of(await db.Rows<PolicyVersion>().FirstOrDefaultAsync(p => p.Id == request.Id, cancellationToken) ?? throw Problem.NotFound());
}

internal sealed class GetPolicyEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/policies/{id:guid}", (Guid id, IMediator m, CancellationToken ct) => m.Send(new GetPolicy(id), ct)).Permission(RulesModule.View);
}
