using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Platform.Kernel.Access;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
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
        HttpContext http, IMediator mediator, IdempotencyKeys keys, [FromForm] string userName, [FromForm] string password, [FromForm] string? returnUrl)
    {
        keys.Current = ""; // who is let in is never answered from memory
        var target = Display.Local(returnUrl);
        var (outcome, session) = await mediator.Send(new TrySignIn(userName, password, Device.Of(http), Device.AddressOf(http)), http.RequestAborted);
        if (outcome is SignInOutcome.Wrong or SignInOutcome.Locked)
            return Results.LocalRedirect($"/sign-in?failed={(outcome == SignInOutcome.Locked ? "locked" : "wrong")}" +
                $"&user={Uri.EscapeDataString(userName)}&returnUrl={Uri.EscapeDataString(target)}");
        await Entrance.Admit(http, session, userName);
        return Results.LocalRedirect(outcome == SignInOutcome.CodeWanted ? "/sign-in/code?returnUrl=" + Uri.EscapeDataString(target) : target);
    }

    private static async Task<IResult> Out(HttpContext http, IMediator mediator, Caller caller, [FromForm] string? returnUrl)
    {
        try
        {
            if (caller.SessionId != Guid.Empty) await mediator.Send(new EndSession(caller.SessionId), http.RequestAborted);
        }
        catch (ProblemException gone) when (gone.Status == 404)
        {
            // Somebody else has ended it meanwhile.
        }
        await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Results.LocalRedirect("/sign-in?returnUrl=" + Uri.EscapeDataString(Display.Local(returnUrl)));
    }
}
