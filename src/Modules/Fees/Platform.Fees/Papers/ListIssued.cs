using MediatR;
using Platform.Kernel.Papers;
using Platform.Kernel.Requests;

namespace Platform.Fees.Papers;

/// <summary>The statements that were issued for a family, the newest first.</summary>
internal sealed record ListIssued(int AreaId, Guid HouseholdId) : IQuery<IReadOnlyList<IssuedPaper>>;

internal sealed class ListIssuedHandler(PaperBook papers) : IRequestHandler<ListIssued, IReadOnlyList<IssuedPaper>>
{
    public async Task<IReadOnlyList<IssuedPaper>> Handle(ListIssued request, CancellationToken cancellationToken) =>
        [.. (await papers.Of(request.AreaId, request.HouseholdId, cancellationToken)).Where(p => p.Kind == IssueStatementHandler.Kind)];
}
