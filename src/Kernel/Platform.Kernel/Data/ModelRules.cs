using Microsoft.EntityFrameworkCore;

namespace Platform.Kernel.Data;

/// <summary>Rules over every model, so that one set of migrations runs on three databases.</summary>
internal static class ModelRules
{
    public static void Apply(ModelBuilder model, string word)
    {
        foreach (var type in model.Model.GetEntityTypes())
        {
            // Index names carry the word: SQLite has no schemas and one name space for all indexes.
            foreach (var index in type.GetIndexes())
                index.SetDatabaseName($"IX_{word}_{type.GetTableName()}_{string.Join('_', index.Properties.Select(p => p.Name))}");

            // SQL Server refuses several cascade paths (1785); removal is a tombstone anyway.
            foreach (var key in type.GetForeignKeys().Where(k => !k.IsOwnership))
                key.DeleteBehavior = DeleteBehavior.Restrict;
        }
    }
}
