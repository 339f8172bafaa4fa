using System.Data.Common;
using System.Globalization;
using Autofac;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Platform.Kernel.Data;
using Platform.Kernel.Data.Providers;

namespace Platform.IntegrationTests.Ground;

/// <summary>One table of the house, as its context maps it.</summary>
/// <param name="Texts">The names of its text columns.</param>
internal sealed record HouseTable(string Schema, string Name, Type Entity, IReadOnlyList<string> Columns, IReadOnlyList<string> Texts)
{
    public bool IsOwned => Entity.IsSubclassOf(typeof(Owned));

    public override string ToString() => $"{Schema}.{Name}";
}

/// <summary>All tables of the house, read past every filter.</summary>
internal static class Tables
{
    public static IReadOnlyList<HouseTable> All(TestHouse house)
    {
        using var scope = house.Root.BeginLifetimeScope();
        var tables = scope.Resolve<IEnumerable<ModuleDb>>()
            .SelectMany(c => c.Model.GetEntityTypes().Where(e => e.GetTableName() is not null)
                .Select(e => new HouseTable(c.Word, e.GetTableName()!, e.ClrType, Columns(e, _ => true), Columns(e, p => p.ClrType == typeof(string)))))
            .GroupBy(t => t.ToString()).Select(g => g.First()).OrderBy(t => t.ToString(), StringComparer.Ordinal).ToList();
        return tables.Count > 10 ? tables : throw new InvalidOperationException("Found nothing: the contexts map hardly any table.");
    }

    /// <summary>How many rows each table holds and, where rows have versions, their sum.</summary>
    public static async Task<Dictionary<string, string>> Fingerprint(TestHouse house, Func<HouseTable, bool> which)
    {
        var print = new Dictionary<string, string>();
        foreach (var table in All(house).Where(which))
        {
            var sum = table.IsOwned ? $", COALESCE(SUM({Quote(house, "Version")}), 0)" : "";
            var row = (await Read(house, $"SELECT COUNT(*){sum} FROM {Quoted(house, table)}")).Single();
            print[table.ToString()] = string.Join('/', row);
        }
        return print;
    }

    /// <summary>Every value of every row of every table.</summary>
    public static async Task<Dictionary<string, string>> Contents(TestHouse house)
    {
        var contents = new Dictionary<string, string>();
        foreach (var table in All(house))
        {
            var rows = await Read(house, $"SELECT {string.Join(", ", table.Columns.Select(c => Quote(house, c)))} FROM {Quoted(house, table)}");
            contents[table.ToString()] = string.Join('\n', rows.Select(r => string.Join('\t', r)).Order(StringComparer.Ordinal));
        }
        return contents;
    }

    /// <summary>Rows of a query, past every filter; every value as text.</summary>
    public static async Task<List<string[]>> Read(TestHouse house, string sql)
    {
        await using var connection = PlatformDatabase.CreateConnection((DatabaseOptions)house.App.Services.GetService(typeof(DatabaseOptions))!);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string[]>();
        while (await reader.ReadAsync()) rows.Add(Texts(reader));
        return rows;
    }

    /// <summary>A table's name in this database.</summary>
    public static string Quoted(TestHouse house, HouseTable table) => house.Database.Provider switch
    {
        DatabaseProvider.Sqlite => $"\"{table.Schema}.{table.Name}\"",
        _ => $"{Quote(house, table.Schema)}.{Quote(house, table.Name)}",
    };

    /// <summary>A column's name in this database.</summary>
    public static string Quote(TestHouse house, string name) => house.Database.Provider == DatabaseProvider.SqlServer ? $"[{name}]" : $"\"{name}\"";

    private static string[] Texts(DbDataReader reader) =>
        [.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)!)];

    private static List<string> Columns(IEntityType entity, Func<IProperty, bool> which)
    {
        var store = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());
        IEnumerable<IProperty> all = [.. entity.GetProperties(), .. entity.GetComplexProperties().SelectMany(c => c.ComplexType.GetProperties())];
        return [.. all.Where(which).Select(p => p.GetColumnName(store)).OfType<string>()];
    }
}
