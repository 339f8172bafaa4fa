using System.Text.Json;
using Autofac;
using Autofac.Extensions.DependencyInjection;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.IntegrationTests.Ground;
using Platform.IntegrationTests.Survey;
using Platform.Kernel.Access;
using Platform.Kernel.Audit;
using Platform.Kernel.Data;
using Platform.Kernel.Sheets;
using Platform.Kernel.Uploads;
using Platform.Kernel.Web;

namespace Platform.IntegrationTests.Jobs;

/// <summary>What a file would change is told before it is committed, and telling it changes nothing.</summary>
public abstract class CompareTests(HouseFixture fixture) : HouseTests(fixture)
{
    [SkippableFact]
    public async Task Comparing_writes_nothing_and_says_what_the_take_then_does()
    {
        var upload = await House.Kept();
        var (before, files) = (await Tables.Contents(House), Files());
        await House.Send(People.Clerk, new CompareUpload(People.Own, upload));
        var after = await Tables.Contents(House);
        after.Where(t => t.Value != before[t.Key]).Select(t => t.Key).ShouldBeEmpty();
        Files().ShouldBe(files);

        var told = (await Told(upload)).ShouldNotBeNull();
        var last = await Last();
        await House.Send(People.Clerk, new TakeUpload(People.Own, upload, ""));
        told.Counts.Select(c => $"{c.Sample.Word}.{c.Sample.Entity} {c.Action} {c.Count}").Order(StringComparer.Ordinal).ShouldBe(await Done(last));
        told.Counts.ShouldContain(c => c.Sample.Entity == "Household" && c.Action == "added" && c.Count > 1_000);
        (await Told(upload)).ShouldBeNull("it is taken");
    }

    [SkippableFact]
    public async Task The_same_file_again_changes_nothing()
    {
        await House.Send(People.Clerk, new TakeUpload(People.Own, await House.Kept(), ""));
        var again = await House.Kept();
        (await House.Send(People.Clerk, new CompareUpload(People.Own, again))).ShouldBe("新增 0 条，修改 0 条，移除 0 条。");
        var told = (await Told(again)).ShouldNotBeNull();
        (told.Total, told.Entries.Count).ShouldBe((0, 0));
        await using var other = House.Other();
        await using var scope = other.Services.GetAutofacRoot().BeginLifetimeScope();
        scope.Resolve<Caller>().System("test", [People.Own]);
        (await scope.Resolve<IMediator>().Send(new ReadComparison(again))).ShouldNotBeNull("another host finds it too");
    }

    [SkippableFact]
    public async Task A_mended_file_names_the_changed_record_and_its_fields_and_no_personal_value()
    {
        var reading = (await House.Send(People.Clerk, new ReadUpload(await House.Kept()))).Reading;
        await House.Send(People.Clerk, new TakeUpload(People.Own, await House.Kept(Written(reading, (row, key) => row.Printed(key))), ""));
        var rows = reading.Sheets.Single(s => s.Kind == "被征收户").Rows;
        var family = rows.Where(r => r.Outcome == Severity.Good && r.Printed("phone") is { Length: 11 } && r.Printed("address") is { Length: > 0 }).ElementAt(7);
        const string Phone = "13812345678", Address = "演示路𠮷号";
        var mended = await House.Kept(Written(reading, (row, key) => row == family && key == "phone" ? Phone : row == family && key == "address" ? Address : row.Printed(key)));

        await House.Send(People.Clerk, new CompareUpload(People.Own, mended));
        var told = (await Told(mended)).ShouldNotBeNull();
        var entry = told.Entries.ShouldHaveSingleItem();
        (entry.Word, entry.Entity, entry.Action, told.Total).ShouldBe(("projects", "Household", "changed", 1));
        told.Names[entry.Key.Split('/')[1]].ShouldContain(family.Printed("person")!);
        AuditChange.Of(entry).OrderBy(c => c.Field).ShouldBe(
        [
            new("Address", family.Printed("address"), Address),
            new("Phone.Mask", Masked(family.Printed("phone")!), Masked(Phone)),
        ]);
        var all = JsonSerializer.Serialize(told);
        foreach (var plain in new[] { Phone, family.Printed("phone")!, family.Printed("idNumber")! }) all.ShouldNotContain(plain);
    }

    [SkippableFact]
    public async Task It_goes_stale_when_something_else_is_taken()
    {
        Guid[] uploads = [await House.Kept(), await House.Kept()];
        await House.Send(People.Clerk, new CompareUpload(People.Own, uploads[0]));
        (await Told(uploads[0])).ShouldNotBeNull();
        House.Clock.Advance(TimeSpan.FromMinutes(1));
        await House.Send(People.Clerk, new TakeSheet(People.Own, uploads[1], "征收项目"));
        (await Told(uploads[0])).ShouldBeNull();
    }

    [SkippableFact]
    public async Task Another_county_neither_compares_nor_reads_it()
    {
        var upload = await House.Kept();
        await House.Send(People.Clerk, new CompareUpload(People.Own, upload));
        foreach (var area in new[] { People.Own, People.Foreign })
            (await Should.ThrowAsync<ProblemException>(() => House.Send(People.Neighbour, new CompareUpload(area, upload)))).Status.ShouldBe(404);
        (await Should.ThrowAsync<ProblemException>(() => House.Send(People.Neighbour, new ReadComparison(upload)))).Status.ShouldBe(404);
    }

    private static string Masked(string phone) => $"{phone[..3]}****{phone[^4..]}";

    private Task<Comparison?> Told(Guid upload) => House.Send(People.Clerk, new ReadComparison(upload));

    private string[] Files() => [.. Directory.EnumerateFiles(Path.Combine(House.Folder, "files"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private Task<long> Last() => House.Itself([People.Own], s => s.Resolve<PlatformDb>().AuditSequences.Where(a => a.AreaId == People.Own).Select(a => a.Last).SingleAsync());

    // What the audit says was done to the modules' records since.
    private async Task<IReadOnlyList<string>> Done(long since)
    {
        var entries = await House.Itself([People.Own], s => s.Resolve<PlatformDb>().AuditEntries.Where(e => e.AreaId == People.Own && e.Sequence > since && e.Word != "platform")
            .GroupBy(e => new { e.Word, e.Entity, e.Action }).Select(g => new { g.Key, Count = g.Count() }).ToListAsync());
        return [.. entries.Select(e => $"{e.Key.Word}.{e.Key.Entity} {e.Key.Action} {e.Count}").Order(StringComparer.Ordinal)];
    }

    private static byte[] Written(SurveyReading reading, Func<SheetRow, string, string?> cell)
    {
        using var content = new MemoryStream();
        using (var writer = new SheetWriter(content))
            foreach (var sheet in reading.Sheets)
                writer.Sheet(sheet.Name, [.. sheet.Columns.Where(c => c.Column.Type != ColumnType.Ordinal)
                    .Select(c => new ExportColumn<SheetRow>(c.FullTitle, ExportKind.Text, r => cell(r, c.Key)))], sheet.Rows);
        return content.ToArray();
    }
}

[Collection(OnSqlite.Name)]
public sealed class CompareTestsOnSqlite(SqliteHouse house) : CompareTests(house);

[Collection(OnPostgres.Name)]
public sealed class CompareTestsOnPostgres(PostgresHouse house) : CompareTests(house);

[Collection(OnSqlServer.Name)]
public sealed class CompareTestsOnSqlServer(SqlServerHouse house) : CompareTests(house);
