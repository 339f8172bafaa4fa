using MediatR;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rules.Contracts;

namespace Platform.Fees.Accruals;

/// <summary>The families of a project of whom nothing can be reckoned by the rules of today, with why, by number.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="ProjectId">The project.</param>
/// <param name="Through">As of this day.</param>
/// <exception cref="ProblemException"><c>rules-off</c>.</exception>
internal sealed record ListRefused(int AreaId, Guid ProjectId, DateOnly Through) : IQuery<IReadOnlyList<FamilyFee>>;

internal sealed class ListRefusedHandler(RuleTurns turns) : IRequestHandler<ListRefused, IReadOnlyList<FamilyFee>>
{
    public async Task<IReadOnlyList<FamilyFee>> Handle(ListRefused request, CancellationToken cancellationToken) =>
        [.. (await turns.Ask(new(request.AreaId, request.ProjectId, request.Through), cancellationToken)).Families.Where(f => f.Refusal is not null).OrderBy(f => f.Code, StringComparer.Ordinal)];
}
