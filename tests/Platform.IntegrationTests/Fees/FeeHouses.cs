using Platform.IntegrationTests.Ground;

namespace Platform.IntegrationTests.Fees;

/// <summary>A house on SQLite where the county's workbook is imported, its rule published and its fees posted.</summary>
public sealed class SqliteFees : SqliteHouse
{
    private protected override Task Furnish(TestHouse house) => CountyRule.Furnish(house);
}

/// <summary>The same on PostgreSQL.</summary>
public sealed class PostgresFees : PostgresHouse
{
    private protected override Task Furnish(TestHouse house) => CountyRule.Furnish(house);
}

[CollectionDefinition(Name)]
public sealed class FeesOnSqlite : ICollectionFixture<SqliteFees>
{
    public const string Name = "posted fees on SQLite";
}

[CollectionDefinition(Name)]
public sealed class FeesOnPostgres : ICollectionFixture<PostgresFees>
{
    public const string Name = "posted fees on PostgreSQL";
}
