using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Sheets;
using Platform.Portal;
using Platform.Rectification.Data;
using Platform.Rectification.Lifecycle;
using Platform.Rectification.Problems;
using Platform.Rectification.Progress;
using Platform.Rectification.Rules;
using Platform.Rectification.Taskforce;

namespace Platform.Rectification.Ledger;

/// <summary>What the ledger is narrowed by; its words are those of the page's address.</summary>
/// <param name="Text">Part of the project's name.</param>
/// <param name="AreaId">Only this area.</param>
/// <param name="Class">Only this class; a word that is none finds nothing.</param>
/// <param name="ProjectId">Only this project.</param>
/// <param name="Overdue">Only those overdue today.</param>
/// <param name="State">Only those in this state; <see cref="Healthy"/>; <see cref="Helped"/>; <see cref="Everything"/>; a word of <see cref="WaitsFor"/>; null for those not yet struck off.</param>
/// <param name="Department">Only those that this department answers for; <see cref="DepartmentBook.Nobody"/> for those that none does.</param>
/// <param name="Today">The day on which overdue days are counted; <c>asOf</c> where the address names one. Later problems are left out.</param>
internal sealed record LedgerFilter(
    string? Text, int? AreaId, string? Class, Guid? ProjectId, bool Overdue, string? State, string? Department, DateOnly Today)
{
    /// <summary>The filter's word for problems whose numbers are right again, and which nobody has applied to strike off.</summary>
    public const string Healthy = "healthy";

    /// <summary>The filter's word for those struck off and merged too.</summary>
    public const string Everything = "all";

    /// <summary>The filter's word for problems that wait for the city's help.</summary>
    public const string Helped = "help";

    /// <summary>The filter's word for strike-offs that wait for a role's step.</summary>
    public static string WaitsFor(string role) => "for-" + role;

    /// <summary>The filter that leaves out nothing.</summary>
    public static LedgerFilter All(DateOnly today) => new(null, null, null, null, false, Everything, null, today);

    /// <summary>Only these; null for all.</summary>
    public IReadOnlyList<Guid>? Ids { get; init; }

    /// <summary>Only those that are red for this reason, or for <see cref="RedKinds.Any"/>; a word that is none finds nothing.</summary>
    public string? Red { get; init; }

    /// <summary>Only the one of this number, or a part of it.</summary>
    public string? Number { get; init; }

    /// <summary>Only those of which nothing was said in the last week that is over.</summary>
    public bool Late { get; init; }

    /// <summary>Whether it holds words that people type, or ids: hardly anybody asks for the same again.</summary>
    public bool IsTyped => Text is not null || Number is not null || ProjectId is not null || Ids is not null;

    public static LedgerFilter From(UrlQuery url, DateOnly today) => new(
        url["q"], url.Number("area", 0) is > 0 and var area ? area : null, url["class"],
        Guid.TryParse(url["project"], out var project) ? project : null, url["overdue"] == "yes", url["state"], url["department"],
        Entry.TryDay(url["asOf"], out var asOf) && asOf is { } day ? day : today)
    { Number = url["number"], Late = url["progress"] == "late", Red = url["red"] };

    /// <summary>The problems of the filter, unless it names a state those not yet struck off, those of every class where <paramref name="anyClass"/>.</summary>
    public IQueryable<Problem> Of(RectificationDb db, DepartmentBook book, bool anyClass = false)
    {
        var state = ProblemStates.Read(State);
        var rows = db.Problems.AsNoTracking().Where(p => p.OpenedOn <= Today);
        if (Ids is { } ids) rows = rows.Where(p => ids.Contains(p.Id));
        rows = state is { } only ? rows.Where(p => p.State == only) : State == Everything ? rows : rows.Where(p => p.State < ProblemState.Closed);
        if (State == Healthy) rows = rows.Where(p => p.HealthySince != null && p.State < ProblemState.Applied);
        if (Late)
        {
            var due = Weeks.Due(Today);
            rows = rows.Where(p => p.State < ProblemState.Closed && p.OpenedOn < due.AddDays(7) && (p.ReportedWeek == null || p.ReportedWeek < due));
        }
        if (State == Helped) rows = rows.Where(p => p.HelpSince != null);
        if (Roles.Staff.FirstOrDefault(r => WaitsFor(r) == State) is { } role) rows = Waiting.For(rows, role, Today);
        if (!string.IsNullOrEmpty(Red)) rows = Red == RedKinds.Any ? RedRows.Of(db, rows, null, Today) : Words.Read<RedKind>(Red) is { } red ? RedRows.Of(db, rows, red, Today) : rows.Where(_ => false);
        if (Number is { } number) rows = rows.Where(p => p.Number.Contains(number));
        if (AreaId is { } area) rows = rows.Where(p => p.AreaId == area);
        if (ProjectId is { } project) rows = rows.Where(p => p.ProjectId == project);
        if (Overdue) rows = rows.Where(p => p.Since < Today);
        if (!string.IsNullOrEmpty(Department)) rows = book.Narrow(rows, Department);
        if (Fold.Name(Text ?? "") is { Length: > 0 } words) rows = rows.Where(p => p.ProjectFolded.Contains(words));
        if (anyClass || string.IsNullOrEmpty(Class)) return rows;
        return ProblemClasses.Read(Class) is { } kind ? rows.Where(p => p.Class == kind) : rows.Where(_ => false);
    }

    /// <summary>The filter in words, for paper; null where it is none.</summary>
    public string? Say(IReadOnlyDictionary<int, string> areas) => string.Join("；", new[]
    {
        Text is null ? null : Texts.T("项目") + "：" + Text,
        AreaId is { } area ? Texts.T("县（市、区）") + "：" + areas.GetValueOrDefault(area, "—") : null,
        ProblemClasses.Read(Class) is { } only ? Texts.T("问题类别") + "：" + Texts.T(ProblemClasses.Of(only).Title) : null,
        Late ? Texts.T("只看迟报进展") : null,
        Number is null ? null : Texts.T("编号") + "：" + Number,
        ProjectId is null ? null : Texts.T("只看一个项目"),
        Overdue ? Texts.T("只看已超期") : null,
        RedChoices.FirstOrDefault(c => c.Value == Red) is { } red ? Texts.T("红灯") + "：" + red.Text : null,
        Department is null ? null : Texts.T("责任部门") + "：" + (Department == DepartmentBook.Nobody ? Texts.T("未明确") : Department),
        StateChoices.FirstOrDefault(c => c.Value == State) is { } state ? Texts.T("状态") + "：" + state.Text : null,
    }.OfType<string>()) is { Length: > 0 } words ? words : null;

    /// <summary>The states to choose from.</summary>
    public static IReadOnlyList<Choice> StateChoices =>
        [
            .. Enum.GetValues<ProblemState>().Select(s => new Choice(s.Key(), Texts.T(s.Title()))), new(Healthy, Texts.T("数字已恢复正常，待申请销号")),
            new(Helped, Texts.T("等待市级协调")), .. Roles.Staff.Select(r => new Choice(WaitsFor(r), Texts.T("待{0}办理的销号", Texts.T(Roles.Title(r))))),
            new(Everything, Texts.T("全部（含已销号、已并入）")),
        ];

    /// <summary>The reasons of red to choose from.</summary>
    public static IReadOnlyList<Choice> RedChoices => [.. Enum.GetValues<RedKind>().Select(k => new Choice(k.Key(), Texts.T(k.Title()))), new(RedKinds.Any, Texts.T("所有红灯"))];
}
