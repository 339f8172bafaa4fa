using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Contracts;
using Platform.Kernel.Gates;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Projects.Contracts;
using Platform.Projects.Data;
using Platform.Projects.Figures;

namespace Platform.Projects.Inventory;

/// <summary>Takes a project one step on in the sequence of 条例 590.</summary>
/// <param name="AreaId">Its area.</param>
/// <param name="Id">The project.</param>
/// <param name="Version">The version that the caller has seen.</param>
/// <param name="To">The next state.</param>
/// <param name="On">The day of the step, not in the future.</param>
/// <param name="Reason">Why; needed to stop, to go back and to open again; at most 500 characters.</param>
/// <returns>The new version.</returns>
internal sealed record ChangeProjectState(int AreaId, Guid Id, long Version, ProjectState To, DateOnly On, string Reason) : ICommand<long>;

internal sealed class ChangeProjectStateValidator : AbstractValidator<ChangeProjectState>
{
    public ChangeProjectStateValidator(TimeProvider clock)
    {
        RuleFor(c => c.To).IsInEnum().WithMessage("没有这个状态。").OverridePropertyName("to");
        RuleFor(c => c.On).Must(on => on <= clock.Today()).WithMessage("日期不能晚于今天。").OverridePropertyName("on");
        RuleFor(c => c.Reason).NotNull().WithMessage("没有说明时请写空文字。").MaximumLength(500).WithMessage("原因最多 500 字。").OverridePropertyName("reason");
    }
}

internal sealed class ChangeProjectStateHandler(ProjectsDb db, Gatekeeper gates) : IRequestHandler<ChangeProjectState, long>
{
    public async Task<long> Handle(ChangeProjectState request, CancellationToken cancellationToken)
    {
        var project = await db.Projects.FirstOrDefaultAsync(p => p.AreaId == request.AreaId && p.Id == request.Id, cancellationToken)
            ?? throw Problem.NotFound();
        if (project.Version != request.Version) throw Problem.Changed();
        if (StateSteps.Refuse(project, request.To, request.On, request.Reason) is { } why)
            throw new ProblemException(409, "step-refused", why);
        if (request.To == ProjectState.Decided) await AskGates(request, cancellationToken);
        project.Move(request.To, request.On, request.Reason.Trim());
        db.Publish(new FiguresChanged(project.AreaId, db.Word));
        await db.SaveChangesAsync(cancellationToken);
        return project.Version;
    }

    private async Task AskGates(ChangeProjectState request, CancellationToken ct)
    {
        var refusals = (await gates.Ask("project", "decide", new(request.AreaId, request.Id), ct)).Where(a => a.State == GateState.Fails).Select(a => a.Reason).ToList();
        if (refusals.Count > 0)
            throw new ProblemException(409, "gate-refused", "还不能作出征收决定：" + string.Join("；", refusals));
    }
}

internal sealed class ChangeProjectStateEndpoint : IEndpoint
{
    /// <summary>What is sent.</summary>
    internal sealed record ProjectStep(ProjectState To, DateOnly On, string Reason = "");

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/{id:guid}/state", async (Guid id, ProjectStep body, HttpRequest request, HttpResponse response, IMediator m, CancellationToken ct) =>
        {
            var seen = Tags.Seen(request);
            var project = await m.Send(new GetProject(id), ct);
            await m.Send(new ChangeProjectState(project.AreaId, id, seen, body.To, body.On, body.Reason), ct);
            project = await m.Send(new GetProject(id), ct);
            response.Headers.ETag = Tags.Write(project.Version);
            return project;
        }).Permission(ProjectsModule.Edit);
}
