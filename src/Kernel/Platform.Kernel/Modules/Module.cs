namespace Platform.Kernel.Modules;

/// <summary>
/// The manifest of a module: all that the house has to know of it. One per module assembly, found by scanning.
/// What a module contributes by type (sheets, figures, indicators, gates, jobs, commands) is found by its interface.
/// </summary>
public abstract class Module
{
    /// <summary>The one short word of the module: folder, schema, routes, scopes, permissions, events.</summary>
    public abstract string Word { get; }

    /// <summary>The module's name on the screen.</summary>
    public abstract string Title { get; }

    /// <summary>What it does, in one sentence, for the operator's switchboard.</summary>
    public abstract string About { get; }

    /// <summary>Words of the modules that must be on wherever this one is on.</summary>
    public virtual IReadOnlyList<string> Requires => [];

    /// <summary>The permissions that its endpoints and pages state.</summary>
    public abstract IReadOnlyList<Permission> Permissions { get; }

    /// <summary>Its entries of the side menu.</summary>
    public virtual IReadOnlyList<MenuEntry> Menu => [];

    /// <summary>What it adds to other modules' pages.</summary>
    public virtual IReadOnlyList<Panel> Panels => [];

    /// <summary>Words for the enums that its rows hold.</summary>
    public virtual IReadOnlyList<EnumWords> Words => [];

    /// <summary>The accounts that it keeps in the books; their numbers lie together.</summary>
    public virtual IReadOnlyList<Books.BookAccount> Accounts => [];

    /// <summary>What its entries in the books are for.</summary>
    public virtual IReadOnlyList<Books.BookKind> BookKinds => [];

    /// <summary>Runs when the module is switched on for an area; must be idempotent.</summary>
    public virtual Task OnEnabled(int areaId, IServiceProvider services, CancellationToken ct) => Task.CompletedTask;
}
