using Platform.Kernel.Modules;

namespace Platform.Kernel.Access;

/// <summary>
/// Who stands behind this scope, set once by the door (sign-in cookie, token, job, operator's command).
/// Until it is set nobody is there and no area is visible.
/// </summary>
public sealed class Caller
{
    private const string Nobody = "nobody";

    /// <summary>User name, client id or <c>system</c>; empty while nobody is there.</summary>
    public string Id { get; private set; } = "";

    /// <summary>The name on the screen and in the audit.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The role of a person; empty for a system.</summary>
    public string Role { get; private set; } = "";

    /// <summary>The area that the person works for; 0 for a system.</summary>
    public int HomeAreaId { get; private set; }

    /// <summary>The areas that he may see: his own and those below, or those that his client is bound to.</summary>
    public IReadOnlyList<int> Areas { get; private set; } = [];

    /// <summary>The scopes of a token; empty for a person.</summary>
    public IReadOnlyList<string> Scopes { get; private set; } = [];

    /// <summary>The house itself: jobs, deliveries and the operator's commands.</summary>
    public bool IsSystem { get; private set; }

    /// <summary>The session of a person who came with the portal's cookie; empty otherwise.</summary>
    public Guid SessionId { get; private set; }

    /// <summary>The user name of the colleague for whom he acts while that one is away; empty when he acts for himself.</summary>
    public string For { get; private set; } = "";

    /// <summary>What colleagues have delegated to him today.</summary>
    public IReadOnlyList<StandIn> StandsInFor { get; private set; } = [];

    /// <summary>The name under which the audit trail writes: who is there, or who has just proved himself at the door.</summary>
    public string Signature { get; private set; } = Nobody;

    /// <summary>Whether somebody is there.</summary>
    public bool IsKnown => Id.Length > 0;

    /// <summary>A person has signed in.</summary>
    public void Person(string id, string name, string role, int homeAreaId, IReadOnlyList<int> areas) =>
        (Id, Signature, Name, Role, HomeAreaId, Areas) = (id, id, name, role, homeAreaId, areas);

    /// <summary>Nobody is there yet, but this person has just shown his password, a code or an invitation.</summary>
    internal void Proved(string userName) => Signature = IsKnown ? Id : userName;

    /// <summary>In which session the person came, and for whom he stands in.</summary>
    public void Session(Guid id, IReadOnlyList<StandIn> standsInFor, Guid? actsFor) =>
        (SessionId, StandsInFor, For) = (id, standsInFor, standsInFor.FirstOrDefault(s => s.AccountId == actsFor)?.UserName ?? "");

    /// <summary>The same as in another scope, which this one works for.</summary>
    internal void Like(Caller other) =>
        (Id, Signature, Name, Role, HomeAreaId, Areas, Scopes, IsSystem, SessionId, For, StandsInFor) =
        (other.Id, other.Signature, other.Name, other.Role, other.HomeAreaId, other.Areas, other.Scopes, other.IsSystem, other.SessionId, other.For, other.StandsInFor);

    /// <summary>Another system has shown a token.</summary>
    public void Client(string id, IReadOnlyList<string> scopes, IReadOnlyList<int> areas) =>
        (Id, Signature, Name, Scopes, Areas) = (id, id, id, scopes, areas);

    /// <summary>The house acts itself, for these areas.</summary>
    public void System(string name, IReadOnlyList<int> areas) =>
        (Id, Signature, Name, Areas, IsSystem) = ("system", "system", name, areas, true);

    /// <summary>Whether the caller holds the permission, by role, by scope, or being the house itself.</summary>
    public bool May(Permission permission) =>
        IsSystem
        || (Role.Length > 0 && permission.Roles.Contains(Role))
        || (permission.Scope is { } scope && Scopes.Contains(scope));
}
