using System.Security.Claims;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Platform.Kernel.Access;
using Platform.Portal;

namespace Platform.Host.Doors;

/// <summary>POST /sign-in and POST /sign-out, guarded against forged posts.</summary>
internal static class SignIn
{
    public static void Map(WebApplication app)
    {
        app.MapPost("/sign-in", In).AllowAnonymous().ExcludeFromDescription();
        app.MapPost("/sign-out", Out).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> In(
        HttpContext http, IMediator mediator, [FromForm] string userName, [FromForm] string password, [FromForm] string? returnUrl)
    {
        var target = Display.Local(returnUrl);
        var result = await mediator.Send(new TrySignIn(userName, password), http.RequestAborted);
        if (result != SignInOutcome.Right)
            return Results.LocalRedirect($"/sign-in?failed={(result == SignInOutcome.Locked ? "locked" : "wrong")}" +
                $"&user={Uri.EscapeDataString(userName)}&returnUrl={Uri.EscapeDataString(target)}");
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, userName)], CookieAuthenticationDefaults.AuthenticationScheme);
        await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new ClaimsPrincipal(identity));
        return Results.LocalRedirect(target);
    }

    private static async Task<IResult> Out(HttpContext http, [FromForm] string? returnUrl)
    {
        await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Results.LocalRedirect("/sign-in?returnUrl=" + Uri.EscapeDataString(Display.Local(returnUrl)));
    }
}
