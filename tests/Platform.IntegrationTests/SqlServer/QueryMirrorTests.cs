using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data.Providers;

namespace Platform.IntegrationTests.SqlServer;

public sealed class QueryMirrorTests : IDisposable
{
    private readonly SqliteConnection connection = new("Data Source=:memory:");
    private readonly QueryMirror mirror = new([new ThingsFactory()]);
    private readonly ThingsDb db;

    public QueryMirrorTests()
    {
        connection.Open();
        db = new ThingsFactory().Create(DatabaseProvider.Sqlite, connection, o => o.AddInterceptors(mirror));
        db.Database.EnsureCreated();
    }

    public void Dispose()
    {
        db.Dispose();
        connection.Dispose();
    }

    [Fact]
    public async Task Queries_of_all_shapes_are_mirrored()
    {
        var (after, areas, word, now) = (Guid.CreateVersion7(), new[] { 1, 2 }, "张", new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero));
        _ = await db.Things.Where(t => areas.Contains(t.AreaId) && t.Name.StartsWith(word) && t.Id.CompareTo(after) > 0)
            .OrderBy(t => t.Id).Take(20).ToListAsync();
        _ = await db.Things.CountAsync(t => t.At > now);
        _ = await db.Things.GroupBy(t => t.AreaId).Select(g => new { g.Key, Sum = g.Sum(t => t.AmountFen) }).ToListAsync();
        _ = await db.Things.FirstOrDefaultAsync(t => t.Id == after);
        await db.Things.Where(t => t.AreaId == 1).ExecuteUpdateAsync(s => s.SetProperty(t => t.Name, word));
        await db.Things.Where(t => t.AreaId == 1).ExecuteDeleteAsync();
        mirror.Mirrored.ShouldBe(6);
    }

    [Fact]
    public void A_query_that_only_sqlite_understands_is_refused_where_it_is_made() =>
        Should.Throw<InvalidOperationException>(() => db.Things.Where(t => EF.Functions.Glob(t.Name, "张*")).ToList())
            .Message.ShouldContain("Not for SQL Server");

    [Fact]
    public void Hand_written_sql_is_left_alone()
    {
        db.Things.FromSqlRaw("SELECT * FROM \"things.Things\" LIMIT 1").ToList().ShouldBeEmpty();
        mirror.Mirrored.ShouldBe(0);
    }

    internal sealed class Thing
    {
        public Guid Id { get; set; }

        public int AreaId { get; set; }

        public string Name { get; set; } = "";

        public long AmountFen { get; set; }

        public DateTimeOffset At { get; set; }
    }

    internal sealed class ThingsDb(DbContextOptions<ThingsDb> options) : DbContext(options)
    {
        public DbSet<Thing> Things => Set<Thing>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.HasDefaultSchema("things");
    }

    internal sealed class ThingsFactory() : DesignTimeFactory<ThingsDb>("things", o => new ThingsDb(o));
}
