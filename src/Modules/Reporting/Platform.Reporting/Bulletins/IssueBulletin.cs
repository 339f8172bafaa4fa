using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Portal;
using Platform.Reporting.Data;

namespace Platform.Reporting.Bulletins;

/// <summary>Issues a bulletin under its number to the counties; nothing of it changes any more. Refused while a share in its words is no rate of its ranking.</summary>
/// <param name="AreaId">The city.</param>
/// <param name="Id">The bulletin.</param>
/// <param name="Version">The version that the caller has seen.</param>
/// <param name="Number">文号, which no other bulletin has.</param>
/// <returns>The new version.</returns>
internal sealed record IssueBulletin(int AreaId, Guid Id, long Version, string Number) : ICommand<long>;

internal sealed class IssueBulletinValidator : AbstractValidator<IssueBulletin>
{
    public IssueBulletinValidator() =>
        RuleFor(c => c.Number).NotEmpty().WithMessage("请填写文号。").MaximumLength(60).WithMessage("文号最多 60 字。").OverridePropertyName("number");
}

internal sealed class IssueBulletinHandler(ReportingDb db, BulletinBook book, BulletinCheck check, Caller caller, TimeProvider clock) : IRequestHandler<IssueBulletin, long>
{
    public async Task<long> Handle(IssueBulletin request, CancellationToken cancellationToken)
    {
        var bulletin = await book.Draft(request.AreaId, request.Id, request.Version, cancellationToken);
        var (number, today) = (request.Number.Trim(), Formats.DayOf(clock.GetUtcNow()));
        if (bulletin.Summary.Length == 0) throw new ProblemException(409, "bulletin-incomplete", "“总体情况”还没有写。");
        if (await check.Marks(bulletin, cancellationToken) is { Count: > 0 } marks)
            throw new ProblemException(409, "bulletin-numbers", string.Join(' ', marks.Select(m => $"“{m.Sentence}”中的 {m.Quote} {m.Why}")) + "请改正后再印发。");
        if (bulletin.ReplyDueOn < today) throw new ProblemException(409, "reply-day-past", "回复截止日已经过去，请先修改。");
        if (await db.Bulletins.AnyAsync(b => b.AreaId == bulletin.AreaId && b.Number == number && b.Id != bulletin.Id, cancellationToken))
            throw Problem.Invalid([new("number", $"“{number}”已用于另一期通报。")]);
        (bulletin.State, bulletin.Number, bulletin.IssuedOn, bulletin.IssuedBy) = (BulletinState.Issued, number, today, caller.Id);
        await db.SaveChangesAsync(cancellationToken);
        return bulletin.Version;
    }
}

internal sealed class IssueBulletinEndpoint : IEndpoint
{
    /// <summary>What is sent.</summary>
    internal sealed record BulletinIssued(string Number);

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/bulletins/{id:guid}/issue", async (Guid id, BulletinIssued body, HttpRequest request, HttpResponse response, IMediator m, CancellationToken ct) =>
        {
            var seen = Tags.Seen(request);
            var bulletin = (await m.Send(new ReadBulletin(id), ct)).Bulletin;
            response.Headers.ETag = Tags.Write(await m.Send(new IssueBulletin(bulletin.AreaId, id, seen, body.Number), ct));
            return Results.NoContent();
        }).Permission(ReportingModule.Write);
}
