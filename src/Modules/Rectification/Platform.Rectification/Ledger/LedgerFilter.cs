using Platform.Kernel.Sheets;
using Platform.Portal;
using Platform.Rectification.Problems;
using Platform.Rectification.Rules;
using Platform.Rectification.Taskforce;

namespace Platform.Rectification.Ledger;

/// <summary>What the ledger is narrowed by; its words are those of the page's address.</summary>
/// <param name="Text">Part of the project's name.</param>
/// <param name="AreaId">Only this area.</param>
/// <param name="Class">Only this class; a word that is none finds nothing.</param>
/// <param name="ProjectId">Only this project.</param>
/// <param name="Overdue">Only those overdue today.</param>
/// <param name="State">Only those in this state.</param>
/// <param name="Department">Only those that this department answers for; <see cref="DepartmentBook.Nobody"/> for those that none does.</param>
/// <param name="Today">The day on which overdue days are counted; <c>asOf</c> where the address names one. Later problems are left out.</param>
internal sealed record LedgerFilter(
    string? Text, int? AreaId, string? Class, Guid? ProjectId, bool Overdue, string? State, string? Department, DateOnly Today)
{
    public static LedgerFilter From(UrlQuery url, DateOnly today) => new(
        url["q"], url.Number("area", 0) is > 0 and var area ? area : null, url["class"],
        Guid.TryParse(url["project"], out var project) ? project : null, url["overdue"] == "yes", url["state"], url["department"],
        Entry.TryDay(url["asOf"], out var asOf) && asOf is { } day ? day : today);

    /// <summary>The open problems of the filter, those of every class where <paramref name="anyClass"/>.</summary>
    public IQueryable<Problem> Of(IQueryable<Problem> rows, DepartmentBook book, bool anyClass = false)
    {
        rows = rows.Where(p => p.Round == 0 && p.OpenedOn <= Today);
        if (AreaId is { } area) rows = rows.Where(p => p.AreaId == area);
        if (ProjectId is { } project) rows = rows.Where(p => p.ProjectId == project);
        if (Overdue) rows = rows.Where(p => p.Since < Today);
        if (State == ProblemState.Healthy.Key()) rows = rows.Where(p => p.HealthySince != null);
        if (State == ProblemState.Open.Key()) rows = rows.Where(p => p.HealthySince == null);
        if (!string.IsNullOrEmpty(Department)) rows = book.Narrow(rows, Department);
        if (Fold.Name(Text ?? "") is { Length: > 0 } words) rows = rows.Where(p => p.ProjectFolded.Contains(words));
        if (anyClass || string.IsNullOrEmpty(Class)) return rows;
        return ProblemClasses.Read(Class) is { } only ? rows.Where(p => p.Class == only) : rows.Where(_ => false);
    }

    /// <summary>The filter in words, for paper; null where it is none.</summary>
    public string? Say(IReadOnlyDictionary<int, string> areas) => string.Join("；", new[]
    {
        Text is null ? null : Texts.T("项目") + "：" + Text,
        AreaId is { } area ? Texts.T("县（市、区）") + "：" + areas.GetValueOrDefault(area, "—") : null,
        ProblemClasses.Read(Class) is { } only ? Texts.T("问题类别") + "：" + Texts.T(ProblemClasses.Of(only).Title) : null,
        ProjectId is null ? null : Texts.T("只看一个项目"),
        Overdue ? Texts.T("只看已超期") : null,
        Department is null ? null : Texts.T("责任部门") + "：" + (Department == DepartmentBook.Nobody ? Texts.T("未明确") : Department),
        StateChoices.FirstOrDefault(c => c.Value == State) is { } state ? Texts.T("状态") + "：" + state.Text : null,
    }.OfType<string>()) is { Length: > 0 } words ? words : null;

    /// <summary>The states to choose from.</summary>
    public static IReadOnlyList<Choice> StateChoices =>
        [.. Enum.GetValues<ProblemState>().Select(s => new Choice(s.Key(), Texts.T(s.Title())))];
}
