using Npgsql;

namespace Platform.Benchmarks;

/// <summary>Fills a PostgreSQL house with households, copied from one and told apart by number and instant; all made up.</summary>
internal static class MillionHouseholds
{
    /// <returns>The instant of the first; each next changed a millisecond later.</returns>
    public static async Task<DateTime> Fill(BenchHouse house, int areaId, int count)
    {
        var begin = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        await using var connection = new NpgsqlConnection(house.Connection);
        await connection.OpenAsync();
        var project = Guid.CreateVersion7();
        await Run(connection, await Insert(connection, "Projects", new()
        {
            ["AreaId"] = $"{areaId}",
            ["Id"] = $"'{project}'",
            ["Code"] = "'B-1'",
            ["Name"] = "'基准项目'",
            ["NameFolded"] = "'基准项目'",
            ["State"] = "6",
        }));
        await Run(connection, await Insert(connection, "Households", new()
        {
            ["AreaId"] = $"{areaId}",
            ["Id"] = "gen_random_uuid()",
            ["ProjectId"] = $"'{project}'",
            ["Code"] = "'B1-' || lpad(n::text, 7, '0')",
            ["Name"] = "'虚构' || n",
            ["NameFolded"] = "'虚构' || n",
            ["IdNumberMask"] = "'411221********0000'",
            ["PhoneMask"] = "'139****0000'",
            ["AreaDm2"] = "6000 + n % 9000",
            ["Signed"] = "n % 20 <> 0",
            ["SignedOn"] = "date '2020-01-01' + n % 900",
            ["Mode"] = "1 + n % 4",
            ["MovedOn"] = "date '2020-03-01' + n % 900",
            ["CompensationFen"] = "100000 + n::bigint * 7",
            ["TermMonths"] = "24",
            ["Address"] = "'基准路' || n || '号'",
            ["ChangedAt"] = $"timestamptz '{begin:yyyy-MM-dd HH:mm:ss}+00' + n * interval '1 millisecond'",
        }, count));
        await Run(connection, "VACUUM ANALYZE projects.\"Households\"");
        return begin;
    }

    // What is not told gets the empty value of its type, so that a new column breaks nothing here.
    private static async Task<string> Insert(NpgsqlConnection connection, string table, Dictionary<string, string> told, int count = 1)
    {
        var columns = new List<(string Name, string Value)>();
        await using var command = new NpgsqlCommand(
            "SELECT column_name, data_type, is_nullable FROM information_schema.columns WHERE table_schema = 'projects' AND table_name = @t", connection);
        command.Parameters.AddWithValue("t", table);
        await using var r = await command.ExecuteReaderAsync();
        while (await r.ReadAsync())
            columns.Add((r.GetString(0), told.GetValueOrDefault(r.GetString(0)) ?? (r.GetString(2) == "YES" ? "NULL" : Empty(r.GetString(1)))));
        return $"INSERT INTO projects.\"{table}\" ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))}) " +
            $"SELECT {string.Join(", ", columns.Select(c => c.Value))} FROM generate_series(1, {count}) n";
    }

    private static string Empty(string type) => type switch
    {
        "boolean" => "false",
        "bytea" => "''::bytea",
        "character varying" or "text" => "''",
        "timestamp with time zone" => "timestamptz '2026-01-01 00:00:00+00'",
        "date" => "date '2026-01-01'",
        "uuid" => "gen_random_uuid()",
        _ => "0",
    };

    private static async Task Run(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        await command.ExecuteNonQueryAsync();
    }
}
