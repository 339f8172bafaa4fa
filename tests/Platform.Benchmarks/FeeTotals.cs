using System.Globalization;
using Autofac;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Books;
using Platform.Kernel.Books;
using Platform.Kernel.Data;
using Platform.Kernel.Data.Bulk;

namespace Platform.Benchmarks;

/// <summary>What a county owes as of a day, by project and age, over the books of 100,000 families: the list's query against raw SQL of the same sums.</summary>
internal static class FeeTotals
{
    private const int Families = 100_000, Months = 40, Rounds = 5;
    private const double MostSeconds = 1, MostRatio = 1.3;

    public static async Task<bool> Prove()
    {
        await using var house = await BenchHouse.Open(postgres: Environment.GetEnvironmentVariable("PLATFORM_TEST_POSTGRES") is not null, still: true);
        var town = new FeeTown(house);
        await town.Fill(Families, Months);
        await town.Post(FeeTown.Posted);
        var entries = await town.Entries() + await Pay(town);
        if (house.Connection is not null) await FeeSql.Run(house, $"VACUUM ANALYZE {FeeSql.Entries(house)}");
        var (ours, plain) = (default(IReadOnlyList<ProjectBalance>), new List<(long Due, long Paid, long Arrears, long To12)>());
        var times = await Measure.Medians(Rounds, async () => ours = await Ask(town), async () => plain = await Raw(house));
        var equal = ours!.OrderBy(b => b.ProjectId).Select(b => (b.DueFen, b.PaidFen, b.ArrearsFen, b.To12Fen)).Order().SequenceEqual(plain.Order());
        Say($"{Families:N0} families, {entries:N0} entries, {ours!.Count} projects, {ours.Sum(b => b.ArrearsFen) / 100:N0} 元 in arrears, the same by both: {Holds(equal)}");
        var fast = times[0] / 1e6 <= MostSeconds;
        Say($"the county's totals as of a day: {times[0] / 1e6:0.00} s (at most {MostSeconds}): {Holds(fast)}");
        return Measure.Claim("the same to raw SQL", times[0], times[1], MostRatio) & fast & equal;
    }

    // The bank has paid most families twice a year, not to the end.
    private static Task<long> Pay(FeeTown town) => town.Act(async scope =>
    {
        var (session, db, random) = (scope.Resolve<DbSession>(), scope.Resolve<PlatformDb>(), new Random(11));
        var due = await db.BookEntries.AsNoTracking().Where(e => e.AreaId == FeeTown.Mianchi).GroupBy(e => new { e.ProjectId, e.SubjectId }).Select(g => new { g.Key, Fen = g.Sum(e => e.Fen), From = g.Min(e => e.On) }).ToListAsync();
        var payments = new List<BookEntry>();
        foreach (var family in due)
            for (var (n, times) = (1, random.Next(0, 7)); n <= times; n++)
                payments.Add(new()
                {
                    AreaId = FeeTown.Mianchi,
                    BatchId = family.Key.ProjectId,
                    Number = payments.Count + 1,
                    ProjectId = family.Key.ProjectId,
                    SubjectId = family.Key.SubjectId,
                    Kind = FeeKinds.Paid,
                    Period = family.From.AddMonths(6 * n),
                    On = family.From.AddMonths(6 * n),
                    SourceId = Guid.CreateVersion7(),
                    Debit = FeeAccounts.Payable,
                    Credit = FeeAccounts.Bank,
                    Fen = Math.Max(1, family.Fen / 8),
                });
        await session.Begin(default);
        await BulkInsert.Insert(db, session, payments, default);
        await session.Commit(default);
        return (long)payments.Count;
    });

    private static Task<IReadOnlyList<ProjectBalance>> Ask(FeeTown town) => town.Act<IReadOnlyList<ProjectBalance>>(async scope => await scope.Resolve<Balances>().Projects(FeeTown.Mianchi, FeeTown.Posted).ToListAsync());

    // Somebody who writes SQL himself, with no more than is needed for these sums.
    private static async Task<List<(long Due, long Paid, long Arrears, long To12)>> Raw(BenchHouse house)
    {
        var totals = new List<(long Due, long Paid, long Arrears, long To12)>();
        string Since(int months) => $"'{new DateOnly(FeeTown.Posted.Year, FeeTown.Posted.Month, 1).AddMonths(1 - months):yyyy-MM-dd}'";
        string When(string what) => $"sum(CASE WHEN {what} THEN CASE WHEN \"Credit\" = 102 THEN \"Fen\" ELSE -\"Fen\" END ELSE 0 END)";
        string Least(int months) => $"sum(CASE WHEN last{months} < due - paid THEN last{months} WHEN due > paid THEN due - paid ELSE 0 END)";
        await FeeSql.Read(house, $"""
            SELECT sum(due), sum(paid), sum(CASE WHEN due > paid THEN due - paid ELSE 0 END), {Least(12)}, {Least(6)}, {Least(3)}, sum(overdue), count(*), sum(CASE WHEN due > paid THEN 1 ELSE 0 END)
            FROM (
                SELECT "ProjectId", {When("\"Kind\" <= 3")} AS due, -{When("\"Kind\" > 3")} AS paid, {When("\"Kind\" = 2")} AS overdue,
                       {When($"\"Kind\" <= 3 AND \"On\" >= {Since(12)}")} AS last12, {When($"\"Kind\" <= 3 AND \"On\" >= {Since(6)}")} AS last6, {When($"\"Kind\" <= 3 AND \"On\" >= {Since(3)}")} AS last3
                FROM {FeeSql.Entries(house)} WHERE "AreaId" = {FeeTown.Mianchi} AND "On" <= '{FeeTown.Posted:yyyy-MM-dd}' AND ("Credit" = 102 OR "Debit" = 102)
                GROUP BY "ProjectId", "SubjectId"
            ) f GROUP BY "ProjectId"
            """, r => totals.Add((Convert.ToInt64(r.GetValue(0), CultureInfo.InvariantCulture), Convert.ToInt64(r.GetValue(1), CultureInfo.InvariantCulture), Convert.ToInt64(r.GetValue(2), CultureInfo.InvariantCulture), Convert.ToInt64(r.GetValue(3), CultureInfo.InvariantCulture))));
        return totals;
    }

    private static string Holds(bool holds) => holds ? "holds" : "**does not hold**";

    private static void Say(FormattableString text) => Console.WriteLine("- " + text.ToString(CultureInfo.InvariantCulture) + ".");
}
