using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Personal;

namespace Platform.Kernel.Reveals;

/// <summary>A kind of record whose personal data may be shown in full, to who may and says why. Modules bring them by <see cref="Revealable{T}"/>.</summary>
public interface IRevealable
{
    /// <summary>The record with what is sealed in it; null where it is absent, or not the caller's, or its module is off.</summary>
    Task<SealedRecord?> Find(Guid id, CancellationToken ct);
}

/// <summary>A record with personal data.</summary>
/// <param name="AreaId">Its area.</param>
/// <param name="Id">Its key.</param>
/// <param name="Entity"><c>word.Entity</c>.</param>
/// <param name="Kind">The kind of record on the screen.</param>
/// <param name="Name">Its number and masked name.</param>
/// <param name="Fields">What is sealed in it and present.</param>
public sealed record SealedRecord(int AreaId, Guid Id, string Entity, string Kind, string Name, IReadOnlyList<SealedField> Fields);

/// <summary>A sealed value.</summary>
/// <param name="Name">The property's name.</param>
/// <param name="Title">On the screen.</param>
/// <param name="Data">The sealed value, with its mask.</param>
/// <param name="Binding">By what it was sealed.</param>
public sealed record SealedField(string Name, string Title, PersonalData Data, PersonalBinding Binding);

/// <summary>All personal properties of an entity: a module declares it by one line.</summary>
/// <typeparam name="T">The entity.</typeparam>
/// <param name="db">The module's context.</param>
/// <param name="name">The record's number and masked name, for the auditor.</param>
public abstract class Revealable<T>(ModuleDb db, Func<T, string> name) : IRevealable
    where T : Owned
{
    /// <inheritdoc/>
    public async Task<SealedRecord?> Find(Guid id, CancellationToken ct)
    {
        var row = await db.Rows<T>().FirstOrDefaultAsync(r => r.Id == id, ct);
        if (row is null) return null;
        var type = db.Model.FindEntityType(typeof(T))!;
        var fields = PersonalModel.Names(type).Select(property => Field(row, property, $"{db.Word}.{type.GetTableName()}")).Where(f => f.Data.IsPresent);
        return new(row.AreaId, row.Id, $"{db.Word}.{typeof(T).Name}", Title(typeof(T)), name(row), [.. fields]);
    }

    private static SealedField Field(T row, string property, string table)
    {
        var member = typeof(T).GetProperty(property)!;
        return new(property, Title(member), (PersonalData)member.GetValue(row)!, new(table, property, row.AreaId, row.Id));
    }

    private static string Title(MemberInfo member) => member.GetCustomAttribute<TitleAttribute>()?.Text ?? member.Name;
}
