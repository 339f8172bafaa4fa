using Microsoft.OpenApi;

namespace Platform.Host.Start;

/// <summary>OpenAPI at <c>/openapi/v1.json</c>.</summary>
internal static class OpenApi
{
    public static void Add(IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSwaggerGen(o =>
        {
            o.SwaggerDoc("v1", new OpenApiInfo
            {
                Title = "国有土地上房屋征收补偿安置问题化解及预防平台",
                Version = "v1",
                Description = "Client credentials at /connect/token; scopes <word>.read and <word>.write; lists are {items, next, asOf}.",
            });
            o.CustomSchemaIds(t => t.FullName!.Replace("Platform.", "", StringComparison.Ordinal).Replace('+', '.'));
            o.AddSecurityDefinition("oauth", new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.OAuth2,
                Flows = new OpenApiOAuthFlows { ClientCredentials = new OpenApiOAuthFlow { TokenUrl = new Uri("/connect/token", UriKind.Relative) } },
            });
        });
    }

    public static void Map(WebApplication app) => app.MapSwagger("/openapi/{documentName}.json").AllowAnonymous();
}
