using Microsoft.AspNetCore.Authentication.Cookies;
using Platform.Kernel.Access;

namespace Platform.Host.Doors;

/// <summary>Sign-in by cookie for the portal, antiforgery, and the doors themselves.</summary>
internal static class DoorServices
{
    public static void Add(IServiceCollection services)
    {
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(o =>
        {
            o.Cookie.Name = "platform";
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            o.ExpireTimeSpan = UserSession.Longest; // it ends earlier when the session does, which each request looks at
            o.SlidingExpiration = false;
        });
        services.AddAntiforgery(o => o.Cookie.Name = "platform-form");
        services.AddExceptionHandler<ProblemAnswers>();
        services.AddProblemDetails();
        services.AddScoped<Entrance>();
        services.AddScoped<Verbs.ActAs>();
    }
}
