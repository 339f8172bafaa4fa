using MediatR;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Rules.Policies;

/// <summary>One version that the caller may see, as it stands: nothing of it is run.</summary>
/// <exception cref="ProblemException"><c>not-found</c>.</exception>
internal sealed record FindPolicy(Guid Id) : IQuery<PolicyVersion>;

internal sealed class FindPolicyHandler(PolicyBook book) : IRequestHandler<FindPolicy, PolicyVersion>
{
    public Task<PolicyVersion> Handle(FindPolicy request, CancellationToken cancellationToken) => book.Find(request.Id, cancellationToken);
}
