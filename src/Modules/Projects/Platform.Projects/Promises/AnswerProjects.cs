using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Contracts;
using Platform.Projects.Contracts;
using Platform.Projects.Data;

namespace Platform.Projects.Promises;

internal sealed class AnswerProjects(ProjectsDb db) : IRequestHandler<ProjectsOf, Answer<IReadOnlyList<ProjectFact>>>
{
    public async Task<Answer<IReadOnlyList<ProjectFact>>> Handle(ProjectsOf request, CancellationToken cancellationToken) =>
        await db.Projects.AsNoTracking().Where(p => p.AreaId == request.AreaId).OrderBy(p => p.Code)
            .Select(p => new ProjectFact(p.Id, p.Code, p.Name, p.State, p.DecidedOn, p.StartedOn))
            .ToListAsync(cancellationToken);
}
