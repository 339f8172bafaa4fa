using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Platform.Kernel.Personal;

namespace Platform.Kernel.Data.Bulk;

/// <summary>The columns of an entity's table and how a row's values come into them, as EF's model has it.</summary>
internal sealed class RowShape
{
    private static readonly Type[] Plain = [typeof(int), typeof(long), typeof(short), typeof(bool), typeof(Guid), typeof(DateOnly)];

    public RowShape(IEntityType type)
    {
        (Schema, Table) = (type.GetSchema(), type.GetTableName()!);
        var table = StoreObjectIdentifier.Table(Table, Schema);
        Columns = [.. Flat(type, table, null)];
    }

    public string? Schema { get; }

    public string Table { get; }

    public IReadOnlyList<RowColumn> Columns { get; }

    /// <param name="type">The row, or a part of it.</param>
    /// <param name="table">The table.</param>
    /// <param name="self">The part of a row; null for the row itself.</param>
    private static IEnumerable<RowColumn> Flat(ITypeBase type, StoreObjectIdentifier table, Func<object, object?>? self)
    {
        foreach (var property in type.GetProperties())
        {
            var (name, converter) = (property.GetColumnName(table)!, property.GetRelationalTypeMapping().Converter);
            if (self is null && converter is null && property.PropertyInfo is { } plain && Plain.Contains(plain.PropertyType)) yield return Taken(name, plain);
            else yield return new AnyColumn(name, Value(self, Getter(type, property), converter));
        }

        foreach (var part in type.GetComplexProperties())
        {
            var getter = part.GetGetter();
            foreach (var column in Flat(part.ComplexType, table, self is null ? getter.GetClrValue : row => self(row) is { } of ? getter.GetClrValue(of) : null)) yield return column;
        }
    }

    private static Func<object, object?> Value(Func<object, object?>? self, Func<object, object?> getter, ValueConverter? converter) => row =>
        (self is null ? row : self(row)) is { } of && getter(of) is { } value ? converter is null ? value : converter.ConvertToProvider(value) : null;

    private static RowColumn Taken(string name, PropertyInfo property)
    {
        var row = Expression.Parameter(typeof(object));
        var value = Expression.Lambda(Expression.Property(Expression.Convert(row, property.DeclaringType!), property), row).Compile();
        return (RowColumn)Activator.CreateInstance(typeof(PlainColumn<>).MakeGenericType(property.PropertyType), name, value)!;
    }

    // The one kind of column without a property of its own is the hash of a personal value.
    private static Func<object, object?> Getter(ITypeBase type, IProperty property)
    {
        if (!property.IsShadowProperty()) return property.GetGetter().GetClrValue;
        var personal = type.FindComplexProperty(PersonalModel.Names(type).Single(n => PersonalModel.HashOf(n) == property.Name))!.GetGetter();
        return row => ((PersonalData)personal.GetClrValue(row)!).Hash;
    }
}
