namespace Platform.Kernel.Data;

/// <summary>
/// A row that belongs to one area. Its key is (AreaId, Id), and so are the keys that point to it,
/// so that no row can hang below another county's.
/// </summary>
public abstract class Owned
{
    /// <summary>The owning area.</summary>
    public int AreaId { get; set; }

    /// <summary>Made by the client, ordered by time (UUID v7).</summary>
    public Guid Id { get; set; } = OrderedId.Next();

    /// <summary>Rises with every change but that of <see cref="FollowedAttribute"/> columns alone; the ETag of the row.</summary>
    public long Version { get; set; }

    /// <summary>When it last changed, UTC.</summary>
    public DateTime ChangedAt { get; set; }

    /// <summary>A tombstone: hidden from reads, named by <c>changedSince</c>.</summary>
    public bool Removed { get; set; }
}

/// <summary>A row written by its owner and readable in all areas below (campaigns, bulletins, city rules).</summary>
public interface IPublishedDown
{
    /// <summary>The owning area.</summary>
    int AreaId { get; }
}

/// <summary>An owned row that no list gives by what has changed (<see cref="Web.Changes{TDb, T, TItem}"/>): it has no index for that.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UnlistedAttribute : Attribute;

/// <summary>A row that belongs to no area; all may read it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SharedByAllAttribute : Attribute;

/// <summary>The house's own book-keeping: guarded where it is used, and not audited itself.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class HouseKeepingAttribute : Attribute;

/// <summary>A row of the house itself (an account, a switch): guarded by the requests that use it, and audited.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OfTheHouseAttribute : Attribute;

/// <summary>A column that the house brings up to date from other rows (a problem's number): where nothing else changes the version stays, so that nobody's form is refused for it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FollowedAttribute : Attribute;

/// <summary>A row that is only ever added: never changed, never removed (a step of a life-cycle, an entry of the books).</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AddedOnlyAttribute : Attribute;
