using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Platform.Portal;

/// <summary>What the host calls to have the portal's frame.</summary>
public static class PortalStart
{
    /// <summary>Services of the portal. The host adds its own <see cref="IShell"/>, scoped.</summary>
    public static IServiceCollection AddPortal(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddScoped<DataTurn>();
        // The default writes every Chinese character as an eight-byte escape.
        services.Replace(ServiceDescriptor.Singleton(HtmlEncoder.Create(UnicodeRanges.All)));
        return services;
    }

    /// <summary>Sets the request's language from its cookie, Chinese by default. Before routing and anything that writes text.
    /// Under InvariantGlobalization the application must set PredefinedCulturesOnly to false.</summary>
    public static IApplicationBuilder UsePortalLanguage(this IApplicationBuilder app)
    {
        var cultures = Display.Cultures.Select(c => new CultureInfo(c)).ToList();
        return app.UseRequestLocalization(new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture(cultures[0]),
            SupportedCultures = cultures,
            SupportedUICultures = cultures,
            RequestCultureProviders = [new CookieRequestCultureProvider()],
        });
    }

    /// <summary>POST /display, which keeps large type and language and sends the browser back. It is guarded against
    /// forged posts, needs no sign-in, and returns its builder so that the host can state a permission.</summary>
    public static RouteHandlerBuilder MapPortal(this IEndpointRouteBuilder routes) =>
        routes.MapPost(Display.Path, (HttpContext http, [FromForm] string? large, [FromForm] string? culture, [FromForm] string? returnUrl) =>
        {
            Display.Keep(http, large, culture);
            return Results.LocalRedirect(Display.Local(returnUrl));
        });
}
