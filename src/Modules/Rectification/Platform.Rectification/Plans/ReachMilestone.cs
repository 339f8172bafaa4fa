using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Portal;
using Platform.Rectification.Data;
using Platform.Rectification.Lifecycle;

namespace Platform.Rectification.Plans;

/// <summary>States on which day a milestone was reached, or that it was not.</summary>
/// <param name="AreaId">Its area.</param>
/// <param name="Id">The milestone.</param>
/// <param name="DoneOn">The day, not in the future; null takes it back.</param>
internal sealed record ReachMilestone(int AreaId, Guid Id, DateOnly? DoneOn) : ICommand<Unit>;

internal sealed class ReachMilestoneValidator : AbstractValidator<ReachMilestone>
{
    public ReachMilestoneValidator(TimeProvider clock) =>
        RuleFor(c => c.DoneOn).Must(d => d is null || (d.Value.Year >= 1990 && d <= Formats.DayOf(clock.GetUtcNow()))).WithMessage("完成日期不能晚于今天。").OverridePropertyName("doneOn");
}

internal sealed class ReachMilestoneHandler(RectificationDb db) : IRequestHandler<ReachMilestone, Unit>
{
    public async Task<Unit> Handle(ReachMilestone request, CancellationToken cancellationToken)
    {
        var milestone = await db.Milestones.FirstOrDefaultAsync(m => m.AreaId == request.AreaId && m.Id == request.Id, cancellationToken) ?? throw Problem.NotFound();
        var state = await db.Problems.Where(p => p.AreaId == request.AreaId && p.Id == milestone.ProblemId).Select(p => p.State).SingleAsync(cancellationToken);
        if (state != ProblemState.Acting) throw new ProblemException(409, "not-acting", $"“{state.Title()}”的问题不能登记节点完成情况。");
        milestone.DoneOn = request.DoneOn;
        return Unit.Value;
    }
}
