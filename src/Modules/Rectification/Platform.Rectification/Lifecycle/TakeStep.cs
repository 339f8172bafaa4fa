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
using Platform.Rectification.Closing;
using Platform.Rectification.Data;

namespace Platform.Rectification.Lifecycle;

/// <summary>Takes a problem one step on its way, as <see cref="Lifecycles"/> allows.</summary>
/// <param name="AreaId">Its area.</param>
/// <param name="Id">The problem.</param>
/// <param name="Version">The version that the caller has seen.</param>
/// <param name="Act">What is done.</param>
/// <param name="Opinion">What he says; needed where the table wants a reason; at most 500 characters.</param>
/// <param name="Outcome">How it ended; with <see cref="ProblemAct.Apply"/>.</param>
/// <param name="Place">Where the notice hangs; with <see cref="ProblemAct.Check"/>.</param>
/// <param name="NoticeDays">For how many working days; with <see cref="ProblemAct.Check"/>.</param>
/// <param name="Attested">What the leader attests for each gate that is off; with <see cref="ProblemAct.Sign"/>.</param>
/// <param name="Target">The number of the problem that takes it over; with <see cref="ProblemAct.Merge"/>.</param>
/// <returns>The new version.</returns>
/// <exception cref="ProblemException">
/// <c>step-refused</c>: not in this state; <c>step-not-yours</c>: another role's; <c>changed-meanwhile</c>; and those of <see cref="Lifecycle.Asked"/>.
/// </exception>
internal sealed record TakeStep(
    int AreaId, Guid Id, long Version, ProblemAct Act, string Opinion, Outcome? Outcome = null, string? Place = null, int? NoticeDays = null,
    IReadOnlyDictionary<string, string>? Attested = null, string? Target = null) : ICommand<long>;

internal sealed class TakeStepValidator : AbstractValidator<TakeStep>
{
    public TakeStepValidator()
    {
        RuleFor(c => c.Act).IsInEnum().WithMessage("没有这种办理。").OverridePropertyName("act");
        RuleFor(c => c.Opinion).NotNull().WithMessage("没有意见时请写空文字。").MaximumLength(500).WithMessage("意见最多 500 字。")
            .WithoutNumbers("意见").OverridePropertyName("opinion");
        RuleFor(c => c.Outcome).IsInEnum().WithMessage("没有这种销号结论。").OverridePropertyName("outcome");
        RuleFor(c => c.Place).MaximumLength(200).WithMessage("公示地点最多 200 字。").OverridePropertyName("place");
        RuleFor(c => c.NoticeDays).InclusiveBetween(1, 60).WithMessage("公示期应在 1 到 60 个工作日之间。").OverridePropertyName("noticeDays");
        RuleFor(c => c.Attested).Must(a => a is null || a.Values.All(t => t.Length <= 500)).WithMessage("每项认定最多 500 字。").OverridePropertyName("attested");
    }
}

internal sealed class TakeStepHandler(RectificationDb db, StepBook steps, StepConditions conditions, Caller caller) : IRequestHandler<TakeStep, long>
{
    public async Task<long> Handle(TakeStep request, CancellationToken cancellationToken)
    {
        var problem = await db.Problems.FirstOrDefaultAsync(p => p.AreaId == request.AreaId && p.Id == request.Id, cancellationToken) ?? throw Problem.NotFound();
        if (problem.Version != request.Version) throw Problem.Changed();
        var step = Lifecycles.Find(problem.State, request.Act) ?? throw new ProblemException(409, "step-refused", Refusal(problem.State, request.Act));

        // Another system works for the county's clerk: it never checks, signs or verifies.
        var role = caller.Role.Length > 0 ? caller.Role : Roles.CountyClerk;
        if (!step.Roles.Contains(role)) throw new ProblemException(403, "step-not-yours", $"“{step.Title}”由{string.Join("、", step.Roles.Select(Roles.Title))}办理。");
        var checks = await conditions.Meet(problem, step, request, await steps.Of(problem, cancellationToken), cancellationToken);
        var taken = await steps.Take(problem, step, request.Opinion, cancellationToken);
        (taken.Checks, taken.Place, taken.Until) = (Checked.Write(checks), request.Place?.Trim() ?? "", step.To == ProblemState.Notice ? problem.NoticeUntil : null);
        await db.SaveChangesAsync(cancellationToken);
        return problem.Version;
    }

    private static string Refusal(ProblemState state, ProblemAct act)
    {
        var open = Lifecycles.All.Where(s => s.From == state).Select(s => s.Title).ToList();
        return $"“{state.Title()}”的问题不能办理“{Lifecycles.Title(act)}”" + (open.Count == 0 ? "。" : $"，现在可以办理：{string.Join("、", open)}。");
    }
}

internal sealed class TakeStepEndpoint : IEndpoint
{
    /// <summary>What is sent.</summary>
    internal sealed record StepTaken(
        ProblemAct Act, string Opinion = "", Outcome? Outcome = null, string? Place = null, int? NoticeDays = null,
        IReadOnlyDictionary<string, string>? Attested = null, string? Target = null);

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/problems/{id:guid}/steps", async (Guid id, StepTaken body, HttpRequest request, HttpResponse response, IMediator m, CancellationToken ct) =>
        {
            var seen = Tags.Seen(request);
            var found = await m.Send(new Problems.ReadProblem(id), ct);
            var version = await m.Send(new TakeStep(found.Problem.AreaId, id, seen, body.Act, body.Opinion, body.Outcome, body.Place, body.NoticeDays, body.Attested, body.Target), ct);
            response.Headers.ETag = Tags.Write(version);
            return Results.NoContent();
        }).Permission(RectificationModule.Act);
}
