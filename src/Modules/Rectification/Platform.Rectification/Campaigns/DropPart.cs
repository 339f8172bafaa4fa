using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rectification.Data;

namespace Platform.Rectification.Campaigns;

/// <summary>Takes back a phase without tasks, or a task or decision that nobody has done yet.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Id">The phase, the task or the decision.</param>
/// <exception cref="ProblemException"><c>not-found</c>; 409 <c>part-in-use</c>.</exception>
internal sealed record DropPart(int AreaId, Guid Id) : ICommand<Unit>;

internal sealed class DropPartValidator : AbstractValidator<DropPart>
{
    public DropPartValidator() => RuleFor(c => c.Id).NotEmpty().WithMessage("请指明要删除的内容。").OverridePropertyName("id");
}

internal sealed class DropPartHandler(RectificationDb db, CampaignBook book) : IRequestHandler<DropPart, Unit>
{
    public async Task<Unit> Handle(DropPart request, CancellationToken cancellationToken)
    {
        book.CheckOwn(request.AreaId);
        var (area, id) = (request.AreaId, request.Id);
        var part = (Owned?)await db.Phases.FirstOrDefaultAsync(p => p.AreaId == area && p.Id == id, cancellationToken)
            ?? (Owned?)await db.Tasks.FirstOrDefaultAsync(t => t.AreaId == area && t.Id == id, cancellationToken)
            ?? await db.Decisions.FirstOrDefaultAsync(d => d.AreaId == area && d.Id == id, cancellationToken)
            ?? throw Problem.NotFound();
        if (part is CampaignPhase && await db.Tasks.AnyAsync(t => t.AreaId == area && t.CampaignPhaseId == id, cancellationToken))
            throw new ProblemException(409, "part-in-use", "这个阶段还有任务，请先删除或移走任务。");
        if (await db.Completions.AnyAsync(c => c.DutyId == id, cancellationToken))
            throw new ProblemException(409, "part-in-use", "已经有地区办结，不能删除；办错了的请由该地区先撤回办结。");
        db.Remove(part);
        return Unit.Value;
    }
}
