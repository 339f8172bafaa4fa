using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rectification.Data;

namespace Platform.Rectification.Campaigns;

/// <summary>Enters or changes a phase of a campaign.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="CampaignId">The campaign.</param>
/// <param name="Id">The phase; empty for a new one.</param>
/// <param name="Version">The version that the caller has seen; not looked at for a new one.</param>
/// <param name="Title">阶段.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Summary">工作内容; may be empty.</param>
/// <param name="Gates">Machine words of what has to be there before the next phase.</param>
internal sealed record SetPhase(int AreaId, Guid CampaignId, Guid Id, long Version, string Title, DateOnly From, DateOnly To, string Summary, IReadOnlyList<string> Gates) : ICommand<Unit>;

internal sealed class SetPhaseValidator : AbstractValidator<SetPhase>
{
    public SetPhaseValidator()
    {
        RuleFor(c => c.Title).NotEmpty().WithMessage("请填写阶段名称。").MaximumLength(50).WithMessage("阶段名称最多 50 字。").OverridePropertyName("title");
        RuleFor(c => c.To).GreaterThanOrEqualTo(c => c.From).WithMessage("截止日期不能早于开始日期。").OverridePropertyName("to");
        RuleFor(c => c.Summary).MaximumLength(1000).WithMessage("工作内容最多 1,000 字。").OverridePropertyName("summary");
        RuleForEach(c => c.Gates).Must(g => Gate.Read(g) is not null).WithMessage("没有这个前置条件。").OverridePropertyName("gates");
    }
}

internal sealed class SetPhaseHandler(RectificationDb db, CampaignBook book) : IRequestHandler<SetPhase, Unit>
{
    public async Task<Unit> Handle(SetPhase request, CancellationToken cancellationToken)
    {
        var campaign = await book.Own(request.AreaId, request.CampaignId, cancellationToken);
        if (request.From < campaign.From || request.To > campaign.To)
            throw Problem.Invalid([new("to", $"阶段应在整治工作期间内（{campaign.From:yyyy-MM-dd} 至 {campaign.To:yyyy-MM-dd}）。")]);
        CampaignPhase phase;
        if (request.Id == Guid.Empty) db.Phases.Add(phase = new() { AreaId = request.AreaId, CampaignId = campaign.Id });
        else
        {
            phase = await db.Phases.FirstOrDefaultAsync(p => p.AreaId == request.AreaId && p.CampaignId == campaign.Id && p.Id == request.Id, cancellationToken) ?? throw Problem.NotFound();
            if (phase.Version != request.Version) throw Problem.Changed();
        }
        (phase.Title, phase.From, phase.To, phase.Summary) = (request.Title.Trim(), request.From, request.To, request.Summary.Trim());
        phase.Gates = [.. request.Gates.Select(g => Gate.Read(g)!.Value)];
        return Unit.Value;
    }
}
