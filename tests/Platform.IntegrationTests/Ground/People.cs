using System.Text.Json;
using Autofac;
using OpenIddict.Abstractions;
using Platform.Host.OAuth;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Modules;

namespace Platform.IntegrationTests.Ground;

/// <summary>Who acts in tests: a person of an area and a role, or another system bound to areas.</summary>
/// <param name="Id">User name or client id.</param>
/// <param name="Role">Empty for a system.</param>
/// <param name="Areas">The areas that he sees.</param>
internal sealed record Person(string Id, string Role, int Home, IReadOnlyList<int> Areas)
{
    public const string Password = "proof-of-the-house";

    public bool IsClient => Role.Length == 0;

    /// <summary>Steps into a scope as this one.</summary>
    public void Enter(Caller caller)
    {
        if (IsClient) caller.Client(Id, Scopes.All, Areas);
        else caller.Person(Id, Id, Role, Home, Areas);
    }
}

/// <summary>The people and systems of every test house.</summary>
internal static class People
{
    public const int City = 1, Own = 4, Foreign = 5;

    public static readonly IReadOnlyList<int> AllAreas = [1, 2, 3, 4, 5, 6, 7, 8];

    public static readonly Person Clerk = Of("clerk", Roles.CountyClerk, Own);
    public static readonly Person Leader = Of("leader", Roles.CountyLeader, Own);
    public static readonly Person Auditor = Of("auditor", Roles.Auditor, Own);
    public static readonly Person Operator = Of("operator", Roles.Operator, Own);
    public static readonly Person Administrator = Of("administrator", Roles.Administrator, Own);
    public static readonly Person Neighbour = Of("neighbour", Roles.CountyClerk, Foreign);
    public static readonly Person Supervisor = Of("supervisor", Roles.CitySupervisor, City);
    public static readonly Person CityOperator = Of("city-operator", Roles.Operator, City);
    public static readonly Person System = new("own-system", "", 0, [Own]);
    public static readonly Person WideSystem = new("wide-system", "", 0, [Own, Foreign]);

    public static readonly IReadOnlyList<Person> All =
        [Clerk, Leader, Auditor, Operator, Administrator, Neighbour, Supervisor, CityOperator, System, WideSystem];

    /// <summary>One of our county who holds the permission; where only the city does, one of the city.</summary>
    public static Person Holder(Permission permission) => All.Where(p => p.Areas.Contains(Own) && permission.Roles.Contains(p.Role)).OrderBy(p => p.Home != Own).First();

    public static async Task Seed(ILifetimeScope scope)
    {
        scope.Resolve<Caller>().System("seed", AllAreas);
        var db = scope.Resolve<PlatformDb>();
        var hash = AccountRules.Hash(new Account(), Person.Password);
        db.Accounts.AddRange(All.Where(p => !p.IsClient).Select(p => new Account
        {
            UserName = p.Id,
            Name = p.Id,
            Role = p.Role,
            AreaId = p.Home,
            PasswordHash = hash,
            LockedUntil = DateTime.UnixEpoch,
        }));
        await scope.Resolve<DbSession>().Begin(default);
        await scope.Resolve<DbSession>().Commit(default);
        foreach (var system in All.Where(p => p.IsClient)) await scope.Resolve<IOpenIddictApplicationManager>().CreateAsync(Client(system));
    }

    private static OpenIddictApplicationDescriptor Client(Person system)
    {
        var client = new OpenIddictApplicationDescriptor
        {
            ClientId = system.Id,
            ClientSecret = Person.Password,
            ClientType = OpenIddictConstants.ClientTypes.Confidential,
            Properties = { [IssueToken.AreasProperty] = JsonSerializer.SerializeToElement(system.Areas) },
            Permissions = { OpenIddictConstants.Permissions.Endpoints.Token, OpenIddictConstants.Permissions.GrantTypes.ClientCredentials },
        };
        foreach (var name in Scopes.All) client.Permissions.Add(OpenIddictConstants.Permissions.Prefixes.Scope + name);
        return client;
    }

    private static Person Of(string name, string role, int area) => new(name, role, area, area == City ? AllAreas : [area]);
}
