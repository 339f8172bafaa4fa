using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Platform.Kernel.Access;
using Platform.Kernel.Modules;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Host.Doors;

/// <summary>
/// The first door of every page and endpoint: who, which module, is it on, may he. The module comes from the assembly
/// of the page or from the API's group; a county without it is answered as if it did not exist.
/// </summary>
internal sealed class DoorMiddleware(RequestDelegate next)
{
    public async Task Invoke(
        HttpContext http, Entrance entrance, Caller caller, ModuleCatalog modules, Switchboard board, AreaScope scope, IdempotencyKeys keys)
    {
        var endpoint = http.GetEndpoint();
        if (endpoint is null || endpoint.DisplayName == "Fallback {**path:file}")
        {
            await next(http);
            return;
        }
        var isApi = http.Request.Path.StartsWithSegments("/api");
        var known = isApi ? await entrance.ByToken(http) : await entrance.ByCookie(http);
        if (known) await board.Load(http.RequestAborted);
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
        {
            if (!known) throw isApi
                ? new ProblemException(401, "no-token", "请先向 /connect/token 取得令牌，并放在 Authorization: Bearer 里。")
                : new SignInNeededException(entrance.HalfIn == Guid.Empty ? "/sign-in" : "/sign-in/code");
            if (entrance.MustEnrol && endpoint.Metadata.GetMetadata<NeedsAttribute>() is not null && endpoint.Metadata.GetMetadata<BeforeSecondFactorAttribute>() is null)
                throw new SignInNeededException("/account/second-factor");
            var module = ModuleOf(endpoint, modules);
            if (module is not null && scope.Readable(module.Word).Length == 0) throw Problem.NotFound();
            var permission = PermissionOf(endpoint, modules);
            if (!caller.May(permission)) throw isApi && permission.Scope is { } wanted ? Problem.NoScope(wanted) : Problem.Denied(permission.Title);
        }
        keys.Current = http.Request.Headers["Idempotency-Key"].ToString();
        await next(http);
    }

    /// <summary>The module of an endpoint; null for the host's own.</summary>
    internal static Module? ModuleOf(Endpoint endpoint, ModuleCatalog modules) =>
        endpoint.Metadata.GetMetadata<ModuleMark>() is { } mark ? modules.Of(mark.Word)
        : endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is { } page ? modules.Of(page.Type)
        : null;

    /// <summary>The permission that an endpoint states.</summary>
    /// <exception cref="InvalidOperationException">It states none, or one that nobody declares.</exception>
    internal static Permission PermissionOf(Endpoint endpoint, ModuleCatalog modules)
    {
        var needs = endpoint.Metadata.GetMetadata<NeedsAttribute>()
            ?? throw new InvalidOperationException($"{endpoint.DisplayName} states no permission.");
        return modules.Permission(needs.Name)
            ?? throw new InvalidOperationException($"{endpoint.DisplayName} states '{needs.Name}', which no module declares.");
    }
}

/// <summary>A page was asked for by nobody, or by a person who is not all the way in.</summary>
/// <param name="page">Where the next step is taken.</param>
internal sealed class SignInNeededException(string page) : Exception
{
    /// <summary>Where the next step is taken.</summary>
    public string Page => page;
}
