using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Platform.Kernel.Personal;

namespace Platform.Kernel.Data.Bulk;

/// <summary>The columns of an entity's table and how a row's values come into them, as EF's model has it.</summary>
internal sealed class RowShape
{
    private readonly (string Column, Func<object, object?> Value)[] columns;

    public RowShape(IEntityType type)
    {
        (Schema, Table) = (type.GetSchema(), type.GetTableName()!);
        var table = StoreObjectIdentifier.Table(Table, Schema);
        columns = [.. Flat(type, table, row => row)];
    }

    public string? Schema { get; }

    public string Table { get; }

    public IEnumerable<string> Columns => columns.Select(c => c.Column);

    public int Width => columns.Length;

    /// <summary>The value of a column as the provider takes it; null for none.</summary>
    public object? Value(object row, int column) => columns[column].Value(row);

    private static IEnumerable<(string, Func<object, object?>)> Flat(ITypeBase type, StoreObjectIdentifier table, Func<object, object?> self)
    {
        foreach (var property in type.GetProperties())
        {
            var (getter, converter) = (Getter(type, property), property.GetRelationalTypeMapping().Converter);
            yield return (property.GetColumnName(table)!, row =>
                self(row) is { } of && getter(of) is { } value ? converter is null ? value : converter.ConvertToProvider(value) : null);
        }

        foreach (var part in type.GetComplexProperties())
        {
            var getter = part.GetGetter();
            foreach (var column in Flat(part.ComplexType, table, row => self(row) is { } of ? getter.GetClrValue(of) : null)) yield return column;
        }
    }

    // The one kind of column without a property of its own is the hash of a personal value.
    private static Func<object, object?> Getter(ITypeBase type, IProperty property)
    {
        if (!property.IsShadowProperty()) return property.GetGetter().GetClrValue;
        var personal = type.FindComplexProperty(PersonalModel.Names(type).Single(n => PersonalModel.HashOf(n) == property.Name))!.GetGetter();
        return row => ((PersonalData)personal.GetClrValue(row)!).Hash;
    }
}
