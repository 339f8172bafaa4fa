using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Rules.Documents;
using Platform.Rules.Freezes;
using Platform.Rules.Policies;

namespace Platform.Rules.Data;

/// <summary>Schema <c>rules</c>.</summary>
public sealed class RulesDb(DbContextOptions<RulesDb> options) : ModuleDb(options)
{
    internal DbSet<PolicyVersion> Policies => Set<PolicyVersion>();

    internal DbSet<PolicyDocument> Documents => Set<PolicyDocument>();

    internal DbSet<Freeze> Freezes => Set<Freeze>();
}
