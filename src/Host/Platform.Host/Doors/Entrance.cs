using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using OpenIddict.Validation.AspNetCore;
using Platform.Host.OAuth;
using Platform.Kernel.Access;
using Platform.Kernel.Areas;

namespace Platform.Host.Doors;

/// <summary>Finds out who is at the door, from the cookie on pages and from the token on the API, never the other way round.</summary>
internal sealed class Entrance(Caller caller, Sessions sessions, AreaMap areas, IServiceScopeFactory scopes)
{
    private const string SessionClaim = "session";
    private static readonly object Noted = new();

    /// <summary>A person whose password was right and whose code is still wanted; empty for anybody else.</summary>
    public Guid HalfIn { get; private set; }

    /// <summary>Whether the person's area asks for a second factor that he does not have yet.</summary>
    public bool MustEnrol { get; private set; }

    /// <summary>Gives the browser the cookie of a session.</summary>
    public static Task Admit(HttpContext http, Guid sessionId, string userName)
    {
        Claim[] claims = [new(ClaimTypes.Name, userName), new(SessionClaim, sessionId.ToString())];
        return http.SignInAsync(
            CookieAuthenticationDefaults.AuthenticationScheme, new ClaimsPrincipal(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme)));
    }

    public async Task<bool> ByCookie(HttpContext http)
    {
        var result = await http.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        if (!result.Succeeded || !Guid.TryParse(result.Principal.FindFirstValue(SessionClaim), out var id)) return false;

        // Session and account are read at each request, so that an ended one and a changed one are seen at once.
        if (await sessions.Find(id, http.RequestAborted) is not { } visitor) return false;
        if (visitor.CodeWanted)
        {
            HalfIn = id;
            return false;
        }
        http.User = result.Principal;
        caller.Person(visitor.UserName, visitor.Name, visitor.Role, visitor.AreaId, await areas.WithBelow(visitor.AreaId, http.RequestAborted));
        caller.Session(id, visitor.StandsInFor, visitor.ForAccountId);
        MustEnrol = !visitor.HasSecondFactor && await areas.WantsSecondFactor(visitor.AreaId, http.RequestAborted);
        if (sessions.IsDue(visitor) && http.Items.TryAdd(Noted, true)) http.Response.OnCompleted(() => Note(id));
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

    // After the answer, in a scope of its own: nobody waits for it, though an import may hold the embedded database.
    private async Task Note(Guid id)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Sessions>().Seen(id, CancellationToken.None);
    }
}
