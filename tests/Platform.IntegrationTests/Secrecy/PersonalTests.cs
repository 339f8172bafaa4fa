using System.Text;
using System.Text.RegularExpressions;
using Autofac;
using Platform.IntegrationTests.Ground;
using Platform.IntegrationTests.Survey;
using Platform.Kernel.Data;

namespace Platform.IntegrationTests.Secrecy;

/// <summary>Of 1,822 imported families not one identity number, telephone or bank card is legible anywhere.</summary>
public abstract partial class PersonalTests(HouseFixture fixture)
{
    private static readonly Lazy<HashSet<string>> Known = new(() =>
    [
        .. Workbook.Json("渑池县排查台账.rows.json").GetProperty("被征收户").EnumerateArray()
            .SelectMany(r => new[] { "idNo", "phone", "card" }.Select(name => r.GetProperty(name).ToString().ToUpperInvariant())).Where(v => v.Length >= 11),
    ]);

    private TestHouse House => fixture.House;

    [SkippableFact]
    public async Task No_text_of_any_table_holds_a_personal_value()
    {
        _ = House;
        Known.Value.Count.ShouldBeGreaterThan(5000);
        var faults = new List<string>();
        var read = 0;
        foreach (var table in Tables.All(House).Where(t => t.Texts.Count > 0))
            foreach (var row in await Tables.Read(House, $"SELECT {string.Join(", ", table.Texts.Select(c => Tables.Quote(House, c)))} FROM {Tables.Quoted(House, table)}"))
            {
                read++;
                faults.AddRange(row.Select((text, i) => (Column: table.Texts[i], Found: Legible(text))).Where(f => f.Found is not null)
                    .Select(f => $"{table}.{f.Column}: {f.Found}"));
            }
        read.ShouldBeGreaterThan(15_000, "audit, outbox and rows");
        faults.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task No_file_of_the_data_folder_holds_a_personal_value()
    {
        await using var scope = House.Root.BeginLifetimeScope();
        await scope.Resolve<DbSession>().Begin(default); // SQLite's log is deleted with its last connection; this one keeps it
        var read = new HashSet<string>(StringComparer.Ordinal);
        while (Directory.GetFiles(House.Folder, "*", SearchOption.AllDirectories).Where(f => !read.Contains(f)).ToList() is { Count: > 0 } files)
            foreach (var file in files.Where(File.Exists)) // what vanished meanwhile moved its content to another file, read after it
            {
                var content = await Content(file);
                read.Add(file);
                Legible(Encoding.Latin1.GetString(content)).ShouldBeNull(file);
                // A kept workbook is no zip any more, and none of its parts' names is legible.
                if (file.Contains("/files/", StringComparison.Ordinal)) content.AsSpan().IndexOf("xl/worksheets"u8).ShouldBe(-1, file);
            }
        read.Count(f => f.Contains(Path.DirectorySeparatorChar + "files" + Path.DirectorySeparatorChar, StringComparison.Ordinal)).ShouldBeGreaterThan(0, "the upload is kept");
    }

    private static async Task<byte[]> Content(string file)
    {
        await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        await using var bytes = new MemoryStream();
        await open.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    [SkippableFact]
    public void No_line_of_the_log_holds_a_personal_value()
    {
        _ = House;
        HouseLog.Text.ShouldNotBeEmpty("something was logged");
        Legible(HouseLog.Text).ShouldBeNull();
    }

    [SkippableFact]
    public async Task Pages_and_exports_show_masks_only()
    {
        var faults = new List<string>();
        foreach (var operation in Routes.Of(House).Where(o => o is { IsRead: true, HasId: false }))
        {
            var reply = await (await House.Doors.Of(operation.Caller)).Ask(operation, default, People.Own);
            if (Legible(reply.Text) is { } value) faults.Add($"{operation}: {value}");
        }
        faults.ShouldBeEmpty();
    }

    // The values have no break within; a longer run of digits may hold a shorter value.
    private static string? Legible(string text)
    {
        foreach (var run in Run().EnumerateMatches(text))
            for (var length = 11; length <= 19; length++)
                for (var start = run.Index; start + length <= run.Index + run.Length; start++)
                    if (length is 11 or 15 or >= 16 && Known.Value.TryGetValue(text.Substring(start, length).ToUpperInvariant(), out var value))
                        return value;
        return null;
    }

    [GeneratedRegex("[0-9]{11,}[Xx]?")]
    private static partial Regex Run();
}

[Collection(SurveyedOnSqlite.Name)]
public sealed class PersonalTestsOnSqlite(SqliteSurvey house) : PersonalTests(house);

[Collection(SurveyedOnPostgres.Name)]
public sealed class PersonalTestsOnPostgres(PostgresSurvey house) : PersonalTests(house);

[Collection(SurveyedOnSqlServer.Name)]
public sealed class PersonalTestsOnSqlServer(SqlServerSurvey house) : PersonalTests(house);
