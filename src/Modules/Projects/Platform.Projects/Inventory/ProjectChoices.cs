using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Requests;
using Platform.Portal;
using Platform.Projects.Data;

namespace Platform.Projects.Inventory;

/// <summary>The projects to choose from in a filter, by number.</summary>
/// <param name="AreaId">Only this area; null for all that the caller may see.</param>
internal sealed record ProjectChoices(int? AreaId) : IQuery<IReadOnlyList<Choice>>;

internal sealed class ProjectChoicesHandler(ProjectsDb db) : IRequestHandler<ProjectChoices, IReadOnlyList<Choice>>
{
    public async Task<IReadOnlyList<Choice>> Handle(ProjectChoices request, CancellationToken cancellationToken) =>
        [.. (await db.Projects.AsNoTracking().Where(p => request.AreaId == null || p.AreaId == request.AreaId)
                .OrderBy(p => p.Code).ThenBy(p => p.NameFolded).Select(p => new { p.Id, p.Name }).ToListAsync(cancellationToken))
            .Select(p => new Choice(p.Id.ToString(), p.Name))];
}
