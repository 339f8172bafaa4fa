using MediatR;
using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Kernel.Modules;
using Platform.Kernel.Requests;
using Platform.Portal;
using Platform.Projects.Contracts;

namespace Platform.Housing.Lists;

/// <summary>The counties and projects that the caller's lists name and can be narrowed to.</summary>
/// <param name="AreaId">Only this area's projects to choose from; null for all.</param>
internal sealed record ReadPlaces(int? AreaId) : IQuery<Places>;

/// <summary>Names of counties and projects.</summary>
/// <param name="Names">The caller's areas by id.</param>
/// <param name="Counties">Areas to choose from.</param>
/// <param name="Off">Areas where the module is off: shown as 未启用, never as 0.</param>
/// <param name="Projects">Names of projects by id.</param>
/// <param name="Choices">Projects to choose from.</param>
internal sealed record Places(
    IReadOnlyDictionary<int, string> Names, IReadOnlyList<Choice> Counties, IReadOnlyList<string> Off,
    IReadOnlyDictionary<Guid, string> Projects, IReadOnlyList<Choice> Choices)
{
    /// <summary>Whether lists need the column and the filter.</summary>
    public bool Several => Names.Count > 1;

    public string County(int areaId) => Names.GetValueOrDefault(areaId, "");

    public string Project(Guid? id) => id is { } known ? Projects.GetValueOrDefault(known, "") : "";

    /// <summary>A page's subtitle, with a remark on the counties left out.</summary>
    public string Subtitle(string about) => Off.Count == 0 ? about : Texts.T("{0}；未启用本模块：{1}", about, string.Join('、', Off));

    /// <summary>The filter in words, for paper; null for none.</summary>
    public string? Say(Asked asked, string? words, string? status)
    {
        string[] parts =
        [
            .. words is { Length: > 0 } ? [Texts.T("关键词：") + words] : Array.Empty<string>(),
            .. asked.AreaId is { } area ? [Texts.T("县区：") + County(area)] : Array.Empty<string>(),
            .. asked.ProjectId is { } project ? [Texts.T("项目：") + Project(project)] : Array.Empty<string>(),
            .. asked.Status.Length > 0 && status is not null ? [Texts.T("状态：") + status] : Array.Empty<string>(),
        ];
        return parts.Length == 0 ? null : string.Join('；', parts);
    }
}

internal sealed class ReadPlacesHandler(AreaMap areas, Caller caller, AreaScope scope, IMediator mediator) : IRequestHandler<ReadPlaces, Places>
{
    public async Task<Places> Handle(ReadPlaces request, CancellationToken cancellationToken)
    {
        var own = (await areas.All(cancellationToken)).Where(a => caller.Areas.Contains(a.Id)).ToList();
        var on = scope.Readable("housing");
        var names = new Dictionary<Guid, string>();
        var choices = new List<Choice>();
        foreach (var area in own.Where(a => on.Contains(a.Id)))
        {
            foreach (var project in (await mediator.Send(new ProjectsOf(area.Id), cancellationToken)).Or([]))
            {
                names[project.Id] = project.Name;
                if (request.AreaId is null || request.AreaId == area.Id) choices.Add(new(project.Id.ToString(), project.Name));
            }
        }

        return new(
            own.ToDictionary(a => a.Id, a => a.Name),
            [.. own.Where(a => a.Kind != AreaKind.City && on.Contains(a.Id)).Select(a => new Choice($"{a.Id}", a.Name))],
            [.. own.Where(a => !on.Contains(a.Id)).Select(a => a.Name)], names, choices);
    }
}
