using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Platform.Kernel.Personal;

namespace Platform.Kernel.Data;

/// <summary>Masks the numbers of persons in a row's free texts, before the row, its audit and its events are written.</summary>
internal static class FreeTexts
{
    private static readonly ConcurrentDictionary<IEntityType, IProperty[]> Known = new();

    public static void Mask(EntityEntry entry)
    {
        foreach (var property in Known.GetOrAdd(entry.Metadata, Of))
        {
            var text = entry.Property(property);
            if (text.CurrentValue is not string { Length: > 0 } written || PersonalMask.FreeText(written) is var masked && masked == written) continue;
            text.CurrentValue = masked;
            if (entry.State == EntityState.Modified && Equals(text.OriginalValue, masked)) text.IsModified = false;
        }
    }

    /// <summary>The same for a row that nobody tracks.</summary>
    public static void Mask(object row, IEntityType type)
    {
        foreach (var property in Known.GetOrAdd(type, Of))
            if (property.GetGetter().GetClrValue(row) is string { Length: > 0 } written && PersonalMask.FreeText(written) is var masked && masked != written)
                property.PropertyInfo!.SetValue(row, masked);
    }

    private static IProperty[] Of(IEntityType type) =>
        [.. type.GetProperties().Where(p => p.PropertyInfo?.GetCustomAttribute<FreeTextAttribute>() is not null)];
}
