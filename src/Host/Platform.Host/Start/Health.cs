using Autofac;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Platform.Kernel.Data;

namespace Platform.Host.Start;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: the database answers and is migrated.</summary>
internal static class Health
{
    public static void Add(IServiceCollection services) =>
        services.AddHealthChecks().AddCheck<DatabaseReady>("database", tags: ["ready"]);

    public static void Map(WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = c => c.Tags.Contains("ready") }).AllowAnonymous();
    }

    private sealed class DatabaseReady(ILifetimeScope root) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            await using var scope = root.BeginLifetimeScope();
            foreach (var db in scope.Resolve<IEnumerable<ModuleDb>>())
                if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
                    return HealthCheckResult.Unhealthy($"Schema {db.Word} has pending migrations; run the verb migrate.");
            return HealthCheckResult.Healthy();
        }
    }
}
