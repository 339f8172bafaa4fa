using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Platform.Kernel.Personal;

/// <summary>Keeps the indexed hash of every personal property equal to the hash of what the entity holds.</summary>
internal sealed class PersonalHashes : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Keep(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Keep(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private static void Keep(DbContext context)
    {
        foreach (var entry in context.ChangeTracker.Entries())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified))
                continue;
            foreach (var name in PersonalModel.Names(entry.Metadata))
            {
                var hash = entry.Property(PersonalModel.HashOf(name));
                var now = ((PersonalData)entry.ComplexProperty(name).CurrentValue!).Hash;
                if ((string?)hash.CurrentValue != now)
                    hash.CurrentValue = now;
            }
        }
    }
}
