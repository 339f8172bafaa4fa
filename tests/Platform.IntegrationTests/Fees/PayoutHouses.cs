using Platform.IntegrationTests.Ground;

namespace Platform.IntegrationTests.Fees;

/// <summary>A house like that of posted fees, on SQLite, in which batches are paid; each test takes families of a project of its own.</summary>
public sealed class SqlitePayouts : SqliteHouse
{
    private protected override Task Furnish(TestHouse house) => CountyRule.Furnish(house);
}

/// <summary>The same on PostgreSQL.</summary>
public sealed class PostgresPayouts : PostgresHouse
{
    private protected override Task Furnish(TestHouse house) => CountyRule.Furnish(house);
}

[CollectionDefinition(Name)]
public sealed class PayoutsOnSqlite : ICollectionFixture<SqlitePayouts>
{
    public const string Name = "payouts on SQLite";
}

[CollectionDefinition(Name)]
public sealed class PayoutsOnPostgres : ICollectionFixture<PostgresPayouts>
{
    public const string Name = "payouts on PostgreSQL";
}
