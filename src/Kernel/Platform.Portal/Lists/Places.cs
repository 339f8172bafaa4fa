namespace Platform.Portal;

/// <summary>The counties and projects that lists name and can be narrowed to.</summary>
/// <param name="Areas">The caller's areas.</param>
/// <param name="Projects">Names of projects by id.</param>
/// <param name="Choices">Projects to choose from.</param>
public sealed record Places(Counties Areas, IReadOnlyDictionary<Guid, string> Projects, IReadOnlyList<Choice> Choices)
{
    /// <summary>Whether lists need the column and the filter.</summary>
    public bool Several => Areas.Several;

    /// <summary>Areas to choose from.</summary>
    public IReadOnlyList<Choice> Counties => Areas.Choices;

    /// <summary>An area's name.</summary>
    public string County(int areaId) => Areas.Name(areaId) ?? "";

    /// <summary>A project's name; empty for none.</summary>
    public string Project(Guid? id) => id is { } known ? Projects.GetValueOrDefault(known, "") : "";

    /// <summary>A page's subtitle, with a remark on the counties left out.</summary>
    public string Subtitle(string about) => Areas.Note(about);

    /// <summary>The filter in words, for paper; null for none.</summary>
    public string? Say(Asked asked, string? words, string? status) => Paper.Told(
        (Texts.T("Keywords"), words),
        (Texts.T("County"), Areas.Name(asked.AreaId)),
        (Texts.T("Project"), Project(asked.ProjectId)),
        (Texts.T("Status"), asked.Status.Length > 0 ? status : null));
}
