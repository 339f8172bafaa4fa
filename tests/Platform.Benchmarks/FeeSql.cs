using System.Data.Common;
using System.Globalization;
using Platform.Kernel.Data.Providers;

namespace Platform.Benchmarks;

/// <summary>The fee of the made-up county as somebody would write it in SQL who knew this one rule, on either database.</summary>
internal static class FeeSql
{
    /// <summary>Writes the entries of one month, in one statement and transaction.</summary>
    public static async Task<int> Insert(BenchHouse house, DateOnly month)
    {
        var postgres = house.Connection is not null;
        string T(string name) => postgres ? name.Replace(".", ".\"", StringComparison.Ordinal) + "\"" : $"\"{name}\"";
        string Months(string day) => postgres ? $"(extract(year FROM {day}) * 12 + extract(month FROM {day}))::int" : $"(CAST(substr({day}, 1, 4) AS INTEGER) * 12 + CAST(substr({day}, 6, 2) AS INTEGER))";
        string Guid(string id) => postgres ? $"'{id}'::uuid" : $"'{id.ToUpperInvariant()}'";
        var on = postgres ? $"date '{month:yyyy-MM-dd}'" : $"'{month:yyyy-MM-dd}'";
        var now = (month.Year * 12) + month.Month;
        var overdue = $"{now} - moved >= \"TermMonths\"";
        var (most, no) = postgres ? ("greatest", "NOT h.\"Removed\"") : ("max", "h.\"Removed\" = 0");
        return await Run(house, $"""
            INSERT INTO {T("platform.BookEntries")} ("AreaId", "BatchId", "Number", "ProjectId", "SubjectId", "Kind", "Period", "SourceId", "Turn", "On", "Debit", "Credit", "Fen")
            SELECT {FeeTown.Mianchi}, {Guid(System.Guid.CreateVersion7().ToString())}, row_number() OVER (), "ProjectId", "Id", CASE WHEN {overdue} THEN 2 ELSE 1 END, {on},
                   {Guid(System.Guid.Empty.ToString())}, 0, {on}, 101, 102, {most}(("RateFen" * "AreaDm2" + 50) / 100, 40000) * CASE WHEN {overdue} THEN 2 ELSE 1 END
            FROM (
                SELECT h."Id", h."ProjectId", h."AreaDm2", h."TermMonths", t."RateFen", {Months("h.\"MovedOn\"")} AS moved
                FROM {T("projects.Households")} h
                JOIN {T("fees.Terms")} t ON t."AreaId" = h."AreaId" AND t."HouseholdId" = h."Id"
                LEFT JOIN {T("housing.Entitlements")} e ON e."AreaId" = h."AreaId" AND e."HouseholdId" = h."Id"
                LEFT JOIN (SELECT "HouseholdId", min("HandedOverOn") AS first FROM {T("housing.Flats")} WHERE "AreaId" = {FeeTown.Mianchi} AND "HandedOverOn" IS NOT NULL GROUP BY "HouseholdId") f ON f."HouseholdId" = h."Id"
                WHERE h."AreaId" = {FeeTown.Mianchi} AND {no} AND h."Mode" = 1 AND h."MovedOn" < {on}
                  AND (coalesce(e."HandedOverOn", f.first) IS NULL OR coalesce(e."HandedOverOn", f.first) >= {on})
            ) x
            """);
    }

    /// <summary>Takes them away again, and what that leaves.</summary>
    public static async Task Remove(BenchHouse house, DateOnly month)
    {
        await Run(house, $"DELETE FROM {Entries(house)} WHERE \"On\" = '{month:yyyy-MM-dd}'");
        await Run(house, house.Connection is null ? "PRAGMA wal_checkpoint(TRUNCATE)" : $"VACUUM {Entries(house)}");
    }

    /// <summary>A sum over the entries of a month that is the same for the same entries in any order, and how many they are.</summary>
    public static async Task<(long Print, int Count)> Print(BenchHouse house, DateOnly month)
    {
        var (print, count) = (0L, 0);
        await Read(house, $"SELECT \"SubjectId\", \"ProjectId\", \"Kind\", \"Turn\", \"Debit\", \"Credit\", \"Fen\" FROM {Entries(house)} WHERE \"On\" = '{month:yyyy-MM-dd}'", r =>
        {
            count++;
            print += HashCode.Combine(r.GetGuid(0), r.GetGuid(1), r.GetInt16(2), r.GetInt16(3), r.GetInt16(4), r.GetInt16(5), r.GetInt64(6)) * 2_654_435_761L;
        });
        return (print, count);
    }

    /// <summary>Runs a statement.</summary>
    public static async Task<int> Run(BenchHouse house, string sql)
    {
        await using var connection = Open(house);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 1_800);
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>Reads rows.</summary>
    public static async Task Read(BenchHouse house, string sql, Action<DbDataReader> take)
    {
        await using var connection = Open(house);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 1_800);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) take(reader);
    }

    /// <summary>The books' table.</summary>
    public static string Entries(BenchHouse house) => house.Connection is null ? "\"platform.BookEntries\"" : "platform.\"BookEntries\"";

    // As the house connects: with its settings, so that the two differ in nothing but what they ask.
    private static DbConnection Open(BenchHouse house) => PlatformDatabase.CreateConnection((DatabaseOptions)house.App.Services.GetService(typeof(DatabaseOptions))!);
}
