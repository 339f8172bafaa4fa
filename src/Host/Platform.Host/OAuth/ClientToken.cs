using System.Globalization;
using System.Security.Claims;
using OpenIddict.Abstractions;

namespace Platform.Host.OAuth;

/// <summary>What a token says of another system: its client, its scopes, the areas that it is bound to.</summary>
internal static class ClientToken
{
    private const string Areas = "areas";

    public static void Bind(ClaimsIdentity identity, IEnumerable<int> areas) =>
        identity.SetClaim(Areas, string.Join(',', areas.Select(a => a.ToString(CultureInfo.InvariantCulture))));

    public static (string Id, IReadOnlyList<string> Scopes, IReadOnlyList<int> Areas) Read(ClaimsPrincipal principal)
    {
        var areas = principal.GetClaim(Areas) ?? "";
        return (
            principal.GetClaim(OpenIddictConstants.Claims.Subject) ?? "",
            principal.GetScopes(),
            [.. areas.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(a => int.Parse(a, CultureInfo.InvariantCulture))]);
    }
}
