using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Files;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rectification.Data;

namespace Platform.Rectification.Campaigns;

/// <summary>An area says that it has done a task or a decision, or mends what it said.</summary>
/// <param name="AreaId">The area that did it.</param>
/// <param name="DutyId">The task or the decision.</param>
/// <param name="Version">The version of what was said before, as seen; 0 where nothing was.</param>
/// <param name="DoneOn">办结日期, not in the future.</param>
/// <param name="Note">办理情况.</param>
/// <param name="FileName">The sender's name of the evidence; empty where none is sent, and that which is there stays.</param>
/// <param name="Content">The whole file.</param>
/// <exception cref="ProblemException">A code of <see cref="FileInspector"/>; <c>not-found</c>, <c>changed-meanwhile</c>; 409 <c>not-asked</c>: another area has to do it.</exception>
internal sealed record CompleteDuty(int AreaId, Guid DutyId, long Version, DateOnly DoneOn, string Note, string FileName = "", [property: JsonIgnore] byte[]? Content = null) : ICommand<Guid>;

internal sealed class CompleteDutyValidator : AbstractValidator<CompleteDuty>
{
    public CompleteDutyValidator(CampaignBook book)
    {
        RuleFor(c => c.DoneOn).Must(d => CampaignDays.AreLikely(d) && d <= book.Today).WithMessage("办结日期不能晚于今天。").OverridePropertyName("doneOn");
        RuleFor(c => c.Note).NotEmpty().WithMessage("请写明办理情况。").MaximumLength(1000).WithMessage("办理情况最多 1,000 字。").OverridePropertyName("note");
    }
}

internal sealed class CompleteDutyHandler(RectificationDb db, CampaignBook book, FileStore files, Caller caller) : IRequestHandler<CompleteDuty, Guid>
{
    public async Task<Guid> Handle(CompleteDuty request, CancellationToken cancellationToken)
    {
        book.CheckOwn(request.AreaId);
        var duty = await book.Duty(request.DutyId, cancellationToken);
        if (!(await book.Doers(duty, cancellationToken)).Contains(request.AreaId)) throw new ProblemException(409, "not-asked", "这件事由其他地区承办。");
        // One that was taken back is said again in its own row, so that there is one for an area and a duty.
        var said = await db.Completions.IgnoreQueryFilters(["removed"]).FirstOrDefaultAsync(c => c.AreaId == request.AreaId && c.DutyId == duty.Id, cancellationToken);
        if ((said is { Removed: false } ? said.Version : 0) != request.Version) throw Problem.Changed();
        if (said is null) db.Completions.Add(said = new() { AreaId = request.AreaId, CampaignId = duty.CampaignId, DutyId = duty.Id });
        if (said.Removed) (said.Removed, said.FileId, said.FileName) = (false, Guid.Empty, "");
        (said.DoneOn, said.Note, said.By) = (request.DoneOn, request.Note.Trim(), caller.Name);
        if (request.FileName.Length > 0)
        {
            var kept = await files.Keep(request.AreaId, request.FileName, request.Content ?? [], FileKinds.Evidence, cancellationToken);
            if (said.FileId != Guid.Empty) await files.Remove(request.AreaId, said.FileId, cancellationToken);
            (said.FileId, said.FileName) = (kept, FileNames.Clean(request.FileName));
        }
        await Save(said.Version == 0, cancellationToken);
        return said.Id;
    }

    private async Task Save(bool isNew, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException) when (isNew)
        {
            // A colleague has said it in the same moment.
            throw Problem.Changed();
        }
    }
}

internal sealed class CompleteDutyEndpoint : IEndpoint
{
    /// <summary>What is sent.</summary>
    internal sealed record Done(int AreaId, DateOnly DoneOn, string Note, long Version = 0);

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/duties/{id:guid}/completion", async (Guid id, Done body, IMediator m, CancellationToken ct) =>
            await m.Send(new GetCompletion(await m.Send(new CompleteDuty(body.AreaId, id, body.Version, body.DoneOn, body.Note), ct)), ct)).Permission(RectificationModule.Campaigns);
}
