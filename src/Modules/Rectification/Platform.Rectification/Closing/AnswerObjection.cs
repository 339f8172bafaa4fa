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

namespace Platform.Rectification.Closing;

/// <summary>Answers an objection; one that is upheld is answered by giving the problem back (<see cref="Lifecycle.ProblemAct.StopNotice"/>).</summary>
/// <param name="AreaId">The problem's area.</param>
/// <param name="Id">The objection.</param>
/// <param name="Answer">At most 500 characters.</param>
internal sealed record AnswerObjection(int AreaId, Guid Id, string Answer) : ICommand<Unit>;

internal sealed class AnswerObjectionValidator : AbstractValidator<AnswerObjection>
{
    public AnswerObjectionValidator() =>
        RuleFor(c => c.Answer).NotEmpty().WithMessage("请填写答复。").MaximumLength(500).WithMessage("答复最多 500 字。")
            .WithoutNumbers().OverridePropertyName("answer");
}

internal sealed class AnswerObjectionHandler(RectificationDb db, Caller caller, TimeProvider clock) : IRequestHandler<AnswerObjection, Unit>
{
    public async Task<Unit> Handle(AnswerObjection request, CancellationToken cancellationToken)
    {
        var objection = await db.Objections.FirstOrDefaultAsync(o => o.AreaId == request.AreaId && o.Id == request.Id, cancellationToken) ?? throw Problem.NotFound();
        (objection.Answer, objection.AnsweredOn, objection.AnsweredBy) = (request.Answer.Trim(), Formats.DayOf(clock.GetUtcNow()), caller.Name);
        return Unit.Value;
    }
}

internal sealed class AnswerObjectionEndpoint : IEndpoint
{
    /// <summary>What is sent.</summary>
    internal sealed record ObjectionAnswer(string Answer);

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/objections/{id:guid}/answer", async (Guid id, ObjectionAnswer body, IMediator m, CancellationToken ct) =>
        {
            await m.Send(new AnswerObjection((await m.Send(new FindObjection(id), ct)).AreaId, id, body.Answer), ct);
            return Results.NoContent();
        }).Permission(RectificationModule.Plan);
}
