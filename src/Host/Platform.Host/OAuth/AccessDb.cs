using Microsoft.EntityFrameworkCore;
using OpenIddict.EntityFrameworkCore.Models;
using Platform.Kernel.Data;
using Platform.Kernel.Data.Providers;

namespace Platform.Host.OAuth;

/// <summary>Schema <c>access</c>: OAuth clients and tokens.</summary>
public sealed class AccessDb(DbContextOptions<AccessDb> options) : ModuleDb(options)
{
    // Lists and documents of OpenIddict: a client that may use every module's scopes has a long one.
    private static readonly string[] Long =
    [
        "ClientSecret", "DisplayName", "DisplayNames", "JsonWebKeySet", "Permissions", "PostLogoutRedirectUris", "Properties", "RedirectUris",
        "Requirements", "Settings", "Description", "Descriptions", "Resources", "Scopes", "Payload",
    ];

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.UseOpenIddict<Guid>();
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(t => t.GetProperties()).Where(p => Long.Contains(p.Name))) property.SetMaxLength(-1);

        // No nullable column may stand in a unique index; reference tokens are not used, so theirs need not be unique.
        modelBuilder.Entity<OpenIddictEntityFrameworkCoreApplication<Guid>>().Property(a => a.ClientId).IsRequired();
        modelBuilder.Entity<OpenIddictEntityFrameworkCoreScope<Guid>>().Property(s => s.Name).IsRequired();
        modelBuilder.Entity<OpenIddictEntityFrameworkCoreToken<Guid>>().HasIndex(t => t.ReferenceId).IsUnique(false);
        base.OnModelCreating(modelBuilder);
    }
}

internal sealed class AccessDbFactory() : DesignTimeFactory<AccessDb>("access", o => new AccessDb(o));
