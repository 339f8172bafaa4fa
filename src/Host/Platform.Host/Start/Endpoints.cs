using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Platform.Host.Doors;
using Platform.Kernel.Modules;
using Platform.Kernel.Web;

namespace Platform.Host.Start;

/// <summary>Maps every use case's endpoint below <c>/api/&lt;word&gt;</c>, and pages' downloads below <c>/&lt;word&gt;</c>.</summary>
internal static class Endpoints
{
    public static void Map(WebApplication app)
    {
        var modules = app.Services.GetRequiredService<ModuleCatalog>();
        foreach (var module in modules.All)
        {
            var api = app.MapGroup("/api/" + module.Word).WithTags(module.Word).WithMetadata(new ModuleMark(module.Word));
            Each<IEndpoint>(module.GetType().Assembly, api);
            var pages = app.MapGroup("/" + module.Word).WithMetadata(new ModuleMark(module.Word)).ExcludeFromDescription();
            Each<IDownload>(module.GetType().Assembly, pages);
        }
        Each<IDownload>(typeof(Endpoints).Assembly, app.MapGroup("").ExcludeFromDescription());
    }

    /// <summary>Every endpoint states a permission that somebody declares, or the host does not start.</summary>
    public static void RefuseUnstated(WebApplication app)
    {
        var modules = app.Services.GetRequiredService<ModuleCatalog>();
        foreach (var endpoint in ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>())
            if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && !IsFrameworkFile(endpoint))
                DoorMiddleware.PermissionOf(endpoint, modules);
    }

    private static bool IsFrameworkFile(RouteEndpoint endpoint) =>
        endpoint.RoutePattern.RawText?.StartsWith("_framework", StringComparison.Ordinal) == true
        || endpoint.RoutePattern.RawText?.StartsWith("/_framework", StringComparison.Ordinal) == true;

    private static void Each<T>(Assembly assembly, IEndpointRouteBuilder group)
    {
        foreach (var type in assembly.GetTypes().Where(t => typeof(T).IsAssignableFrom(t) && t is { IsAbstract: false, IsInterface: false }))
            type.GetMethod("Map", BindingFlags.Public | BindingFlags.Static, [typeof(IEndpointRouteBuilder)])!.Invoke(null, [group]);
    }
}
