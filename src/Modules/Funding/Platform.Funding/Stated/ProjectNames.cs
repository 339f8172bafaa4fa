using MediatR;
using Platform.Kernel.Sheets;
using Platform.Kernel.Uploads;
using Platform.Kernel.Web;
using Platform.Projects.Contracts;

namespace Platform.Funding.Stated;

/// <summary>The stored projects of an area by folded name, to which the rows of a sheet are tied.</summary>
internal sealed class ProjectNames(IEnumerable<ProjectFact> projects)
{
    private readonly Dictionary<string, ProjectFact> byName =
        projects.GroupBy(p => Fold.Name(p.Name)).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    public static async Task<ProjectNames> Of(int areaId, IMediator mediator, CancellationToken ct) =>
        new((await mediator.Send(new ProjectsOf(areaId), ct)).Or([]));

    /// <summary>Refuses a sheet that names projects which are not stored.</summary>
    /// <exception cref="ProblemException"><c>sheet-too-early</c>.</exception>
    public void RefuseTooEarly(SheetTake take)
    {
        string[] missing = [.. take.Rows.Select(r => r.Text(SurveyKeys.Project) ?? "").Where(n => !byName.ContainsKey(Fold.Name(n))).Distinct()];
        if (missing.Length == 0) return;
        var more = missing.Length > 5 ? $"等 {missing.Length} 个" : "";
        throw new ProblemException(
            409, "sheet-too-early", $"请先提交“征收项目”表，再提交“{take.Sheet.Name}”：{string.Join('、', missing.Take(5))}{more}还没有入库。");
    }

    /// <summary>The project of a row that was not refused.</summary>
    public ProjectFact Of(SheetRow row) => byName[Fold.Name(row.Text(SurveyKeys.Project) ?? "")];
}
