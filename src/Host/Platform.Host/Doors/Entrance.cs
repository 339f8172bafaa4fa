using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Validation.AspNetCore;
using Platform.Host.OAuth;
using Platform.Kernel.Access;
using Platform.Kernel.Areas;
using Platform.Kernel.Data;

namespace Platform.Host.Doors;

/// <summary>Finds out who is at the door, from the cookie on pages and from the token on the API, never the other way round.</summary>
internal sealed class Entrance(Caller caller, PlatformDb db, AreaMap areas)
{
    public async Task<bool> ByCookie(HttpContext http)
    {
        var result = await http.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        if (!result.Succeeded || result.Principal.Identity?.Name is not { } userName) return false;
        // Role and area are read at each request, so that a changed account is changed at once.
        var account = await db.Accounts.AsNoTracking().FirstOrDefaultAsync(a => a.UserName == userName, http.RequestAborted);
        if (account is null) return false;
        http.User = result.Principal;
        caller.Person(account.UserName, account.Name, account.Role, account.AreaId, await areas.WithBelow(account.AreaId, http.RequestAborted));
        return true;
    }

    public async Task<bool> ByToken(HttpContext http)
    {
        var result = await http.AuthenticateAsync(OpenIddictValidationAspNetCoreDefaults.AuthenticationScheme);
        if (!result.Succeeded) return false;
        http.User = result.Principal;
        var (id, scopes, bound) = ClientToken.Read(result.Principal);
        caller.Client(id, scopes, bound);
        return true;
    }
}
