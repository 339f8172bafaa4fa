using MediatR;
using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Kernel.Modules;
using Platform.Kernel.Requests;
using Platform.Portal;
using Platform.Projects.Contracts;

namespace Platform.Fees.Lists;

/// <summary>The counties and projects that the caller's lists name and can be narrowed to.</summary>
/// <param name="AreaId">Only this area's projects to choose from; null for all.</param>
internal sealed record ReadPlaces(int? AreaId) : IQuery<Places>;

internal sealed class ReadPlacesHandler(AreaMap areas, Caller caller, AreaScope scope, IMediator mediator) : IRequestHandler<ReadPlaces, Places>
{
    public async Task<Places> Handle(ReadPlaces request, CancellationToken cancellationToken)
    {
        var names = new Dictionary<Guid, string>();
        var choices = new List<Choice>();
        foreach (var area in scope.Readable("fees"))
        {
            foreach (var project in (await mediator.Send(new ProjectsOf(area), cancellationToken)).Or([]))
            {
                names[project.Id] = project.Name;
                if (request.AreaId is null || request.AreaId == area) choices.Add(new(project.Id.ToString(), project.Name));
            }
        }
        return new(await Counties.Read(areas, caller, scope, "fees"), names, choices);
    }
}
