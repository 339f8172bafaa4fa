using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Platform.Kernel.Modules;

namespace Platform.Kernel.Web;

/// <summary>An endpoint of the API; it stands in the file of its use case and is mapped below <c>/api/&lt;word&gt;</c>.</summary>
public interface IEndpoint
{
    /// <summary>Maps it on the module's group.</summary>
    static abstract void Map(IEndpointRouteBuilder api);
}

/// <summary>What an endpoint or page asks for; the host does not start while one states none.</summary>
/// <param name="name">A permission of a manifest or of the house.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(string name) : Attribute
{
    /// <summary>The permission's name.</summary>
    public string Name => name;
}

/// <summary>The module that an API endpoint belongs to.</summary>
/// <param name="Word">The module's word.</param>
public sealed record ModuleMark(string Word);

/// <summary>The endpoint writes nothing, whatever its method.</summary>
public sealed record OnlyReadsMark;

/// <summary>How endpoints state things.</summary>
public static class EndpointWords
{
    /// <summary>States the permission.</summary>
    public static TBuilder Permission<TBuilder>(this TBuilder builder, Permission permission)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new NeedsAttribute(permission.Name));

    /// <summary>States that a POST writes nothing: its question is too long for an address.</summary>
    public static TBuilder OnlyReads<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new OnlyReadsMark());
}

/// <summary>A page's download (an export), reached with the portal's cookie; mapped below <c>/&lt;word&gt;</c>.</summary>
public interface IDownload
{
    /// <summary>Maps it on the module's pages.</summary>
    static abstract void Map(IEndpointRouteBuilder pages);
}
