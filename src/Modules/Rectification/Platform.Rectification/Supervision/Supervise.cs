using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Kernel.Personal;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Portal;
using Platform.Rectification.Data;
using Platform.Rectification.Lifecycle;

namespace Platform.Rectification.Supervision;

/// <summary>Presses a county about a problem.</summary>
/// <param name="AreaId">The county.</param>
/// <param name="Id">The problem.</param>
/// <param name="Kind">How.</param>
/// <param name="Text">What is required, at most 500 characters.</param>
/// <param name="ReplyDue">The last day for the reply, not before today.</param>
/// <param name="Code">机关代字 of a letter; may be empty, to be filled in on paper.</param>
/// <param name="Serial">发文顺序号 of a letter; null where it is not numbered yet.</param>
/// <exception cref="ProblemException"><c>not-above</c>: by a system that sees the county alone; <c>problem-over</c>; <c>sign-hangs</c>: a second sign on one problem.</exception>
internal sealed record Supervise(int AreaId, Guid Id, SupervisionKind Kind, string Text, DateOnly ReplyDue, string Code = "", int? Serial = null) : ICommand<Guid>;

internal sealed class SuperviseValidator : AbstractValidator<Supervise>
{
    public SuperviseValidator(TimeProvider clock)
    {
        RuleFor(c => c.Kind).IsInEnum().WithMessage("没有这种督办方式。").OverridePropertyName("kind");
        RuleFor(c => c.Text).NotEmpty().WithMessage("请写明督办要求。").MaximumLength(500).WithMessage("督办要求最多 500 字。")
            .WithoutNumbers().OverridePropertyName("text");
        RuleFor(c => c.ReplyDue).Must(d => d >= Formats.DayOf(clock.GetUtcNow()) && d.Year <= 2100).WithMessage("答复时限应在今天到 2100 年之间。").OverridePropertyName("replyDue");
        RuleFor(c => c.Code).MaximumLength(20).WithMessage("机关代字最多 20 字。").OverridePropertyName("code");
        RuleFor(c => c.Serial).InclusiveBetween(1, 99_999).WithMessage("发文顺序号应在 1 到 99999 之间。").OverridePropertyName("serial");
    }
}

internal sealed class SuperviseHandler(RectificationDb db, AreaMap areas, Caller caller, TimeProvider clock) : IRequestHandler<Supervise, Guid>
{
    public async Task<Guid> Handle(Supervise request, CancellationToken cancellationToken)
    {
        var problem = await db.Problems.AsNoTracking().FirstOrDefaultAsync(p => p.AreaId == request.AreaId && p.Id == request.Id, cancellationToken) ?? throw Problem.NotFound();
        if (!(await areas.WithAbove(problem.AreaId, cancellationToken)).Skip(1).Any(caller.Areas.Contains)) throw new ProblemException(403, "not-above", "督办由上级作出。");
        if (problem.State.IsOver()) throw new ProblemException(409, "problem-over", $"“{problem.State.Title()}”的问题不再督办。");
        if (request.Kind == SupervisionKind.Sign && await db.Supervised.AnyAsync(s => s.AreaId == problem.AreaId && s.ProblemId == problem.Id && s.Kind == SupervisionKind.Sign && s.LiftedOn == null, cancellationToken))
            throw new ProblemException(409, "sign-hangs", "这个问题已经挂牌督办，摘牌前不能再挂。");
        var letter = request.Kind == SupervisionKind.Letter;
        var (code, today) = (request.Code.Trim(), Formats.DayOf(clock.GetUtcNow()));
        if (letter && request.Serial is { } serial && await db.Supervised.AnyAsync(s => s.Code == code && s.Serial == serial && s.On.Year == today.Year, cancellationToken))
            throw Problem.Invalid([new("serial", $"{code}〔{today.Year}〕{serial}号已经用过，请换一个顺序号。")]);
        var supervised = new Supervised
        {
            AreaId = problem.AreaId,
            ProblemId = problem.Id,
            Kind = request.Kind,
            Code = letter ? code : "",
            Serial = letter ? request.Serial ?? 0 : 0,
            On = today,
            Text = request.Text.Trim(),
            ReplyDue = request.ReplyDue,
            ByName = caller.Name,
        };
        db.Supervised.Add(supervised);
        return supervised.Id;
    }
}

internal sealed class SuperviseEndpoint : IEndpoint
{
    /// <summary>What is sent.</summary>
    internal sealed record Supervision(SupervisionKind Kind, string Text, DateOnly ReplyDue, string Code = "", int? Serial = null);

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/problems/{id:guid}/supervisions", async (Guid id, Supervision body, IMediator m, CancellationToken ct) =>
        {
            await m.Send(new Supervise((await m.Send(new Problems.ReadProblem(id), ct)).Problem.AreaId, id, body.Kind, body.Text, body.ReplyDue, body.Code, body.Serial), ct);
            return Results.NoContent();
        }).Permission(RectificationModule.Supervise);
}
