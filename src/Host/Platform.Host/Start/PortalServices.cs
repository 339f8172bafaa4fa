using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Platform.Host.Doors;
using Platform.Host.Pages;
using Platform.Kernel.Modules;
using Platform.Portal;

namespace Platform.Host.Start;

/// <summary>The portal: Razor components rendered on the server; pages of the host and of every module.</summary>
internal static class PortalServices
{
    public static void Add(IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)); // Chinese as it is, not as entities three times the size
        services.ConfigureHttpJsonOptions(o =>
        {
            o.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            (o.SerializerOptions.RespectNullableAnnotations, o.SerializerOptions.RespectRequiredConstructorParameters) = (true, true);
            o.SerializerOptions.TypeInfoResolver = (o.SerializerOptions.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(NoNulls);
            o.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        });
        services.AddPortal();
        services.AddCascadingAuthenticationState();
        services.AddScoped<IShell, HouseShell>();
        services.AddScoped<Here>();
        services.AddScoped<ChangeWords>();
    }

    // What is annotated as never null is refused by the serializer itself, but for what stands in a list.
    private static void NoNulls(JsonTypeInfo type)
    {
        if (type is not { Kind: JsonTypeInfoKind.Enumerable or JsonTypeInfoKind.Dictionary, ElementType.IsValueType: false }) return;
        type.OnDeserialized = several =>
        {
            if ((several is IDictionary map ? map.Values : (IEnumerable)several).Cast<object?>().Contains(null)) throw new JsonException("A list holds null.");
        };
    }

    public static void Map(WebApplication app)
    {
        var modules = app.Services.GetRequiredService<ModuleCatalog>();
        SignIn.Map(app);
        app.MapPortal().AllowAnonymous().ExcludeFromDescription();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>().AddAdditionalAssemblies([.. modules.Assemblies]);
        app.MapFallback("{**path}", (HttpContext _) => throw Kernel.Web.Problem.NotFound()).AllowAnonymous().ExcludeFromDescription();
    }
}
