using System.Text;
using System.Text.RegularExpressions;
using Autofac;
using Platform.IntegrationTests.Ground;
using Platform.Kernel.Data;
using Platform.Kernel.Data.Providers;

namespace Platform.IntegrationTests.Secrecy;

/// <summary>Numbers of persons that must be legible nowhere, and where to look for them.</summary>
internal sealed partial class Numbers(IEnumerable<string> values)
{
    private const int AtOnce = 1 << 22, Overlap = 64;

    private readonly HashSet<string> known = [.. values.Select(v => v.ToUpperInvariant())];

    public int Count => known.Count;

    /// <summary>The first of them in a text; null for none. They have no break within; a longer run of digits may hold a shorter one.</summary>
    public string? Legible(string text)
    {
        foreach (var run in Run().EnumerateMatches(text))
            for (var length = 11; length <= 19; length++)
                for (var start = run.Index; start + length <= run.Index + run.Length; start++)
                    if (length is 11 or 15 or >= 16 && known.TryGetValue(text.Substring(start, length).ToUpperInvariant(), out var value))
                        return value;
        return null;
    }

    /// <summary>Looks into every text of every table that the house maps and, on PostgreSQL, of every other table of the database.</summary>
    public async Task<(int Read, List<string> Faults)> InTables(TestHouse house)
    {
        var (faults, read) = (new List<string>(), 0);
        var tables = Tables.All(house).Where(t => t.Texts.Count > 0).Select(t => (Name: Tables.Quoted(house, t), t.Texts)).ToList();
        if (house.Database.Provider == DatabaseProvider.PostgreSql) tables = await All(house);
        foreach (var (name, texts) in tables)
            foreach (var row in await Tables.Read(house, $"SELECT {string.Join(", ", texts.Select(c => Tables.Quote(house, c)))} FROM {name}"))
            {
                read++;
                faults.AddRange(row.Select((text, i) => (Column: texts[i], Found: Legible(text) ?? Legible(text.Replace(" ", "", StringComparison.Ordinal)))).Where(f => f.Found is not null).Select(f => $"{name}.{f.Column}: {f.Found}"));
            }
        return (read, faults);
    }

    /// <summary>Looks into every file of the data folder, the database with its log among them.</summary>
    public async Task<(IReadOnlyCollection<string> Read, List<string> Faults)> InFiles(TestHouse house)
    {
        await using var scope = house.Root.BeginLifetimeScope();
        await scope.Resolve<DbSession>().Begin(default); // SQLite's log is deleted with its last connection; this one keeps it
        var (read, faults) = (new HashSet<string>(StringComparer.Ordinal), new List<string>());
        while (Directory.GetFiles(house.Folder, "*", SearchOption.AllDirectories).Where(f => !read.Contains(f)).ToList() is { Count: > 0 } files)
            foreach (var file in files.Where(File.Exists)) // what vanished meanwhile moved its content to another file, read after it
            {
                read.Add(file);
                await foreach (var text in Texts(file))
                {
                    if (Legible(text) is { } found) faults.Add($"{file}: {found}");
                    // A kept workbook is no zip any more, and none of its parts' names is legible.
                    if (file.Contains("/files/", StringComparison.Ordinal) && text.Contains("xl/worksheets", StringComparison.Ordinal)) faults.Add($"{file}: a workbook as it was sent");
                }
            }
        return (read, faults);
    }

    private static async Task<List<(string Name, IReadOnlyList<string> Texts)>> All(TestHouse house) =>
        [.. (await Tables.Read(house, """
            SELECT c.table_schema, c.table_name, c.column_name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
            WHERE t.table_type = 'BASE TABLE' AND c.data_type IN ('text', 'character varying', 'character', 'json', 'jsonb', 'xml')
            AND c.table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1, 2, 3
            """))
            .GroupBy(c => $"{Tables.Quote(house, c[0])}.{Tables.Quote(house, c[1])}").Select(g => (g.Key, (IReadOnlyList<string>)[.. g.Select(c => c[2])]))];

    // A database's log has hundreds of megabytes: a part at a time, each with the end of the one before.
    private static async IAsyncEnumerable<string> Texts(string file)
    {
        await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var (bytes, kept) = (new byte[AtOnce], 0);
        while (await open.ReadAtLeastAsync(bytes.AsMemory(kept), AtOnce - kept, throwOnEndOfStream: false) is > 0 and var more)
        {
            yield return Encoding.Latin1.GetString(bytes, 0, kept + more);
            var end = Math.Max(0, kept + more - Overlap);
            bytes.AsSpan(end..(kept + more)).CopyTo(bytes);
            kept = kept + more - end;
        }
    }

    [GeneratedRegex("[0-9]{11,}[Xx]?")]
    private static partial Regex Run();
}
