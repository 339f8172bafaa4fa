using Autofac;
using MediatR;
using Npgsql;
using Platform.Kernel.Web;
using Platform.Projects.Households;

namespace Platform.Benchmarks;

/// <summary>A list's request through MediatR over 1,000,000 households on PostgreSQL, against the raw SQL of the same rows.</summary>
internal static class HouseholdList
{
    private const int Mianchi = 4;
    private const int Households = 1_000_000;
    private const int Page = 100;

    private const string Raw = """
        SELECT "Id", "AreaId", "ProjectId", "Code", "Name", "IdNumberMask", "PhoneMask", "AreaDm2", "Signed", "SignedOn", "Mode", "MovedOn",
               "CompensationFen", "Turnover", "TermMonths", "Version", "Removed", "ChangedAt"
        FROM projects."Households"
        WHERE "AreaId" = @area AND NOT "Removed" AND ("ChangedAt", "Id") > (@at, @id)
        ORDER BY "ChangedAt", "Id" LIMIT 101
        """;

    public static async Task<bool> Prove()
    {
        await using var house = await BenchHouse.Open(postgres: true);
        var begin = await MillionHouseholds.Fill(house, Mianchi, Households);
        var random = new Random(7);
        (DateTime At, Guid Id) from = default;
        async Task Ours()
        {
            await using var scope = house.As(Mianchi, "projects.read");
            var page = await scope.Resolve<IMediator>().Send(new ListHouseholds(new ListingQuery(Cursor.Write(from.At, from.Id), Page)));
            if (page.Items.Count != Page) throw new InvalidOperationException($"{page.Items.Count} rows instead of {Page}");
        }

        async Task Plain()
        {
            from = (begin.AddMilliseconds(random.Next(Households - 1_000)), Guid.Empty);
            var rows = await ReadRaw(house.Connection!, from);
            if (rows.Count != Page + 1) throw new InvalidOperationException($"{rows.Count} rows instead of {Page + 1}");
        }

        await Plain();
        var list = await Measure.Medians(2_000, Plain, Ours);
        var holds = Measure.Claim($"a list's request through MediatR over {Households:N0} households, pages of {Page}, to the raw SQL", list[1], list[0], 1.5);

        using var clerk = await Portal.Clerk(house);
        var page = await Measure.Medians(20, async () => await clerk.GetStringAsync(new Uri("/projects/households", UriKind.Relative)), Plain);
        Measure.Say("the page of the same list over HTTP, with its count of all rows, sort by number and rendering; the bare one is the raw SQL of a page", page[0], page[1]);
        return holds;
    }

    private static async Task<List<HouseholdItem>> ReadRaw(string database, (DateTime At, Guid Id) from)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(Raw, connection);
        command.Parameters.AddWithValue("area", Mianchi);
        command.Parameters.AddWithValue("at", from.At);
        command.Parameters.AddWithValue("id", from.Id);
        var rows = new List<HouseholdItem>(Page + 1);
        await using var r = await command.ExecuteReaderAsync();
        while (await r.ReadAsync())
            rows.Add(new(
                r.GetGuid(0), r.GetInt32(1), r.GetGuid(2), r.GetString(3), r.GetString(4), r.GetString(5), r.GetString(6), r.GetInt64(7), r.GetBoolean(8),
                Day(r, 9), (Platform.Projects.Contracts.CompensationMode)r.GetInt32(10), Day(r, 11), r.IsDBNull(12) ? null : r.GetInt64(12), r.GetBoolean(13),
                r.IsDBNull(14) ? null : r.GetInt32(14), r.GetInt64(15), r.GetBoolean(16), r.GetDateTime(17)));
        return rows;
    }

    private static DateOnly? Day(NpgsqlDataReader r, int i) => r.IsDBNull(i) ? null : r.GetFieldValue<DateOnly>(i);
}
