using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rectification.Data;

namespace Platform.Rectification.Campaigns;

/// <summary>Enters or changes a decision of a meeting.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Id">The decision; empty for a new one.</param>
/// <param name="Version">The version that the caller has seen; not looked at for a new one.</param>
/// <param name="Text">议定事项.</param>
/// <param name="DoerAreaId">Who does it; 0 for each area below.</param>
/// <param name="Doer">责任单位或责任人; may be empty.</param>
/// <param name="Due">By which day, not before the meeting's.</param>
/// <returns>The decision.</returns>
internal sealed record SetDecision(int AreaId, Guid MeetingId, Guid Id, long Version, string Text, int DoerAreaId, string Doer, DateOnly Due) : ICommand<Guid>;

internal sealed class SetDecisionValidator : AbstractValidator<SetDecision>
{
    public SetDecisionValidator()
    {
        RuleFor(c => c.Text).NotEmpty().WithMessage("请填写议定事项。").MaximumLength(500).WithMessage("议定事项最多 500 字。").OverridePropertyName("text");
        RuleFor(c => c.Doer).MaximumLength(100).WithMessage("责任单位或责任人最多 100 字。").OverridePropertyName("doer");
        RuleFor(c => c.Due).Must(CampaignDays.AreLikely).WithMessage("请核对完成期限的年份。").OverridePropertyName("due");
    }
}

internal sealed class SetDecisionHandler(RectificationDb db, CampaignBook book) : IRequestHandler<SetDecision, Guid>
{
    public async Task<Guid> Handle(SetDecision request, CancellationToken cancellationToken)
    {
        book.CheckOwn(request.AreaId);
        var meeting = await db.Meetings.FirstOrDefaultAsync(m => m.AreaId == request.AreaId && m.Id == request.MeetingId, cancellationToken) ?? throw Problem.NotFound();
        MeetingDecision decision;
        if (request.Id == Guid.Empty) db.Decisions.Add(decision = new() { AreaId = request.AreaId, CampaignId = meeting.CampaignId, MeetingId = meeting.Id });
        else
        {
            decision = await db.Decisions.FirstOrDefaultAsync(d => d.AreaId == request.AreaId && d.MeetingId == meeting.Id && d.Id == request.Id, cancellationToken) ?? throw Problem.NotFound();
            if (decision.Version != request.Version) throw Problem.Changed();
        }
        if (request.Due < meeting.HeldOn) throw Problem.Invalid([new("due", $"完成期限不能早于会议日期（{meeting.HeldOn:yyyy-MM-dd}）。")]);
        await book.CheckDoer(request.AreaId, request.DoerAreaId, cancellationToken);
        (decision.Title, decision.DoerAreaId, decision.Doer, decision.Due) = (request.Text.Trim(), request.DoerAreaId, request.Doer.Trim(), request.Due);
        return decision.Id;
    }
}

internal sealed class SetDecisionEndpoint : IEndpoint
{
    /// <summary>What is sent.</summary>
    internal sealed record Decided(string Text, DateOnly Due, int DoerAreaId = 0, string Doer = "");

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/meetings/{id:guid}/decisions", async (Guid id, Decided body, IMediator m, CancellationToken ct) =>
        {
            var meeting = (await m.Send(new ReadMeeting(id), ct)).Meeting;
            var decision = await m.Send(new SetDecision(meeting.AreaId, id, Guid.Empty, 0, body.Text, body.DoerAreaId, body.Doer, body.Due), ct);
            return Results.Created($"/api/rectification/meetings/{id}", new { id = decision });
        }).Permission(RectificationModule.Campaigns);
        api.MapPut("/decisions/{id:guid}", async (Guid id, Decided body, HttpRequest request, IMediator m, CancellationToken ct) =>
        {
            var seen = Tags.Seen(request);
            var decision = (await m.Send(new ReadDuty(id), ct)).Duty as MeetingDecision ?? throw Problem.NotFound();
            await m.Send(new SetDecision(decision.AreaId, decision.MeetingId, id, seen, body.Text, body.DoerAreaId, body.Doer, body.Due), ct);
            return Results.NoContent();
        }).Permission(RectificationModule.Campaigns);
    }
}
