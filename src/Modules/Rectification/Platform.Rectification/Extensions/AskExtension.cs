using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Approvals;
using Platform.Kernel.Personal;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Portal;
using Platform.Rectification.Data;
using Platform.Rectification.Lifecycle;

namespace Platform.Rectification.Extensions;

/// <summary>A county asks the city for a later deadline of a problem whose plan has been decided on.</summary>
/// <param name="AreaId">Its area.</param>
/// <param name="Id">The problem.</param>
/// <param name="Until">The new deadline: later than the old one, and than today.</param>
/// <param name="Reason">Why, 5 to 200 characters.</param>
/// <returns>The request.</returns>
/// <exception cref="ProblemException"><c>problem-over</c>; <c>plan-open</c>: the plan itself can still be changed; <c>extension-open</c>: one waits; <c>county-only</c>.</exception>
internal sealed record AskExtension(int AreaId, Guid Id, DateOnly Until, string Reason) : ICommand<Guid>
{
    /// <summary>Whether the deadline is still the plan's to state, so that there is nothing to put off.</summary>
    public static bool IsPlanOpen(Problems.Problem problem) => problem.State == ProblemState.Registered || problem.Deadline is null;
}

internal sealed class AskExtensionValidator : AbstractValidator<AskExtension>
{
    public AskExtensionValidator(TimeProvider clock)
    {
        RuleFor(c => c.Until).Must(d => d > Formats.DayOf(clock.GetUtcNow())).WithMessage("申请延至的日期应晚于今天。").Must(d => d.Year <= 2100).WithMessage("日期应在 2100 年以前。").OverridePropertyName("until");
        RuleFor(c => c.Reason).Must(r => r.Trim().Length is >= 5 and <= 200).WithMessage("请写明延期理由，5 到 200 字。")
            .WithoutNumbers().OverridePropertyName("reason");
    }
}

internal sealed class AskExtensionHandler(RectificationDb db, ApprovalBook approvals, Caller caller, TimeProvider clock) : IRequestHandler<AskExtension, Guid>
{
    public async Task<Guid> Handle(AskExtension request, CancellationToken cancellationToken)
    {
        var (area, today) = (request.AreaId, Formats.DayOf(clock.GetUtcNow()));
        var problem = await db.Problems.FirstOrDefaultAsync(p => p.AreaId == area && p.Id == request.Id, cancellationToken) ?? throw Problem.NotFound();
        caller.CountyOnly("申请延期");
        if (problem.State.IsOver()) throw new ProblemException(409, "problem-over", $"“{problem.State.Title()}”的问题不用再延期。");
        if (AskExtension.IsPlanOpen(problem) || problem.Deadline is not { } before) throw new ProblemException(409, "plan-open", "方案还没有确定，请直接在化解方案里填写时限。");
        if (request.Until <= before) throw Problem.Invalid([new("until", $"申请延至的日期应晚于现在的时限 {Formats.Date(before)}。")]);
        var earlier = await db.Extensions.Where(e => e.AreaId == area && e.ProblemId == problem.Id).ToListAsync(cancellationToken);
        if (earlier.Any(e => e.StateOn(today) == ExtensionState.Waiting)) throw new ProblemException(409, "extension-open", "已经申请过延期，市级还没有审批。");
        var granted = earlier.Count(e => e.State == ExtensionState.Granted);
        var approval = approvals.Ask(
            area, ExtensionKind.Word, problem.Id, $"{problem.Number} 延期至 {Formats.Date(request.Until)}",
            [
                new("问题", $"{problem.Number} {problem.ProjectName}", $"/rectification/{problem.Id}"), new("问题类别", problem.ClassTitle), new("现在的时限", Formats.Date(before)),
                new("申请延至", Formats.Date(request.Until)), new("此前已延期", $"{granted} 次"),
            ],
            "", request.Reason);
        var asked = new Extension
        {
            AreaId = area,
            ProblemId = problem.Id,
            ApprovalId = approval.Id,
            Before = before,
            Until = request.Until,
            Reason = request.Reason.Trim(),
            AskedOn = today,
            AskedBy = caller.Name,
            ExpiresOn = approval.ExpiresOn,
        };
        db.Extensions.Add(asked);
        return asked.Id;
    }
}
