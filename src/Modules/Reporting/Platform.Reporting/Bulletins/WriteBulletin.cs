using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Personal;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Reporting.Data;

namespace Platform.Reporting.Bulletins;

/// <summary>Writes the words of a bulletin that is not issued yet, and who must reply by when.</summary>
/// <param name="AreaId">The city.</param>
/// <param name="Id">The bulletin.</param>
/// <param name="Version">The version that the caller has seen.</param>
/// <param name="Title">标题.</param>
/// <param name="Summary">总体情况.</param>
/// <param name="Praise">通报表扬; may be empty.</param>
/// <param name="Criticism">通报批评; may be empty.</param>
/// <param name="MustReply">The counties that must reply.</param>
/// <param name="ReplyDueOn">Their last day; null where nobody must.</param>
/// <returns>The new version.</returns>
internal sealed record WriteBulletin(
    int AreaId, Guid Id, long Version, string Title, string Summary, string Praise, string Criticism, IReadOnlyList<int> MustReply, DateOnly? ReplyDueOn) : ICommand<long>;

internal sealed class WriteBulletinValidator : AbstractValidator<WriteBulletin>
{
    private static readonly DateOnly Last = new(2100, 1, 1);

    public WriteBulletinValidator()
    {
        RuleFor(c => c.Title).NotEmpty().WithMessage("请填写通报标题。").MaximumLength(100).WithMessage("标题最多 100 字。").WithoutNumbers("通报").OverridePropertyName("title");
        RuleFor(c => c.Summary).NotNull().MaximumLength(5000).WithMessage("总体情况最多 5,000 字。").WithoutNumbers("通报").OverridePropertyName("summary");
        RuleFor(c => c.Praise).NotNull().MaximumLength(2000).WithMessage("通报表扬最多 2,000 字。").WithoutNumbers("通报").OverridePropertyName("praise");
        RuleFor(c => c.Criticism).NotNull().MaximumLength(2000).WithMessage("通报批评最多 2,000 字。").WithoutNumbers("通报").OverridePropertyName("criticism");
        RuleFor(c => c.ReplyDueOn).NotNull().When(c => c.MustReply.Count > 0).WithMessage("请填写回复截止日。").LessThan(Last).WithMessage("请核对回复截止日的年份。").OverridePropertyName("replyDueOn");
        RuleFor(c => c.MustReply).NotEmpty().When(c => c.ReplyDueOn is not null).WithMessage("请勾选须回复的县（市、区），或清空回复截止日。").OverridePropertyName("mustReply");
    }
}

internal sealed class WriteBulletinHandler(ReportingDb db, BulletinBook book, Caller caller) : IRequestHandler<WriteBulletin, long>
{
    public async Task<long> Handle(WriteBulletin request, CancellationToken cancellationToken)
    {
        var bulletin = await book.Draft(request.AreaId, request.Id, request.Version, cancellationToken);
        var lines = await db.Lines.Where(l => l.AreaId == bulletin.AreaId && l.BulletinId == bulletin.Id).ToListAsync(cancellationToken);
        if (request.MustReply.Any(c => lines.TrueForAll(l => l.CountyId != c))) throw Problem.Invalid([new("mustReply", "有的县（市、区）不在本期通报中。")]);
        foreach (var line in lines) line.MustReply = request.MustReply.Contains(line.CountyId);
        (bulletin.Title, bulletin.Summary, bulletin.Praise, bulletin.Criticism, bulletin.ReplyDueOn) =
            (request.Title.Trim(), request.Summary.Trim(), request.Praise.Trim(), request.Criticism.Trim(), request.ReplyDueOn);
        bulletin.WrittenBy = caller.Id;
        await db.SaveChangesAsync(cancellationToken);
        return bulletin.Version;
    }
}

internal sealed class WriteBulletinEndpoint : IEndpoint
{
    /// <summary>What is sent.</summary>
    internal sealed record BulletinWords(string Title, string Summary, string Praise, string Criticism, IReadOnlyList<int> MustReply, DateOnly? ReplyDueOn = null);

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPut("/bulletins/{id:guid}", async (Guid id, BulletinWords body, HttpRequest request, HttpResponse response, IMediator m, CancellationToken ct) =>
        {
            var seen = Tags.Seen(request);
            var bulletin = (await m.Send(new ReadBulletin(id), ct)).Bulletin;
            response.Headers.ETag = Tags.Write(await m.Send(new WriteBulletin(bulletin.AreaId, id, seen, body.Title, body.Summary, body.Praise, body.Criticism, body.MustReply, body.ReplyDueOn), ct));
            return Results.NoContent();
        }).Permission(ReportingModule.Write);
}
