using System.Globalization;
using Platform.Kernel.Sheets;
using Platform.Portal;
using Platform.Projects.Contracts;

namespace Platform.Projects.Inventory;

/// <summary>What the list of projects is narrowed by; its words are those of the page's address.</summary>
/// <param name="Text">Part of the number or the name.</param>
/// <param name="AreaId">Only this area.</param>
/// <param name="State">A class of the tallies (<c>incomplete</c>, <c>completed</c>, <c>decidedNotStarted</c>) or an exact state.</param>
/// <param name="Year">The year of the decision.</param>
/// <param name="AsOf">As of this day.</param>
internal sealed record ProjectFilter(string? Text, int? AreaId, string? State, int? Year, DateOnly AsOf)
{
    public static ProjectFilter From(UrlQuery url, DateOnly today) => new(
        url["q"], url.Number("area", 0) is > 0 and var area ? area : null, url["state"], url.Number("year", 0) is > 0 and var year ? year : null,
        DateOnly.TryParseExact(url["asOf"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : today);

    /// <summary>The rows of the filter, those of every state where <paramref name="anyState"/>.</summary>
    public IQueryable<Project> Of(IQueryable<Project> rows, bool anyState = false)
    {
        rows = rows.Begun(AsOf);
        if (AreaId is { } area) rows = rows.Where(p => p.AreaId == area);
        if (Year is { } year) rows = rows.Where(p => p.DecidedOn >= new DateOnly(year, 1, 1) && p.DecidedOn <= new DateOnly(year, 12, 31));
        if (Fold.Name(Text ?? "") is { Length: > 0 } words) rows = rows.Where(p => p.Code.Contains(words) || p.NameFolded.Contains(words));
        return anyState ? rows : InState(rows);
    }

    private IQueryable<Project> InState(IQueryable<Project> rows) =>
        string.IsNullOrEmpty(State) ? rows
        : PageWords.TryWord<ProjectClass>(State, out var kind) ? rows.Of(kind, AsOf)
        : PageWords.TryWord<ProjectState>(State, out var state) ? rows.Where(p => p.State == state)
        : rows.Where(_ => false);

    /// <summary>The filter in words, for paper.</summary>
    public string? Say(IReadOnlyDictionary<int, string> areas) => string.Join("；", new[]
    {
        Text is null ? null : Texts.T("关键词：") + Text,
        AreaId is { } area ? Texts.T("县区：") + areas.GetValueOrDefault(area, "—") : null,
        State is null ? null : Texts.T("状态：") + (ShownStates.FirstOrDefault(c => c.Value == State)?.Text ?? State),
        Year is { } year ? Texts.T("决定年份：{0}", year) : null,
    }.OfType<string>()) is { Length: > 0 } words ? words : null;

    /// <summary>Classes of the tallies first, then exact states.</summary>
    public static readonly IReadOnlyList<Choice> StateChoices =
    [
        new("incomplete", "未完成"), new("completed", "已完成"), new("decidedNotStarted", "已决定未启动"),
        .. new[] { ProjectState.Planned, ProjectState.Comment, ProjectState.Assessed, ProjectState.Decided, ProjectState.Announced, ProjectState.Running, ProjectState.Stopped }
            .Select(s => new Choice(char.ToLowerInvariant(s.ToString()[0]) + s.ToString()[1..], "　" + StateWords.Of(s))),
    ];

    /// <summary>The same in the caller's language; exact states stay indented.</summary>
    public static IEnumerable<Choice> ShownStates =>
        StateChoices.Select(c => c with { Text = (c.Text[0] == '　' ? "　" : "") + Texts.T(c.Text.TrimStart('　')) });
}
