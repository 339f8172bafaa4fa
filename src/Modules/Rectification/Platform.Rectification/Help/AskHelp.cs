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
using Platform.Rectification.Lifecycle;

namespace Platform.Rectification.Help;

/// <summary>A county asks the city for help with a problem; again once the last request is settled.</summary>
/// <param name="AreaId">Its area.</param>
/// <param name="Id">The problem.</param>
/// <param name="Text">What is asked, at most 500 characters.</param>
/// <param name="WantedBy">By when, not before today.</param>
/// <exception cref="ProblemException"><c>problem-over</c>; <c>help-open</c>: one is not settled yet; <c>county-only</c>.</exception>
internal sealed record AskHelp(int AreaId, Guid Id, string Text, DateOnly WantedBy) : ICommand<Guid>;

internal sealed class AskHelpValidator : AbstractValidator<AskHelp>
{
    public AskHelpValidator(TimeProvider clock)
    {
        RuleFor(c => c.Text).NotEmpty().WithMessage("请写明提请市级协调什么。").MaximumLength(500).WithMessage("提请内容最多 500 字。")
            .WithoutNumbers().OverridePropertyName("text");
        RuleFor(c => c.WantedBy).Must(d => d.Year <= 2100 && d >= Formats.DayOf(clock.GetUtcNow())).WithMessage("希望答复的日期不能早于今天。").OverridePropertyName("wantedBy");
    }
}

internal sealed class AskHelpHandler(RectificationDb db, Caller caller, TimeProvider clock) : IRequestHandler<AskHelp, Guid>
{
    public async Task<Guid> Handle(AskHelp request, CancellationToken cancellationToken)
    {
        var problem = await db.Problems.FirstOrDefaultAsync(p => p.AreaId == request.AreaId && p.Id == request.Id, cancellationToken) ?? throw Problem.NotFound();
        caller.CountyOnly("提请协调");
        if (problem.State.IsOver()) throw new ProblemException(409, "problem-over", $"“{problem.State.Title()}”的问题不用再协调。");
        if (problem.HelpSince is { } since) throw new ProblemException(409, "help-open", $"{since:yyyy-MM-dd} 提请的协调还没有结果，有了结果可以再次提请。");
        var last = await db.Helps.Where(h => h.AreaId == request.AreaId && h.ProblemId == request.Id).MaxAsync(h => (int?)h.Number, cancellationToken) ?? 0;
        var asked = new HelpRequest
        {
            AreaId = request.AreaId,
            ProblemId = request.Id,
            Number = last + 1,
            AskedOn = Formats.DayOf(clock.GetUtcNow()),
            AskedBy = caller.Name,
            Text = request.Text.Trim(),
            WantedBy = request.WantedBy,
        };
        db.Helps.Add(asked);
        problem.HelpSince = asked.AskedOn;
        return asked.Id;
    }
}

internal sealed class AskHelpEndpoint : IEndpoint
{
    /// <summary>What is sent.</summary>
    internal sealed record HelpAsked(string Text, DateOnly WantedBy);

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/problems/{id:guid}/help", async (Guid id, HelpAsked body, IMediator m, CancellationToken ct) =>
        {
            var found = await m.Send(new Problems.ReadProblem(id), ct);
            var help = await m.Send(new AskHelp(found.Problem.AreaId, id, body.Text, body.WantedBy), ct);
            return Results.Created($"/api/rectification/help?areaId={found.Problem.AreaId}", new { id = help });
        }).Permission(RectificationModule.Act);
}
