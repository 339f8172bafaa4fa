using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.DependencyInjection;

namespace Platform.Kernel.Data.Providers.Design;

/// <summary>
/// Makes <c>dotnet ef migrations add</c> write migrations without store types, so that each database picks its own.
/// Named by an assembly attribute of <c>build/migrations</c>, the start-up project of <c>build/migrate-add</c>.
/// </summary>
public sealed class NeutralDesignServices : IDesignTimeServices
{
    /// <summary>Registers the two generators before EF Core's own.</summary>
    public void ConfigureDesignTimeServices(IServiceCollection serviceCollection) => serviceCollection
        .AddSingleton<ICSharpMigrationOperationGenerator, NeutralOperations>()
        .AddSingleton<ICSharpSnapshotGenerator, NeutralSnapshot>();
}
