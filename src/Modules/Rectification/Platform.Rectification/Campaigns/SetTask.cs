using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rectification.Data;

namespace Platform.Rectification.Campaigns;

/// <summary>Enters or changes a task of a phase.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="PhaseId">The phase.</param>
/// <param name="Id">The task; empty for a new one.</param>
/// <param name="Version">The version that the caller has seen; not looked at for a new one.</param>
/// <param name="Title">任务.</param>
/// <param name="Due">By which day.</param>
/// <param name="Source">依据条款; may be empty.</param>
/// <param name="DoerAreaId">Who does it; 0 for each area below.</param>
internal sealed record SetTask(int AreaId, Guid PhaseId, Guid Id, long Version, string Title, DateOnly Due, string Source, int DoerAreaId) : ICommand<Unit>;

internal sealed class SetTaskValidator : AbstractValidator<SetTask>
{
    public SetTaskValidator()
    {
        RuleFor(c => c.Title).NotEmpty().WithMessage("请填写任务。").MaximumLength(200).WithMessage("任务最多 200 字。").OverridePropertyName("title");
        RuleFor(c => c.Due).Must(CampaignDays.AreLikely).WithMessage("请核对完成期限的年份。").OverridePropertyName("due");
        RuleFor(c => c.Source).MaximumLength(100).WithMessage("依据条款最多 100 字。").OverridePropertyName("source");
    }
}

internal sealed class SetTaskHandler(RectificationDb db, CampaignBook book) : IRequestHandler<SetTask, Unit>
{
    public async Task<Unit> Handle(SetTask request, CancellationToken cancellationToken)
    {
        book.CheckOwn(request.AreaId);
        var phase = await db.Phases.FirstOrDefaultAsync(p => p.AreaId == request.AreaId && p.Id == request.PhaseId, cancellationToken) ?? throw Problem.NotFound();
        CampaignTask task;
        if (request.Id == Guid.Empty) db.Tasks.Add(task = new() { AreaId = request.AreaId, CampaignId = phase.CampaignId });
        else
        {
            task = await db.Tasks.FirstOrDefaultAsync(t => t.AreaId == request.AreaId && t.CampaignId == phase.CampaignId && t.Id == request.Id, cancellationToken) ?? throw Problem.NotFound();
            if (task.Version != request.Version) throw Problem.Changed();
        }
        await book.CheckDoer(request.AreaId, request.DoerAreaId, cancellationToken);
        (task.CampaignPhaseId, task.Title, task.Due, task.Source, task.DoerAreaId) = (phase.Id, request.Title.Trim(), request.Due, request.Source.Trim(), request.DoerAreaId);
        return Unit.Value;
    }
}
