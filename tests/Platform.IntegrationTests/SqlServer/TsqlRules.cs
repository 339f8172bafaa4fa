using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Platform.IntegrationTests.SqlServer;

/// <summary>What SQL Server refuses and neither the grammar nor the model notices. Each rule yields its faults as text.</summary>
public static class TsqlRules
{
    private const int LongestClustered = 900, LongestKey = 1700;

    /// <summary>Functions known to SQL Server 2022 that EF Core's provider writes; anything else is looked at by a person first.</summary>
    private static readonly HashSet<string> Functions = new(StringComparer.OrdinalIgnoreCase)
    {
        "ABS", "AVG", "CEILING", "CHARINDEX", "CONCAT", "COUNT", "COUNT_BIG", "DATALENGTH", "DATEADD", "DATEDIFF",
        "DATEDIFF_BIG", "DATEFROMPARTS", "DATEPART", "EOMONTH", "EXISTS", "FLOOR", "GREATEST", "ISNULL", "JSON_VALUE",
        "LEAST", "LEFT", "LEN", "LOWER", "LTRIM", "MAX", "MIN", "NEWID", "OBJECT_ID", "PATINDEX", "POWER", "QUOTENAME",
        "REPLACE", "REVERSE", "RIGHT", "ROUND", "ROW_NUMBER", "RTRIM", "SCHEMA_ID", "SCHEMA_NAME", "SIGN", "SQRT",
        "STRING_AGG", "STUFF", "SUBSTRING", "SUM", "SYSUTCDATETIME", "TRIM", "UPPER", "SESSION_CONTEXT",
    };

    /// <summary>All rules over a schema.</summary>
    public static IEnumerable<string> Check(TsqlSchema schema) =>
        [.. CascadePaths(schema), .. Keys(schema), .. schema.Tables.SelectMany(t => t.Value.SelectMany(c => Length(t.Key, c)))];

    /// <summary>All rules over statements: only known functions, no MERGE.</summary>
    public static IEnumerable<string> Check(string name, TSqlScript script)
    {
        foreach (var call in Tsql.All<FunctionCall>(script))
            if (!Functions.Contains(call.FunctionName.Value))
                yield return $"{name}: the function {call.FunctionName.Value} is not on the list of known ones";
        if (Tsql.All<MergeStatement>(script).Count > 0)
            yield return $"{name}: MERGE, which T-SQL-compatible engines refuse";
    }

    /// <summary>Error 1785: a table may be reached by one cascade only, and never from itself.</summary>
    private static IEnumerable<string> CascadePaths(TsqlSchema schema)
    {
        var down = schema.ForeignKeys.Where(f => f.Cascades).ToLookup(f => f.Parent);
        foreach (var start in down.Select(g => g.Key))
        {
            var reached = new HashSet<string> { start };
            var waiting = new Queue<string>([start]);
            while (waiting.TryDequeue(out var parent))
                foreach (var foreign in down[parent])
                    if (reached.Add(foreign.Table))
                        waiting.Enqueue(foreign.Table);
                    else
                        yield return $"{foreign.Name}: deleting from {start} reaches {foreign.Table} by several cascades, or in a circle (error 1785)";
        }
    }

    private static IEnumerable<string> Keys(TsqlSchema schema)
    {
        foreach (var key in schema.Keys)
        {
            var columns = schema.Tables.TryGetValue(key.Table, out var all)
                ? all.Where(c => key.Columns.Contains(c.Name)).ToList()
                : [];
            if (columns.Count != key.Columns.Distinct().Count())
                yield return $"{key.Name}: names a column that {key.Table} does not have";
            foreach (var column in columns.Where(c => c.Length == -1))
                yield return $"{key.Name}: {column.Name} is {column.Type}(max), which no key may hold";

            var bytes = columns.Sum(Bytes);
            var most = key.Clustered ? LongestClustered : LongestKey;
            if (bytes > most)
                yield return $"{key.Name}: up to {bytes} bytes, more than the {most} of a {(key.Clustered ? "clustered " : "")}key";
        }
    }

    private static IEnumerable<string> Length(string table, TsqlColumn column)
    {
        var most = column.Type switch
        {
            "nvarchar" or "nchar" => 4000,
            "varchar" or "char" or "varbinary" or "binary" => 8000,
            "decimal" or "numeric" => 38,
            "datetime2" or "datetimeoffset" or "time" => 7,
            _ => int.MaxValue,
        };
        if (column.Length > most)
            yield return $"{table}.{column.Name}: {column.Type}({column.Length}) is over {most}";
        if (column.Type is "decimal" or "numeric" && column.Arguments.Count > 1 && column.Arguments[1] > column.Arguments[0])
            yield return $"{table}.{column.Name}: the scale is larger than the precision";
        if (column.Type is "decimal" or "numeric" && column.Arguments.Count == 0)
            yield return $"{table}.{column.Name}: a decimal without precision keeps no fraction";
    }

    private static int Bytes(TsqlColumn column) => column.Type switch
    {
        "nvarchar" or "nchar" => 2 * Math.Max(column.Length ?? 1, 0),
        "varchar" or "char" or "varbinary" or "binary" => Math.Max(column.Length ?? 1, 0),
        "uniqueidentifier" => 16,
        "decimal" or "numeric" => 17,
        "datetimeoffset" => 10,
        "bit" or "tinyint" => 1,
        "smallint" => 2,
        "int" or "real" => 4,
        "date" => 3,
        _ => 8,
    };
}
