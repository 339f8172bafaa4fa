namespace Platform.Benchmarks;

/// <summary>The same numbers and rows as somebody would read and write them in PostgreSQL who does nothing else.</summary>
internal static class LedgerSql
{
    private const string Today = "(now() AT TIME ZONE 'Asia/Shanghai')::date"; // people's day, not the server's
    private const string Open = "p.\"State\" < 7 AND NOT p.\"Removed\" AND p.\"OpenedOn\" <= " + Today;

    /// <summary>What the dashboard is made of, county by county: open items by class, their families and money, projects by year; and the ten most pressing.</summary>
    public static async Task<List<(int Area, long Open, long Families, long Fen, long Decided)>> Dashboard(BenchHouse house)
    {
        var (open, families, fen, decided) = (new Dictionary<int, long>(), new Dictionary<int, long>(), new Dictionary<int, long>(), new Dictionary<int, long>());
        await FeeSql.Read(house, $"SELECT p.\"AreaId\", p.\"Class\", count(*), sum(p.\"MoneyFen\")::bigint FROM rectification.\"Problems\" p WHERE {Open} GROUP BY 1, 2", r =>
        {
            open[r.GetInt32(0)] = open.GetValueOrDefault(r.GetInt32(0)) + r.GetInt64(2);
            fen[r.GetInt32(0)] = fen.GetValueOrDefault(r.GetInt32(0)) + r.GetInt64(3);
        });
        await FeeSql.Read(house, $"""
            SELECT "AreaId", count(*) FROM (
                SELECT DISTINCT h."AreaId", h."HouseholdId" FROM rectification."Households" h
                JOIN rectification."Problems" p ON p."AreaId" = h."AreaId" AND p."Id" = h."ProblemId" WHERE NOT h."Removed" AND {Open}
            ) f GROUP BY 1
            """, r => families[r.GetInt32(0)] = r.GetInt64(1));
        await FeeSql.Read(house, "SELECT \"AreaId\", extract(year FROM \"DecidedOn\"), count(*) FROM projects.\"Projects\" WHERE NOT \"Removed\" AND \"DecidedOn\" IS NOT NULL GROUP BY 1, 2",
            r => decided[r.GetInt32(0)] = decided.GetValueOrDefault(r.GetInt32(0)) + r.GetInt64(2));
        await FeeSql.Read(house, $"SELECT p.\"Id\", p.\"Number\", p.\"ProjectName\", p.\"Since\" FROM rectification.\"Problems\" p WHERE {Open} ORDER BY p.\"Since\", p.\"MoneyFen\" DESC, p.\"Households\" DESC, p.\"Id\" LIMIT 10", _ => { });
        return [.. open.Keys.Order().Select(a => (a, open[a], families.GetValueOrDefault(a), fen[a], decided.GetValueOrDefault(a)))];
    }

    /// <summary>Makes a table like the one for frozen rows, with its indexes.</summary>
    public static Task Prepare(BenchHouse house) => FeeSql.Run(house, "CREATE TABLE public.frozen (LIKE reporting.\"FrozenRows\" INCLUDING ALL)");

    /// <summary>Writes the rows of a county's report into it anew.</summary>
    /// <returns>How many.</returns>
    public static async Task<int> Freeze(BenchHouse house, int area)
    {
        await FeeSql.Run(house, "DELETE FROM public.frozen");
        return await FeeSql.Run(house, $"""
            WITH i AS (
                SELECT p."Id", p."Number" || ' ' || p."ProjectName" AS label, p."ProjectId", p."ProjectName", p."Class", p."State" = 7 AS closed, p."State" = 7 AND p."Outcome" = 1 AS resolved,
                       p."Class"::text || p."State"::text AS note, p."Rehung", coalesce(p."Deadline", d."Deadline") AS deadline
                FROM rectification."Problems" p LEFT JOIN rectification."Duties" d ON d."AreaId" = p."AreaId" AND d."ProjectId" = p."ProjectId"
                WHERE p."AreaId" = {area} AND NOT p."Removed" AND p."OpenedOn" <= {Today} AND (p."State" < 7 OR (p."State" = 7 AND p."Outcome" <> 4))
            ), s AS (
                SELECT "ProjectId", min("ProjectName") AS label, count(*) || '/' || count(*) FILTER (WHERE resolved) AS note, bool_and(resolved) AS resolved FROM i GROUP BY 1
            ), f AS (
                SELECT h."HouseholdId", min(x."Code") AS label, count(*) || '/' || count(*) FILTER (WHERE resolved) AS note, bool_and(resolved) AS resolved
                FROM rectification."Households" h JOIN i ON i."Id" = h."ProblemId" LEFT JOIN projects."Households" x ON x."AreaId" = h."AreaId" AND x."Id" = h."HouseholdId"
                WHERE h."AreaId" = {area} AND (closed OR NOT h."Removed") GROUP BY 1
            ), rows AS (
                SELECT 'items' AS figure, "Id" AS subject, label, note, 1 AS value FROM i
                UNION ALL SELECT 'class' || "Class", "Id", label, note, 1 FROM i
                UNION ALL SELECT CASE WHEN closed THEN 'closed' ELSE 'open' END, "Id", label, note, 1 FROM i
                UNION ALL SELECT 'resolved', "Id", label, note, 1 FROM i WHERE resolved
                UNION ALL SELECT 'overdue', "Id", label, note, 1 FROM i WHERE NOT closed AND deadline < {Today}
                UNION ALL SELECT 'rehung', "Id", label, note, 1 FROM i WHERE "Rehung" > 0
                UNION ALL SELECT 'projects', "ProjectId", label, note, 1 FROM s
                UNION ALL SELECT 'projectsResolved', "ProjectId", label, note, 1 FROM s WHERE resolved
                UNION ALL SELECT 'households', "HouseholdId", label, note, 1 FROM f
                UNION ALL SELECT 'householdsResolved', "HouseholdId", label, note, 1 FROM f WHERE resolved
                UNION ALL SELECT v.figure, p."Id", p."Name", p."Code", v.value FROM projects."Projects" p
                    CROSS JOIN LATERAL (SELECT count(*) AS all, count(*) FILTER (WHERE "Signed") AS signed, sum("AreaDm2") AS dm2 FROM projects."Households" h WHERE h."AreaId" = {area} AND h."ProjectId" = p."Id") n
                    CROSS JOIN LATERAL (VALUES ('total', 1), ('incomplete', 1), ('all', n.all), ('signed', n.signed), ('dm2', n.dm2)) v (figure, value) WHERE p."AreaId" = {area}
            )
            INSERT INTO public.frozen ("AreaId", "Id", "ReportFigureId", "Number", "Subject", "Label", "Note", "Value", "Version", "ChangedAt", "Removed")
            SELECT {area}, gen_random_uuid(), md5(figure)::uuid, row_number() OVER (PARTITION BY figure ORDER BY label, subject), subject, coalesce(label, ''), note, value, 1, now(), false FROM rows
            """);
    }
}
