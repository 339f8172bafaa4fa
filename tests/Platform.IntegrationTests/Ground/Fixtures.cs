using Platform.Kernel.Data.Providers;

namespace Platform.IntegrationTests.Ground;

/// <summary>One house per database, shared by the tests of a collection.</summary>
public abstract class HouseFixture : IAsyncLifetime
{
    private TestHouse? house;

    private protected abstract DatabaseProvider Provider { get; }

    /// <summary>The house; the test is skipped and counted where its database is not configured.</summary>
    internal TestHouse House
    {
        get
        {
            Skip.If(house is null, $"{TestDatabase.Variable(Provider)} is not set");
            return house!;
        }
    }

    internal bool IsThere => house is not null;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (await TestDatabase.Create(Provider) is not { } database) return;
        house = await TestHouse.Start(database);
        await Furnish(house);
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (house is not null) await house.DisposeAsync();
    }

    /// <summary>What stands in the house before the first test.</summary>
    private protected virtual Task Furnish(TestHouse house) => Task.CompletedTask;
}

/// <summary>Tests that find the house empty each time.</summary>
public abstract class HouseTests(HouseFixture fixture) : IAsyncLifetime
{
    internal TestHouse House => fixture.House;

    internal bool IsThere => fixture.IsThere;

    /// <inheritdoc/>
    public virtual async Task InitializeAsync()
    {
        if (IsThere) await fixture.House.Reset();
    }

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;
}

/// <summary>A house on SQLite.</summary>
public class SqliteHouse : HouseFixture
{
    private protected override DatabaseProvider Provider => DatabaseProvider.Sqlite;
}

/// <summary>A house on PostgreSQL.</summary>
public class PostgresHouse : HouseFixture
{
    private protected override DatabaseProvider Provider => DatabaseProvider.PostgreSql;
}

/// <summary>A house on SQL Server.</summary>
public class SqlServerHouse : HouseFixture
{
    private protected override DatabaseProvider Provider => DatabaseProvider.SqlServer;
}

[CollectionDefinition(Name)]
public sealed class OnSqlite : ICollectionFixture<SqliteHouse>
{
    public const string Name = "house on SQLite";
}

[CollectionDefinition(Name)]
public sealed class OnPostgres : ICollectionFixture<PostgresHouse>
{
    public const string Name = "house on PostgreSQL";
}

[CollectionDefinition(Name)]
public sealed class OnSqlServer : ICollectionFixture<SqlServerHouse>
{
    public const string Name = "house on SQL Server";
}
