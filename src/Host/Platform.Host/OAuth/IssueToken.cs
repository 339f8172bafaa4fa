using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using Platform.Kernel.Access;
using Platform.Kernel.Modules;

namespace Platform.Host.OAuth;

/// <summary>
/// <c>POST /connect/token</c>: a token by client credentials, bound to the client's areas. A scope is refused only when its
/// module is off in all of them; the other doors stop an issued token where a module is switched off later.
/// </summary>
internal static class IssueToken
{
    public const string AreasProperty = "areas";

    public static void Map(WebApplication app) => app.MapPost("/connect/token", Handle).AllowAnonymous().ExcludeFromDescription();

    private static async Task<IResult> Handle(HttpContext http, IOpenIddictApplicationManager clients, Caller caller, Switchboard board, AreaScope scope)
    {
        var request = http.GetOpenIddictServerRequest()!;
        var client = (await clients.FindByClientIdAsync(request.ClientId!, http.RequestAborted))!;
        var areas = await AreasOf(clients, client, http.RequestAborted);
        caller.Client(request.ClientId!, [], areas);
        await board.Load(http.RequestAborted);
        var off = request.GetScopes().Where(s => scope.Readable(Scopes.WordOf(s)).Length == 0).ToList();
        if (off.Count > 0) return Refused($"这些权限所属的模块在本客户端的地区都没有启用：{string.Join(' ', off)}");

        var identity = new ClaimsIdentity(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
        identity.SetClaim(OpenIddictConstants.Claims.Subject, request.ClientId);
        identity.SetScopes(request.GetScopes());
        ClientToken.Bind(identity, areas);
        identity.SetDestinations(_ => [OpenIddictConstants.Destinations.AccessToken]);
        return Results.SignIn(new ClaimsPrincipal(identity), authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    private static async Task<int[]> AreasOf(IOpenIddictApplicationManager clients, object client, CancellationToken ct)
    {
        var properties = await clients.GetPropertiesAsync(client, ct);
        return properties.TryGetValue(AreasProperty, out var value) ? [.. value.EnumerateArray().Select(a => a.GetInt32())] : [];
    }

    private static IResult Refused(string why) => Results.Forbid(
        new AuthenticationProperties(new Dictionary<string, string?>
        {
            [OpenIddictServerAspNetCoreConstants.Properties.Error] = OpenIddictConstants.Errors.InvalidScope,
            [OpenIddictServerAspNetCoreConstants.Properties.ErrorDescription] = why,
        }),
        [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
}
