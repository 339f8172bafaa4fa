using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Platform.IntegrationTests.Ground;
using Platform.Kernel.Sheets;
using Platform.Kernel.Uploads;

namespace Platform.IntegrationTests.Secrecy;

/// <summary>
/// A thousand identity and card numbers come in through sheets and requests, in their columns and in free texts; afterwards
/// all is looked at, and none is legible.
/// </summary>
public abstract class PlantedTests(HouseFixture fixture) : HouseTests(fixture), IDisposable
{
    private const int Families = 350, Cards = 250, Remarks = 100;

    // Hands a file back as it was sent, and says so in the audit.
    private const string HandedBack = "/uploads/{id:guid}/original";

    private readonly ConcurrentBag<string> traces = [];
    private readonly ActivityListener listener = new() { ShouldListenTo = _ => true, Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded };
    private int next;

    [SkippableFact]
    public async Task A_thousand_planted_numbers_are_legible_nowhere()
    {
        _ = House;
        listener.ActivityStopped = a => traces.Add($"{a.DisplayName} {string.Join(' ', a.TagObjects)} {string.Join(' ', a.Baggage)} {string.Join(' ', a.Events.SelectMany(e => e.Tags.Prepend(new("", e.Name))))}");
        ActivitySource.AddActivityListener(listener);
        var planted = Enumerable.Range(0, 1_000).Select(i => i % 20 < 13 ? Id(i) : Card(i)).ToList();
        var numbers = new Numbers(planted);
        numbers.Count.ShouldBe(1_000);

        await Import(planted);
        var answers = await Write(planted);
        next.ShouldBe(planted.Count, "every number was used");
        var faults = answers.Concat(await Read()).Select(a => (a.Operation, Found: numbers.Legible(a.Text))).Where(f => f.Found is not null).Select(f => $"{f.Operation}: {f.Found}").ToList();

        var (rows, inTables) = await numbers.InTables(House);
        rows.ShouldBeGreaterThan(1_500);
        var (_, inFiles) = await numbers.InFiles(House);
        traces.ShouldNotBeEmpty("something was traced");
        faults.AddRange([.. inTables, .. inFiles]);
        if (numbers.Legible(HouseLog.Text) is { } logged) faults.Add("log: " + logged);
        faults.AddRange(traces.Select(numbers.Legible).OfType<string>().Select(f => "trace: " + f));
        faults.ShouldBeEmpty();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        listener.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task Import(List<string> planted)
    {
        var ids = new Queue<string>(planted.Where(p => p.Length == 18));
        var cards = new Queue<string>(planted.Where(p => p.Length == 19));
        var content = new MemoryStream();
        using (var writer = new SheetWriter(content))
        {
            Sheet(writer, "被征收户", ["户编号", "被征收人", "身份证号码", "项目名称", "征收面积", "银行账号", "备注"], Families, i =>
                [$"P{i}", "样例" + i, Next(ids), "样例项目", "80", i < Cards ? Next(cards) : "", i < Remarks ? $"样例，原证件{Next(ids)}已注销" : ""]);
            Sheet(writer, "过渡费发放", ["户编号", "被征收人", "所属期起", "所属期止", "月数", "应发金额", "实发金额", "发放日期", "收款账号", "备注"], 60, i =>
                [$"P{i}", "样例" + i, "2018-01", "2018-06", "6", "2400", "2400", "2018-08-01", Next(cards), $"由{Next(ids)}代领"]);
            Sheet(writer, "信访事项", ["登记日期", "信访人", "信访形式", "涉及项目", "主要诉求", "处理意见", "备注"], 40, i =>
                ["2021-03-04", $"样例{i}（{Next(ids)}）", "来访", "样例项目", $"=HYPERLINK(\"http://example.invalid\",\"{Spaced(Next(ids))}\")样例诉求{i}", $"退到卡{Next(cards)}", i % 2 == 0 ? "附：" + Next(ids) : ""]);
        }

        var id = await House.Send(People.Clerk, new StoreUpload(People.Own, "样例台账.xlsx", content.ToArray()));
        var reading = (await House.Send(People.Clerk, new ReadUpload(id))).Reading;
        reading.Sheets.Sum(s => s.Count(Severity.Rejected)).ShouldBe(0, string.Join('\n', reading.Sheets.SelectMany(s => s.Faults).Select(f => f.Message).Distinct()));
        foreach (var sheet in await Survey.Workbook.Order(House, reading)) await House.Send(People.Clerk, new TakeSheet(People.Own, id, sheet));
        await House.Dispatcher.RunOnce(default);
        rest = new([.. ids, .. cards]);
    }

    private Queue<string> rest = [];

    /// <summary>Every request of the API that takes a body, with what is left of the numbers in every text of it, twice under one idempotency key.</summary>
    private async Task<List<(Operation Operation, string Text)>> Write(List<string> planted)
    {
        var writes = Routes.Of(House).Where(o => o is { IsApi: true, IsRead: false, Body: not null }).ToList();
        writes.ShouldNotBeEmpty();
        var replies = new List<(Operation, string)>();
        while (rest.Count > 0)
            foreach (var operation in writes)
            {
                var body = JsonSerializer.Serialize(Sample.Record(operation.Body!, People.Own, await SomeRow(operation)));
                if (!body.Contains(Mark, StringComparison.Ordinal)) body = "\"" + Mark + "\""; // refused, and must not be quoted
                while (body.IndexOf(Mark, StringComparison.Ordinal) is var at and >= 0) body = string.Concat(body.AsSpan(0, at), $"说明{(rest.Count > 0 ? Next(rest) : "")}。", body.AsSpan(at + Mark.Length));
                var key = Guid.NewGuid().ToString();
                for (var twice = 0; twice < 2; twice++) replies.Add((operation, await Send(operation, body, key)));
            }
        return replies;
    }

    private static readonly string Mark = JsonSerializer.Serialize("样本").Trim('"');

    private async Task<string> Send(Operation operation, string body, string key)
    {
        using var request = new HttpRequestMessage(new HttpMethod(operation.Method), operation.Path(await SomeRow(operation), People.Own));
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.IfMatch.Add(new EntityTagHeaderValue("\"1\""));
        request.Headers.Add("Idempotency-Key", key);
        return (await (await House.Doors.Of(operation.Caller)).Ask(request)).Text;
    }

    /// <summary>Every page, list, record and export.</summary>
    private async Task<List<(Operation Operation, string Text)>> Read()
    {
        var replies = new List<(Operation, string)>();
        var books = new List<string>();
        Routes.Of(House).ShouldContain(o => o.Pattern.Text == HandedBack);
        foreach (var operation in Routes.Of(House).Where(o => o.IsRead && o.Pattern.Text != HandedBack))
        {
            var client = await House.Doors.Of(operation.Caller);
            foreach (var id in operation.HasId ? await Rows() : [default])
            {
                var reply = await client.Ask(operation, id, People.Own);
                if (reply.Status == HttpStatusCode.NotFound) continue;
                replies.Add((operation, reply.Text));
                if (reply.Type.EndsWith("spreadsheetml.sheet", StringComparison.Ordinal)) books.Add(reply.Text);
            }
        }
        books.Count(b => b.Contains("=HYPERLINK", StringComparison.Ordinal)).ShouldBeGreaterThan(0, "the claim that looks like a formula is exported");
        books.ShouldAllBe(b => !b.Contains("<f>", StringComparison.Ordinal) && !b.Contains("<f ", StringComparison.Ordinal), "and no export holds a formula");
        return replies;
    }

    private List<Guid>? rows;

    private async Task<Guid> SomeRow(Operation operation) => operation.HasId ? (await Rows())[0] : default;

    /// <summary>One row of every table of ours.</summary>
    private async Task<List<Guid>> Rows()
    {
        if (rows is not null) return rows;
        rows = [];
        foreach (var table in Tables.All(House).Where(t => t.IsOwned && t.Columns.Contains("Id")))
            if ((await Tables.Read(House, $"SELECT {Tables.Quote(House, "Id")} FROM {Tables.Quoted(House, table)} WHERE {Tables.Quote(House, "AreaId")} = {People.Own}")).FirstOrDefault() is { } row && Guid.TryParse(row[0], out var id))
                rows.Add(id);
        return rows;
    }

    private static void Sheet(SheetWriter writer, string name, string[] titles, int rows, Func<int, string[]> row) =>
        writer.Sheet(name, [.. titles.Select((t, i) => new ExportColumn<string[]>(t, ExportKind.Text, r => r[i]))], Enumerable.Range(0, rows).Select(row).ToList());

    private string Next(Queue<string> from)
    {
        next++;
        return from.Dequeue();
    }

    private static string Spaced(string id) => $"{id[..6]} {id[6..14]} {id[14..]}";

    /// <summary>A synthetic identity number of GB 11643.</summary>
    private static string Id(int i)
    {
        var first = "411221" + new DateOnly(1950, 1, 1).AddDays(i * 17).ToString("yyyyMMdd", CultureInfo.InvariantCulture) + (100 + (i % 900)).ToString(CultureInfo.InvariantCulture);
        return first + CheckDigits.IdCheck(first);
    }

    /// <summary>A synthetic card of nineteen digits that Luhn holds for.</summary>
    private static string Card(int i)
    {
        var first = "621700" + (900_000_000_000L + (i * 7_919L)).ToString(CultureInfo.InvariantCulture);
        return Enumerable.Range(0, 10).Select(d => first + d.ToString(CultureInfo.InvariantCulture)).Single(c => CheckDigits.IsLuhn(c));
    }
}

[Collection(OnSqlite.Name)]
public sealed class PlantedTestsOnSqlite(SqliteHouse house) : PlantedTests(house);

[Collection(OnPostgres.Name)]
public sealed class PlantedTestsOnPostgres(PostgresHouse house) : PlantedTests(house);

[Collection(OnSqlServer.Name)]
public sealed class PlantedTestsOnSqlServer(SqlServerHouse house) : PlantedTests(house);
