using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Files;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rectification.Data;

namespace Platform.Rectification.Campaigns;

/// <summary>Enters or changes a meeting of a campaign.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="CampaignId">The campaign.</param>
/// <param name="Id">The meeting; empty for a new one.</param>
/// <param name="Version">The version that the caller has seen; not looked at for a new one.</param>
/// <param name="Kind">会议类型.</param>
/// <param name="Title">会议名称.</param>
/// <param name="HeldOn">会议日期; may lie ahead.</param>
/// <param name="Place">地点; may be empty.</param>
/// <param name="Chair">主持人; may be empty.</param>
/// <param name="Attendees">参会人员; may be empty.</param>
/// <param name="Minutes">会议纪要; empty until they are written.</param>
/// <param name="FileName">The sender's name of the signed minutes; empty where none are sent, and those that are there stay.</param>
/// <param name="Content">The whole file.</param>
/// <exception cref="ProblemException">A code of <see cref="FileInspector"/>; <c>not-found</c>, <c>changed-meanwhile</c>.</exception>
internal sealed record HoldMeeting(
    int AreaId, Guid CampaignId, Guid Id, long Version, MeetingKind Kind, string Title, DateOnly HeldOn, string Place, string Chair, string Attendees, string Minutes,
    string FileName = "", [property: JsonIgnore] byte[]? Content = null) : ICommand<Guid>;

internal sealed class HoldMeetingValidator : AbstractValidator<HoldMeeting>
{
    public HoldMeetingValidator()
    {
        RuleFor(c => c.Kind).IsInEnum().WithMessage("没有这个会议类型。").OverridePropertyName("kind");
        RuleFor(c => c.Title).NotEmpty().WithMessage("请填写会议名称。").MaximumLength(200).WithMessage("会议名称最多 200 字。").OverridePropertyName("title");
        RuleFor(c => c.HeldOn).Must(CampaignDays.AreLikely).WithMessage("请核对会议日期的年份。").OverridePropertyName("heldOn");
        RuleFor(c => c.Place).MaximumLength(100).WithMessage("地点最多 100 字。").OverridePropertyName("place");
        RuleFor(c => c.Chair).MaximumLength(100).WithMessage("主持人最多 100 字。").OverridePropertyName("chair");
        RuleFor(c => c.Attendees).MaximumLength(1000).WithMessage("参会人员最多 1,000 字。").OverridePropertyName("attendees");
        RuleFor(c => c.Minutes).MaximumLength(20_000).WithMessage("会议纪要最多 20,000 字；更长的请上传文件。").OverridePropertyName("minutes");
    }
}

internal sealed class HoldMeetingHandler(RectificationDb db, CampaignBook book, FileStore files) : IRequestHandler<HoldMeeting, Guid>
{
    public async Task<Guid> Handle(HoldMeeting request, CancellationToken cancellationToken)
    {
        var campaign = await book.Own(request.AreaId, request.CampaignId, cancellationToken);
        Meeting meeting;
        if (request.Id == Guid.Empty) db.Meetings.Add(meeting = new() { AreaId = request.AreaId, CampaignId = campaign.Id });
        else
        {
            meeting = await db.Meetings.FirstOrDefaultAsync(m => m.AreaId == request.AreaId && m.CampaignId == campaign.Id && m.Id == request.Id, cancellationToken) ?? throw Problem.NotFound();
            if (meeting.Version != request.Version) throw Problem.Changed();
        }
        (meeting.Kind, meeting.Title, meeting.HeldOn, meeting.Place, meeting.Chair) = (request.Kind, request.Title.Trim(), request.HeldOn, request.Place.Trim(), request.Chair.Trim());
        (meeting.Attendees, meeting.Minutes) = (request.Attendees.Trim(), request.Minutes.Trim());
        if (request.FileName.Length > 0)
        {
            var kept = await files.Keep(request.AreaId, request.FileName, request.Content ?? [], FileKinds.Evidence, cancellationToken);
            if (meeting.FileId != Guid.Empty) await files.Remove(request.AreaId, meeting.FileId, cancellationToken);
            (meeting.FileId, meeting.FileName) = (kept, FileNames.Clean(request.FileName));
        }
        return meeting.Id;
    }
}

internal sealed class HoldMeetingEndpoint : IEndpoint
{
    /// <summary>What is sent; the signed minutes in base64, with the name of their file, where there are any.</summary>
    internal sealed record MeetingHeld(
        MeetingKind Kind, string Title, DateOnly HeldOn, string Place = "", string Chair = "", string Attendees = "", string Minutes = "", string FileName = "", byte[]? Content = null)
    {
        internal HoldMeeting In(int areaId, Guid campaignId, Guid id, long version) =>
            new(areaId, campaignId, id, version, Kind, Title, HeldOn, Place, Chair, Attendees, Minutes, FileName, Content);
    }

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/campaigns/{id:guid}/meetings", async (Guid id, MeetingHeld body, IMediator m, CancellationToken ct) =>
        {
            var campaign = (await m.Send(new GetCampaign(id), ct)).Campaign;
            var meeting = await m.Send(body.In(campaign.AreaId, id, Guid.Empty, 0), ct);
            return Results.Created($"/api/rectification/meetings/{meeting}", new { id = meeting });
        }).Permission(RectificationModule.Campaigns);
        api.MapPut("/meetings/{id:guid}", async (Guid id, MeetingHeld body, HttpRequest request, IMediator m, CancellationToken ct) =>
        {
            var seen = Tags.Seen(request);
            var meeting = (await m.Send(new ReadMeeting(id), ct)).Meeting;
            await m.Send(body.In(meeting.AreaId, meeting.CampaignId, id, seen), ct);
            return Results.NoContent();
        }).Permission(RectificationModule.Campaigns);
    }
}
