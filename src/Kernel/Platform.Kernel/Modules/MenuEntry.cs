namespace Platform.Kernel.Modules;

/// <summary>One entry of the side menu.</summary>
/// <param name="Group">The group's title.</param>
/// <param name="Order">Ascending over all modules; groups stand in the order of their first entry.</param>
/// <param name="Title">The text.</param>
/// <param name="Href">Where it leads.</param>
/// <param name="Icon">An icon name of the portal.</param>
/// <param name="Permission">The permission that the caller needs to see it.</param>
public sealed record MenuEntry(string Group, int Order, string Title, string Href, string Icon, string Permission)
{
    /// <summary>Other paths whose pages, and those below them, belong to this entry.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];
}
