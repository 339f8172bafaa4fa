using FluentValidation;
using MediatR;
using Platform.Fees.Families;
using Platform.Kernel.Papers;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Portal;

namespace Platform.Fees.Papers;

/// <summary>Issues a family's statement (对账单) as of a day, with a code by which anybody can check it.</summary>
/// <param name="AreaId">The family's area.</param>
/// <param name="HouseholdId">The household.</param>
/// <param name="AsOf">The day; not after today.</param>
/// <returns>The paper.</returns>
/// <exception cref="ProblemException"><c>not-found</c>; <c>fees-unposted</c>: what fell due by then is not in the books.</exception>
internal sealed record IssueStatement(int AreaId, Guid HouseholdId, DateOnly AsOf) : ICommand<Guid>;

internal sealed class IssueStatementValidator : AbstractValidator<IssueStatement>
{
    public IssueStatementValidator(TimeProvider clock) =>
        RuleFor(c => c.AsOf).Must(d => d.Year >= 1990 && d <= Formats.DayOf(clock.GetUtcNow())).WithMessage("日期应在 1990 年以后、今天以前。").OverridePropertyName("asOf");
}

internal sealed class IssueStatementHandler(IMediator mediator, PaperBook papers) : IRequestHandler<IssueStatement, Guid>
{
    public const string Kind = "过渡安置费对账单";

    public async Task<Guid> Handle(IssueStatement request, CancellationToken cancellationToken)
    {
        var found = await mediator.Send(new ReadStatement(request.HouseholdId, request.AsOf), cancellationToken);
        if (found.AreaId != request.AreaId) throw Problem.NotFound();
        if (found.Accrued is null || found.Accrued.Through < request.AsOf)
            throw new ProblemException(409, "fees-unposted", $"这个项目还没有记账至 {request.AsOf:yyyy-MM-dd}，先记账再出具对账单。");
        return papers.Issue(request.AreaId, Kind, request.HouseholdId, request.AsOf, found.Statement.DueFen - found.Statement.PaidFen, StatementSeal.Of(found.Statement)).Id;
    }
}
