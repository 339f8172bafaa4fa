using System.Globalization;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Data;
using Platform.Kernel.Approvals;
using Platform.Kernel.Personal;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Fees.Differences;

/// <summary>Asks another person to allow a list of differences.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Id">The list.</param>
/// <param name="Reason">Why, 5 to 200 characters.</param>
/// <returns>The request for approval.</returns>
/// <exception cref="ProblemException"><c>not-found</c>: absent, or not a draft.</exception>
internal sealed record AskDifference(int AreaId, Guid Id, string Reason) : ICommand<Guid>;

internal sealed class AskDifferenceValidator : AbstractValidator<AskDifference>
{
    public AskDifferenceValidator() => RuleFor(c => c.Reason)
        .Must(r => r.Trim().Length is >= 5 and <= 200).WithMessage("请写明缘由，5 到 200 字。")
        .WithoutNumbers("缘由").OverridePropertyName("reason");
}

internal sealed class AskDifferenceHandler(FeesDb db, ApprovalBook approvals) : IRequestHandler<AskDifference, Guid>
{
    public async Task<Guid> Handle(AskDifference request, CancellationToken cancellationToken)
    {
        var list = await db.Differences.FirstOrDefaultAsync(d => d.AreaId == request.AreaId && d.Id == request.Id && d.State == DifferenceState.Draft, cancellationToken) ?? throw Problem.NotFound();
        var approval = approvals.Ask(
            request.AreaId, DifferenceKind.Word, list.Id, $"过渡安置费差额清单，{list.Families} 户",
            [
                new("新规定", list.RulesTitle), new("户数", $"{list.Families} 户（点击逐户查看）", $"/fees/differences/{list.Id}"),
                new("原应发", Yuan(list.BeforeFen)), new("新应发", Yuan(list.AfterFen)), new("差额", Yuan(list.AfterFen - list.BeforeFen)),
            ],
            "", request.Reason);
        (list.State, list.ApprovalId) = (DifferenceState.Waiting, approval.Id);
        return approval.Id;
    }

    private static string Yuan(long fen) => string.Create(CultureInfo.InvariantCulture, $"{fen / 100m:N2} 元");
}
