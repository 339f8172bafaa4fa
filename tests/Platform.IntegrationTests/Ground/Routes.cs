using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Platform.Host.Doors;
using Platform.Kernel.Modules;

namespace Platform.IntegrationTests.Ground;

/// <summary>One operation of the live route table.</summary>
/// <param name="Method">GET, POST, PUT …</param>
/// <param name="Pattern">As it was mapped.</param>
/// <param name="Module">Null for the host's own.</param>
/// <param name="Body">What is sent in JSON; null where nothing is.</param>
/// <param name="OnlyReads">Says of itself that it writes nothing.</param>
/// <param name="IsList">Answers a list that is walked by cursor.</param>
internal sealed record Operation(string Method, RoutePatternText Pattern, Module? Module, Permission Permission, bool IsPage, Type? Body, bool OnlyReads, bool IsList)
{
    public bool IsApi => Pattern.Text.StartsWith("/api/", StringComparison.Ordinal);

    public bool IsRead => Method == "GET" || OnlyReads;

    /// <summary>Whether an id of a row stands in the path.</summary>
    public bool HasId => Pattern.Parameters.Any(p => p.IsGuid);

    /// <summary>Who may do it, of our county.</summary>
    public Person Caller => IsApi ? People.System : People.Holder(Permission);

    /// <summary>The path with its parameters filled in.</summary>
    public string Path(Guid id, int areaId) => Pattern.Fill(id, areaId);

    public override string ToString() => $"{Method} {Pattern.Text}";
}

/// <summary>A route's text and parameters.</summary>
internal sealed record RoutePatternText(string Text, IReadOnlyList<(string Token, bool IsGuid)> Parameters)
{
    public string Fill(Guid id, int areaId) =>
        Parameters.Aggregate(Text, (path, p) => path.Replace(p.Token, p.IsGuid ? id.ToString() : areaId.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
}

/// <summary>What the house can be asked over HTTP, read from the endpoints that it serves.</summary>
internal static class Routes
{
    /// <summary>Every operation that states a permission, API and pages alike.</summary>
    public static IReadOnlyList<Operation> Of(TestHouse house)
    {
        var modules = house.Modules;
        var found = ((IEndpointRouteBuilder)house.App).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null && e.Metadata.GetMetadata<Kernel.Web.NeedsAttribute>() is not null)
            .SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(method => new Operation(
                method, Text(e), DoorMiddleware.ModuleOf(e, modules), DoorMiddleware.PermissionOf(e, modules),
                e.Metadata.GetMetadata<ComponentTypeMetadata>() is not null, e.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType, e.Metadata.GetMetadata<Kernel.Web.OnlyReadsMark>() is not null,
                e.Metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>().Any(m => m.Type is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Kernel.Web.Listing<>)))))
            .DistinctBy(o => o.ToString()).OrderBy(o => o.ToString(), StringComparer.Ordinal).ToList();
        return found.Count > 20 ? found : throw new InvalidOperationException("Found nothing: the house has hardly any route.");
    }

    private static RoutePatternText Text(RouteEndpoint endpoint)
    {
        var pattern = endpoint.RoutePattern;
        var text = "/" + pattern.RawText!.Trim('/');
        return new(text, [.. pattern.Parameters.Select(p =>
        {
            var start = text.IndexOf("{" + p.Name, StringComparison.Ordinal);
            return (text[start..(text.IndexOf('}', start) + 1)], pattern.ParameterPolicies.GetValueOrDefault(p.Name)?.Any(c => c.Content == "guid") == true);
        })]);
    }
}
