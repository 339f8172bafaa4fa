using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Platform.Kernel.Personal;

/// <summary>Maps personal data to the columns <c>XCipher</c>, <c>XMask</c> and <c>XHash</c>, and finds rows by it.</summary>
/// <remarks>
/// EF Core 10 cannot index a member of a complex type, so the hash is a shadow property of the entity itself, kept
/// equal to <see cref="PersonalData.Hash"/> by <see cref="PersonalHashes"/>; a bulk writer that bypasses SaveChanges
/// writes the column itself.
/// </remarks>
public static class PersonalModel
{
    private const string AreaId = "AreaId", Marked = "Platform:Personal", MarkedBytes = "Platform:Sealed";
    private const int HashLength = 43;

    /// <summary>Maps one property, and indexes its hash (behind <c>AreaId</c> where the entity has one).</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="property">Its property.</param>
    /// <param name="sought">Whether rows are found by it; else its hash, which comes in no order, has no index to be brought into.</param>
    public static EntityTypeBuilder<T> Personal<T>(this EntityTypeBuilder<T> entity, Expression<Func<T, PersonalData>> property, bool sought = true)
        where T : class
    {
        var name = NameOf(property);
        entity.ComplexProperty(property!, data =>
        {
            data.IsRequired();
            data.Property(d => d.Cipher).HasColumnName(name + "Cipher").HasMaxLength(PersonalData.LongestCipher);
            data.Property(d => d.Mask).HasColumnName(name + "Mask").HasMaxLength(PersonalData.LongestMask);
            data.Ignore(d => d.Hash).Ignore(d => d.IsPresent);
        });
        entity.Property<string>(HashOf(name)).HasMaxLength(HashLength).IsRequired();
        entity.Metadata.SetAnnotation(Marked, string.Join(',', [.. Names(entity.Metadata), name]));
        if (sought) entity.HasIndex(typeof(T).GetProperty(AreaId) is null ? [HashOf(name)] : [AreaId, HashOf(name)]);
        return entity;
    }

    /// <summary>Marks a column that holds bytes sealed by <see cref="BlobCipher"/> for the row's key, a GUID; it is sealed anew with the others.</summary>
    public static EntityTypeBuilder<T> SealedBytes<T>(this EntityTypeBuilder<T> entity, Expression<Func<T, byte[]>> property)
        where T : class
    {
        entity.Property(property).Metadata.SetAnnotation(MarkedBytes, true);
        return entity;
    }

    /// <summary>Whether a column is marked by <see cref="SealedBytes"/>.</summary>
    public static bool IsSealedBytes(Microsoft.EntityFrameworkCore.Infrastructure.IReadOnlyAnnotatable property) => property.FindAnnotation(MarkedBytes) is not null;

    /// <summary>Keeps the rows whose value has this hash; the empty hash finds none.</summary>
    /// <param name="rows">Rows of an entity mapped with <see cref="Personal"/>.</param>
    /// <param name="property">The personal property.</param>
    /// <param name="hash">From <see cref="IPersonalVault.Hash"/>.</param>
    public static IQueryable<T> WherePersonal<T>(
        this IQueryable<T> rows, Expression<Func<T, PersonalData>> property, string hash)
        where T : class
    {
        var column = HashOf(NameOf(property));
        return rows.Where(r => hash != "" && EF.Property<string>(r, column) == hash);
    }

    /// <summary>The names of an entity's personal properties.</summary>
    public static IReadOnlyList<string> Names(Microsoft.EntityFrameworkCore.Metadata.IReadOnlyTypeBase entity) =>
        entity.FindAnnotation(Marked)?.Value is string names ? names.Split(',') : [];

    /// <summary>The name of the property and column that holds the hash.</summary>
    public static string HashOf(string property) => property + "Hash";

    private static string NameOf<T>(Expression<Func<T, PersonalData>> property) =>
        property.Body is MemberExpression { Expression: ParameterExpression } member
            ? member.Member.Name
            : throw new ArgumentException("应为实体自身的一个属性，如 f => f.IdNumber。", nameof(property));
}
