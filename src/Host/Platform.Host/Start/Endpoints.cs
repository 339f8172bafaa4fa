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
            Each(typeof(IEndpoint), module.GetType().Assembly, api);
            var pages = app.MapGroup("/" + module.Word).WithMetadata(new ModuleMark(module.Word)).ExcludeFromDescription();
            Each(typeof(IDownload), module.GetType().Assembly, pages);
        }
        Each(typeof(IDownload), typeof(Endpoints).Assembly, app.MapGroup("").ExcludeFromDescription());
    }

    /// <summary>Every endpoint states a permission that somebody declares, or the host does not start.</summary>
    public static void RefuseUnstated(WebApplication app)
    {
        var modules = app.Services.GetRequiredService<ModuleCatalog>();
        foreach (var endpoint in ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>())
            if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && !IsFrameworkFile(endpoint))
                DoorMiddleware.PermissionOf(endpoint, modules);
    }

    // Static files of a development build and Blazor's own script: no data behind them.
    private static bool IsFrameworkFile(RouteEndpoint endpoint) =>
        endpoint.RoutePattern.RawText is { } path
        && (path.TrimStart('/').StartsWith("_framework", StringComparison.Ordinal) || path == "{**path:file}");

    private static void Each(Type kind, Assembly assembly, IEndpointRouteBuilder group)
    {
        foreach (var type in assembly.GetTypes().Where(t => kind.IsAssignableFrom(t) && t is { IsAbstract: false, IsInterface: false }))
            type.GetMethod("Map", BindingFlags.Public | BindingFlags.Static, [typeof(IEndpointRouteBuilder)])!.Invoke(null, [group]);
    }
}
