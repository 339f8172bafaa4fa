using System.Text.Json;
using Autofac;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using Platform.Host.OAuth;
using Platform.Host.Start;
using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Kernel.Data;

namespace Platform.Host.Seed;

/// <summary>One account for each role and one OAuth client bound to 渑池县.</summary>
internal static class DemoAccounts
{
    public const string ClientId = "demo-mianchi";
    private const int City = 1;
    private const int Mianchi = 4;

    private static readonly (string User, string Name, string Role, int AreaId)[] People =
    [
        ("clerk", "演示·李敏", Roles.CountyClerk, Mianchi),
        ("leader", "演示·王建国", Roles.CountyLeader, Mianchi),
        ("city", "演示·赵志强", Roles.CitySupervisor, City),
        ("operator", "演示·周工", Roles.Operator, City),
        ("auditor", "演示·陈静", Roles.Auditor, City),
        ("admin", "演示·刘洋", Roles.Administrator, City),
    ];

    /// <summary>User name and what he is, for the list of accounts.</summary>
    public static IEnumerable<(string User, string Title)> Titles =>
        People.Select(p => (p.User, $"{Roles.Title(p.Role)}（{(p.AreaId == City ? "三门峡市" : "渑池县")}）"));

    public static async Task Seed(ILifetimeScope scope, CancellationToken ct)
    {
        var (db, folder, session) = (scope.Resolve<PlatformDb>(), scope.Resolve<DataFolder>(), scope.Resolve<DbSession>());
        var areas = await scope.Resolve<AreaMap>().All(ct);
        scope.Resolve<Caller>().System("seed", [.. areas.Select(a => a.Id)]);
        if (await db.Accounts.AnyAsync(ct)) return;
        await session.Begin(ct);
        foreach (var (user, name, role, areaId) in People)
        {
            var account = new Account { UserName = user, Name = name, Role = role, AreaId = areaId, Demo = true, LockedUntil = DateTime.UnixEpoch };
            account.PasswordHash = AccountRules.Hash(account, DemoSecrets.Of(folder, user));
            db.Accounts.Add(account);
        }
        await session.Commit(ct);
        await Client(scope, DemoSecrets.Of(folder, ClientId), ct);
    }

    private static async Task Client(ILifetimeScope scope, string secret, CancellationToken ct)
    {
        var client = new OpenIddictApplicationDescriptor
        {
            ClientId = ClientId,
            ClientSecret = secret,
            ClientType = OpenIddictConstants.ClientTypes.Confidential,
            DisplayName = "演示·渑池县第三方系统",
        };
        client.Permissions.Add(OpenIddictConstants.Permissions.Endpoints.Token);
        client.Permissions.Add(OpenIddictConstants.Permissions.GrantTypes.ClientCredentials);
        foreach (var name in Scopes.All) client.Permissions.Add(OpenIddictConstants.Permissions.Prefixes.Scope + name);
        client.Properties[IssueToken.AreasProperty] = JsonSerializer.SerializeToElement(new[] { Mianchi });
        await scope.Resolve<IOpenIddictApplicationManager>().CreateAsync(client, ct);
    }
}
