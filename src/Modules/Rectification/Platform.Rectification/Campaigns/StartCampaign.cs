using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rectification.Data;

namespace Platform.Rectification.Campaigns;

/// <summary>Enters a campaign of the area, of a template or blank.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Template">The template's machine word; empty for a blank one.</param>
/// <param name="Title">名称.</param>
/// <param name="Basis">依据; may be empty.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day; that of the template, moved with the first, where null.</param>
/// <param name="ReportDue">The last day for the reports of the areas below; not looked at with a template.</param>
internal sealed record StartCampaign(int AreaId, string Template, string Title, string Basis, DateOnly From, DateOnly? To = null, DateOnly? ReportDue = null) : ICommand<Guid>;

internal sealed class StartCampaignValidator : AbstractValidator<StartCampaign>
{
    public StartCampaignValidator()
    {
        RuleFor(c => c.Template).Must(t => t.Length == 0 || CampaignTemplates.Find(t) is not null).WithMessage("没有这个模板。").OverridePropertyName("template");
        RuleFor(c => c.Title).NotEmpty().WithMessage("请填写名称。").MaximumLength(100).WithMessage("名称最多 100 字。").OverridePropertyName("title");
        RuleFor(c => c.Basis).MaximumLength(200).WithMessage("依据最多 200 字。").OverridePropertyName("basis");
        RuleFor(c => c.From).Must(CampaignDays.AreLikely).WithMessage("请核对开始日期的年份。").OverridePropertyName("from");
        RuleFor(c => c.To).NotNull().When(c => c.Template.Length == 0).WithMessage("不用模板时请填写结束日期。").OverridePropertyName("to");
        RuleFor(c => c.To).Null().When(c => c.Template.Length > 0).WithMessage("用模板时结束日期由模板推算，请留空；建好后可以修改。").OverridePropertyName("to");
        RuleFor(c => c.ReportDue).Null().When(c => c.Template.Length > 0).WithMessage("用模板时报送期限由模板推算，请留空；建好后可以修改。").OverridePropertyName("reportDue");
        RuleFor(c => c.To).Must((c, to) => to is not { } day || (day >= c.From && CampaignDays.AreLikely(day))).WithMessage("结束日期不能早于开始日期。").OverridePropertyName("to");
    }
}

internal sealed class StartCampaignHandler(RectificationDb db, CampaignBook book, CampaignStarter starter) : IRequestHandler<StartCampaign, Guid>
{
    public Task<Guid> Handle(StartCampaign request, CancellationToken cancellationToken)
    {
        book.CheckOwn(request.AreaId);
        if (CampaignTemplates.Find(request.Template) is { } template)
        {
            var made = starter.Start(template, request.AreaId, request.Title.Trim(), request.Basis.Trim(), request.From);
            return Task.FromResult(made.Id);
        }
        var campaign = new Campaign { AreaId = request.AreaId, Title = request.Title.Trim(), Basis = request.Basis.Trim(), From = request.From, To = request.To!.Value, ReportDue = request.ReportDue };
        db.Campaigns.Add(campaign);
        return Task.FromResult(campaign.Id);
    }
}

internal sealed class StartCampaignEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/campaigns", async (StartCampaign body, IMediator m, CancellationToken ct) => await m.Send(new GetCampaign(await m.Send(body, ct)), ct)).Permission(RectificationModule.Campaigns);
}

/// <summary>Days that a campaign may have.</summary>
internal static class CampaignDays
{
    private static readonly DateOnly First = new(2015, 1, 1), Last = new(2100, 1, 1);

    /// <summary>Whether the year is no slip of the finger.</summary>
    public static bool AreLikely(DateOnly day) => day >= First && day < Last;
}
