using MediatR;
using Platform.Kernel.Sheets;
using Platform.Kernel.Uploads;
using Platform.Kernel.Web;
using Platform.Projects.Contracts;

namespace Platform.Housing.Intake;

/// <summary>Ties a sheet's rows to the projects and households that are stored.</summary>
internal sealed class Ties
{
    private readonly NameIndex names;
    private readonly Dictionary<string, Guid> projects;
    private readonly Dictionary<string, Guid> households = new(StringComparer.Ordinal);

    private Ties(IReadOnlyList<ProjectFact> projects, IReadOnlyList<HouseholdFact> households)
    {
        names = new(projects.Select(p => (p.Name, p.Code.Length > 0 ? p.Code : null)));
        this.projects = projects.DistinctBy(p => p.Name).ToDictionary(p => p.Name, p => p.Id, StringComparer.Ordinal);
        foreach (var household in households) this.households[Fold.Code(household.Code)] = household.Id;
    }

    public static async Task<Ties> Of(IMediator mediator, SheetTake take, CancellationToken ct) => new(
        (await mediator.Send(new ProjectsOf(take.AreaId), ct)).Or([]),
        (await mediator.Send(new HouseholdsOf(take.AreaId), ct)).Or([]));

    /// <summary>A project by its name, however it is written, or its number; null where it is not stored.</summary>
    public Guid? Project(string? written) => written is not null && names.Find(written) is { } name ? projects[name] : null;

    /// <summary>A household by number; null where it is not stored.</summary>
    public Guid? Household(string? code) =>
        code is not null && households.TryGetValue(Fold.Code(code), out var id) ? id : null;

    /// <summary>No row that names a project or household can be taken before any is stored.</summary>
    /// <exception cref="ProblemException"><c>sheet-too-early</c>.</exception>
    public void RefuseTooEarly(SheetTake take)
    {
        if (projects.Count == 0 && take.Rows.Select(r => r.Text(SurveyKeys.Project)).OfType<string>().ToHashSet() is { Count: > 0 } named)
            throw TooEarly(take, SurveyKinds.Projects, named);
        if (households.Count == 0 && take.Rows.Select(r => r.Text(SurveyKeys.Household)).OfType<string>().ToHashSet() is { Count: > 0 } codes)
            throw TooEarly(take, SurveyKinds.Households, codes);
    }

    /// <summary>A sheet names what is not stored yet.</summary>
    public static ProblemException TooEarly(SheetTake take, string first, IReadOnlyCollection<string> missing) => new(
        409,
        "sheet-too-early",
        $"请先提交“{first}”表，再提交“{take.Sheet.Name}”：{string.Join('、', missing.Take(5))}{(missing.Count > 5 ? $"等 {missing.Count} 个" : "")}还没有入库。"
        + $"如果“{first}”表里这些行被退回，请改正后重新上传。");
}
