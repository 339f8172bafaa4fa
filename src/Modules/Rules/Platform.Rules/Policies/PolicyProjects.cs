using MediatR;
using Platform.Kernel.Modules;
using Platform.Kernel.Web;
using Platform.Projects.Contracts;

namespace Platform.Rules.Policies;

/// <summary>The projects that a policy may be made for.</summary>
internal sealed class PolicyProjects(IMediator mediator) : IModuleService
{
    /// <summary>The area's projects.</summary>
    public async Task<IReadOnlyList<ProjectFact>> Of(int areaId, CancellationToken ct) => (await mediator.Send(new ProjectsOf(areaId), ct)).Or([]);

    /// <exception cref="ProblemException"><c>not-found</c>: not the area's.</exception>
    public async Task Check(int areaId, Guid projectId, CancellationToken ct)
    {
        if (!(await Of(areaId, ct)).Any(p => p.Id == projectId)) throw Problem.NotFound();
    }
}
