using MediatR;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;
using Platform.Projects.Contracts;

namespace Platform.Funding.Stated;

/// <summary>The stored projects of an area by folded name, to which the rows of a sheet are tied.</summary>
internal sealed class ProjectNames(IEnumerable<ProjectFact> projects)
{
    private readonly Dictionary<string, ProjectFact> byName = projects.GroupBy(p => Fold.Name(p.Name)).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    public static async Task<ProjectNames> Of(int areaId, IMediator mediator, CancellationToken ct) =>
        new((await mediator.Send(new ProjectsOf(areaId), ct)).Or([]));

    /// <summary>The project of that name.</summary>
    /// <exception cref="ProblemException"><c>projects-first</c>: it is not stored yet.</exception>
    public ProjectFact Find(string? name) =>
        byName.GetValueOrDefault(Fold.Name(name ?? ""))
        ?? throw new ProblemException(409, "projects-first", $"请先提交“征收项目”表：库里还没有项目“{name}”。");
}
