namespace Platform.Portal;

/// <summary>What the frame around every page shows. Scoped, one per request; the host implements it.</summary>
public interface IShell
{
    /// <summary>The product's full name.</summary>
    string ProductName { get; }

    /// <summary>The area or unit the user works for, such as 渑池县.</summary>
    string AreaName { get; }

    /// <summary>The user's name; empty when nobody is signed in.</summary>
    string UserName { get; }

    /// <summary>The user's role in words.</summary>
    string RoleName { get; }

    /// <summary>One character for the user's badge, usually the surname.</summary>
    string Initial { get; }

    /// <summary>The side menu as this user may see it.</summary>
    IReadOnlyList<MenuGroup> Menu { get; }

    /// <summary>How many of the user's tasks are overdue; 0 hides the badge.</summary>
    int OverdueTodos { get; }

    /// <summary>The path that was asked for, without the query, such as /projects.</summary>
    string CurrentPath { get; }

    /// <summary>Today in words: 2026年11月22日 星期日. <see cref="Formats.LongDay"/> writes it.</summary>
    string Today { get; }

    /// <summary>True when the user chose large type: <see cref="Display.IsLarge"/>.</summary>
    bool LargeType { get; }

    /// <summary>zh-CN or en, for the document's lang attribute.</summary>
    string Culture { get; }

    /// <summary>The list that the overdue badge opens.</summary>
    string OverdueHref => "/todos?light=red";

    /// <summary>What stands above every page for now, such as for whom the user stands in.</summary>
    IReadOnlyList<ShellNote> Notes => [];
}

/// <summary>A line above every page.</summary>
/// <param name="Text">The words.</param>
/// <param name="Href">Where something can be done about it.</param>
/// <param name="Link">The link's words.</param>
public sealed record ShellNote(string Text, string Href, string Link);

/// <summary>A titled group of the side menu.</summary>
/// <param name="Title">Such as 业务台账; empty for none.</param>
/// <param name="Items">In order.</param>
public sealed record MenuGroup(string Title, IReadOnlyList<MenuItem> Items);

/// <summary>A line of the side menu.</summary>
/// <param name="Href">Path of the page; the line is current on it and below it.</param>
/// <param name="Title">Words.</param>
/// <param name="Icon">A name that <see cref="Icon"/> knows.</param>
/// <param name="Badge">A count beside the words; null or 0 shows none.</param>
public sealed record MenuItem(string Href, string Title, string Icon, int? Badge = null)
{
    /// <summary>Other paths on which, and below which, the line is current.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];
}
