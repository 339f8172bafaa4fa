using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using Platform.Host.Start;

namespace Platform.Host.OAuth;

/// <summary>The OAuth server, in the same host: client credentials, tokens of ten minutes, keys kept in the data folder.</summary>
internal static class OAuthServices
{
    public static void Add(IServiceCollection services, DataFolder folder, IHostEnvironment environment) => services.AddOpenIddict()
        .AddCore(o => o.UseEntityFrameworkCore().UseDbContext<AccessDb>().ReplaceDefaultEntities<Guid>())
        .AddServer(o =>
        {
            o.SetTokenEndpointUris("connect/token");
            o.AllowClientCredentialsFlow();
            o.SetAccessTokenLifetime(TimeSpan.FromMinutes(10));
            o.RegisterScopes([.. Scopes.All]);
            o.AddEncryptionKey(new SymmetricSecurityKey(OAuthKeys.Encryption(folder)));
            o.AddSigningKey(new ECDsaSecurityKey(OAuthKeys.Signing(folder)));
            o.UseDataProtection();
            var server = o.UseAspNetCore().EnableTokenEndpointPassthrough();
            if (environment.IsDevelopment()) server.DisableTransportSecurityRequirement(); // elsewhere a secret never travels in the clear
        })
        .AddValidation(o =>
        {
            o.UseLocalServer();
            o.UseDataProtection();
            o.UseAspNetCore();
        });
}
