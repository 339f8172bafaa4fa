using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rectification.Data;

namespace Platform.Rectification.Campaigns;

/// <summary>Changes name, basis and days of a campaign, or ends it.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Id">The campaign.</param>
/// <param name="Version">The version that the caller has seen.</param>
/// <param name="Title">名称.</param>
/// <param name="Basis">依据; may be empty.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="ReportDue">The last day for the reports of the areas below.</param>
/// <param name="EndedOn">The day on which it was ended; null while it goes on.</param>
internal sealed record ReviseCampaign(int AreaId, Guid Id, long Version, string Title, string Basis, DateOnly From, DateOnly To, DateOnly? ReportDue, DateOnly? EndedOn) : ICommand<Unit>;

internal sealed class ReviseCampaignValidator : AbstractValidator<ReviseCampaign>
{
    public ReviseCampaignValidator()
    {
        RuleFor(c => c.Title).NotEmpty().WithMessage("请填写名称。").MaximumLength(100).WithMessage("名称最多 100 字。").OverridePropertyName("title");
        RuleFor(c => c.Basis).MaximumLength(200).WithMessage("依据最多 200 字。").OverridePropertyName("basis");
        RuleFor(c => c.From).Must(CampaignDays.AreLikely).WithMessage("请核对开始日期的年份。").OverridePropertyName("from");
        RuleFor(c => c.To).Must((c, to) => to >= c.From && CampaignDays.AreLikely(to)).WithMessage("结束日期不能早于开始日期。").OverridePropertyName("to");
        RuleFor(c => c.ReportDue).Must((c, due) => due is not { } day || day >= c.From).WithMessage("报送期限不能早于开始日期。").OverridePropertyName("reportDue");
        RuleFor(c => c.EndedOn).Must((c, end) => end is not { } day || (day >= c.From && CampaignDays.AreLikely(day))).WithMessage("办结日期不能早于开始日期。").OverridePropertyName("endedOn");
    }
}

internal sealed class ReviseCampaignHandler(RectificationDb db, CampaignBook book) : IRequestHandler<ReviseCampaign, Unit>
{
    public async Task<Unit> Handle(ReviseCampaign request, CancellationToken cancellationToken)
    {
        var campaign = await book.Own(request.AreaId, request.Id, cancellationToken);
        if (campaign.Version != request.Version) throw Problem.Changed();
        if (await db.Phases.AnyAsync(p => p.AreaId == request.AreaId && p.CampaignId == request.Id && (p.From < request.From || p.To > request.To), cancellationToken))
            throw Problem.Invalid([new("to", "有阶段的日期在这个期间之外，请先修改阶段。")]);
        (campaign.Title, campaign.Basis, campaign.From, campaign.To) = (request.Title.Trim(), request.Basis.Trim(), request.From, request.To);
        (campaign.ReportDue, campaign.EndedOn) = (request.ReportDue, request.EndedOn);
        return Unit.Value;
    }
}
