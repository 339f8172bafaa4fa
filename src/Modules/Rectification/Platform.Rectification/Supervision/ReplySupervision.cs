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
using Platform.Portal;
using Platform.Rectification.Data;

namespace Platform.Rectification.Supervision;

/// <summary>The county replies to an act of supervision, once.</summary>
/// <param name="AreaId">The county.</param>
/// <param name="Id">The <see cref="Supervised"/>.</param>
/// <param name="Reply">At most 500 characters.</param>
/// <exception cref="ProblemException"><c>replied-already</c>.</exception>
internal sealed record ReplySupervision(int AreaId, Guid Id, string Reply) : ICommand<Unit>;

internal sealed class ReplySupervisionValidator : AbstractValidator<ReplySupervision>
{
    public ReplySupervisionValidator() =>
        RuleFor(c => c.Reply).NotEmpty().WithMessage("请填写答复。").MaximumLength(500).WithMessage("答复最多 500 字。")
            .WithoutNumbers().OverridePropertyName("reply");
}

internal sealed class ReplySupervisionHandler(RectificationDb db, Caller caller, TimeProvider clock) : IRequestHandler<ReplySupervision, Unit>
{
    public async Task<Unit> Handle(ReplySupervision request, CancellationToken cancellationToken)
    {
        var supervised = await db.Supervised.FirstOrDefaultAsync(s => s.AreaId == request.AreaId && s.Id == request.Id, cancellationToken) ?? throw Problem.NotFound();
        if (supervised.RepliedOn is { } on) throw new ProblemException(409, "replied-already", $"{supervised.RepliedBy} 已于 {on:yyyy-MM-dd} 答复。");
        (supervised.Reply, supervised.RepliedOn, supervised.RepliedBy) = (request.Reply.Trim(), Formats.DayOf(clock.GetUtcNow()), caller.Name);
        return Unit.Value;
    }
}

internal sealed class ReplySupervisionEndpoint : IEndpoint
{
    /// <summary>What is sent.</summary>
    internal sealed record SupervisionReply(string Reply);

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/supervisions/{id:guid}/reply", async (Guid id, SupervisionReply body, IMediator m, CancellationToken ct) =>
        {
            await m.Send(new ReplySupervision((await m.Send(new ReadSupervised(id), ct)).Supervised.AreaId, id, body.Reply), ct);
            return Results.NoContent();
        }).Permission(RectificationModule.Plan);
}
