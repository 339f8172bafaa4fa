using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Personal;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Portal;
using Platform.Rectification.Data;
using Platform.Rectification.Lifecycle;

namespace Platform.Rectification.Closing;

/// <summary>Records an objection to a strike-off that is on public notice.</summary>
/// <param name="AreaId">The problem's area.</param>
/// <param name="Id">The problem.</param>
/// <param name="On">The day, not in the future.</param>
/// <param name="Who">Who, at most 100 characters.</param>
/// <param name="Text">What, at most 500 characters.</param>
/// <exception cref="ProblemException"><c>no-notice</c>: it is not on notice.</exception>
internal sealed record RecordObjection(int AreaId, Guid Id, DateOnly On, string Who, string Text) : ICommand<Guid>;

internal sealed class RecordObjectionValidator : AbstractValidator<RecordObjection>
{
    public RecordObjectionValidator(TimeProvider clock)
    {
        RuleFor(c => c.On).Must(d => d.Year >= 1990 && d <= Formats.DayOf(clock.GetUtcNow())).WithMessage("日期不能晚于今天。").OverridePropertyName("on");
        RuleFor(c => c.Who).NotEmpty().WithMessage("请填写提出人，如户编号。").MaximumLength(100).WithMessage("提出人最多 100 字。").OverridePropertyName("who");
        RuleFor(c => c.Text).NotEmpty().WithMessage("请填写异议内容。").MaximumLength(500).WithMessage("异议内容最多 500 字。")
            .WithoutNumbers().OverridePropertyName("text");
    }
}

internal sealed class RecordObjectionHandler(RectificationDb db) : IRequestHandler<RecordObjection, Guid>
{
    public async Task<Guid> Handle(RecordObjection request, CancellationToken cancellationToken)
    {
        var problem = await db.Problems.FirstOrDefaultAsync(p => p.AreaId == request.AreaId && p.Id == request.Id, cancellationToken) ?? throw Problem.NotFound();
        if (problem.State != ProblemState.Notice) throw new ProblemException(409, "no-notice", "只有公示中的问题可以登记异议。");
        var objection = new Objection { AreaId = request.AreaId, ProblemId = request.Id, On = request.On, Who = request.Who.Trim(), Text = request.Text.Trim() };
        db.Objections.Add(objection);
        return objection.Id;
    }
}

internal sealed class RecordObjectionEndpoint : IEndpoint
{
    /// <summary>What is sent.</summary>
    internal sealed record Objected(DateOnly On, string Who, string Text);

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/problems/{id:guid}/objections", async (Guid id, Objected body, IMediator m, CancellationToken ct) =>
        {
            var found = await m.Send(new Problems.ReadProblem(id), ct);
            var objection = await m.Send(new RecordObjection(found.Problem.AreaId, id, body.On, body.Who, body.Text), ct);
            return Results.Created($"/api/rectification/problems/{id}", new { id = objection });
        }).Permission(RectificationModule.Plan);
}
