using Autofac;
using Microsoft.EntityFrameworkCore;
using Platform.IntegrationTests.Ground;
using Platform.Kernel.Books;
using Platform.Kernel.Data;
using Platform.Kernel.Web;
using Xunit.Abstractions;

namespace Platform.IntegrationTests.Fees;

/// <summary>Random operations on the books against a plain model in memory: 2,000 here, 200,000 by <c>build/prove books</c>.</summary>
public abstract class KeeperTests(HouseFixture fixture, ITestOutputHelper output) : HouseTests(fixture)
{
    private const int Seed = 20263, Longest = 40, LookEvery = 50;

    private static readonly int Operations = Level.Tries(200_000, 2_000);
    private readonly Random random = new(Seed);

    [SkippableFact]
    public async Task After_any_operations_the_books_hold_what_a_plain_model_holds()
    {
        var (model, counts) = (new BookModel(), new Dictionary<string, int>());
        for (var (done, unit) = (0, 0); done < Operations; unit++)
        {
            var (draft, operations) = (model.Copy(), random.Next(1, Longest));
            var committed = await House.As(People.WideSystem, async scope =>
            {
                var session = scope.Resolve<DbSession>();
                await session.Begin(default);
                for (var n = 0; n < operations; n++)
                {
                    var (name, goesOn) = await Operate(scope.Resolve<BookKeeper>(), draft);
                    counts[name] = counts.GetValueOrDefault(name) + 1;
                    done++;
                    if (!goesOn) break;
                    if (n < operations - 1 || random.Next(5) > 0) continue;
                    counts["undone"] = counts.GetValueOrDefault("undone") + 1;
                    await session.Rollback();
                    return false;
                }
                if (draft.IsBroken) await session.Rollback();
                else await session.Commit(default);
                return !draft.IsBroken;
            });
            if (committed) model = draft;
            if (unit % LookEvery == 0) await ShouldBe(model);
        }
        await ShouldBe(model);
        (await House.BookFaults()).ShouldBeEmpty();
        output.WriteLine($"{House.Database.Provider}, seed {Seed}: {string.Join(", ", counts.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key} {c.Value}"))}; {model.Batches} batches, {model.Entries} entries");
        counts.Keys.ShouldBe(["posted", "again", "reversed", "reversed again", "elsewhere", "senseless", "collided", "undone"], ignoreOrder: true);
    }

    // One operation, and whether the unit of work can go on after it.
    private async Task<(string Name, bool GoesOn)> Operate(BookKeeper books, BookModel model)
    {
        var area = random.Next(3) == 0 ? People.Foreign : People.Own;
        var earlier = model.Any(area, random);
        switch (random.Next(20))
        {
            case 0:
                await Should.ThrowAsync<ProblemException>(() => books.Post(Batch(People.City, $"city/{Guid.NewGuid():N}"), [model.Fresh(random)], default));
                return ("elsewhere", true);
            case 1:
                var bad = model.Fresh(random);
                if (random.Next(2) == 0) bad.Fen = -random.Next(2);
                else bad.Credit = random.Next(2) == 0 ? bad.Debit : (short)9;
                await Should.ThrowAsync<InvalidOperationException>(() => books.Post(Batch(area, $"bad/{Guid.NewGuid():N}"), [model.Fresh(random), bad], default));
                return ("senseless", true);
            case 2 when earlier is not null && random.Next(10) == 0:
                model.IsBroken = true; // the same identity again: the database refuses, and the unit of work is lost
                await Should.ThrowAsync<System.Data.Common.DbException>(() => books.Post(Batch(area, $"twice/{Guid.NewGuid():N}"), [BookModel.Copy(earlier.Entries[0])], default));
                return ("collided", false);
            case < 7 when earlier is not null:
                (await books.Post(Batch(area, earlier.Key), [model.Fresh(random)], default)).ShouldBeFalse();
                return ("again", true);
            case < 11 when earlier is not null:
                var back = Batch(area, $"reverse/{earlier.Id:N}", earlier.Id);
                var entries = earlier.Entries.ConvertAll(e => e.Reversed((short)(e.Turn + 1)));
                var posted = await books.Post(back, entries, default);
                posted.ShouldBe(!model.Holds(area, back.Key));
                if (posted) model.Add(area, back, entries);
                return (posted ? "reversed" : "reversed again", true);
            default:
                var batch = Batch(area, $"post/{model.Batches}/{Guid.NewGuid():N}");
                List<BookEntry> fresh = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => model.Fresh(random))];
                (await books.Post(batch, fresh, default)).ShouldBeTrue();
                model.Add(area, batch, fresh);
                return ("posted", true);
        }
    }

    private async Task ShouldBe(BookModel model)
    {
        var found = await House.Itself(People.AllAreas, s => s.Resolve<PlatformDb>().BookEntries.AsNoTracking().GroupBy(e => new { e.AreaId, e.SubjectId, e.Debit, e.Credit })
            .Select(g => new { g.Key, Fen = g.Sum(e => e.Fen), Count = g.Count() }).ToListAsync());
        found.ToDictionary(f => (f.Key.AreaId, f.Key.SubjectId, f.Key.Debit, f.Key.Credit), f => (f.Fen, f.Count)).ShouldBe(model.Sums, ignoreOrder: true);
        (await House.Itself(People.AllAreas, s => s.Resolve<PlatformDb>().BookBatches.CountAsync())).ShouldBe(model.Batches);
    }

    private static BookBatch Batch(int area, string key, Guid reverses = default) => new() { AreaId = area, Word = "fees", Key = key, Text = "随机记账", Reverses = reverses };
}

[Collection(OnSqlite.Name)]
public sealed class KeeperTestsOnSqlite(SqliteHouse house, ITestOutputHelper output) : KeeperTests(house, output);

[Collection(OnPostgres.Name)]
public sealed class KeeperTestsOnPostgres(PostgresHouse house, ITestOutputHelper output) : KeeperTests(house, output);
