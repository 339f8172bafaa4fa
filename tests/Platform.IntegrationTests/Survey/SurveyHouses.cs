using Platform.IntegrationTests.Ground;
using Platform.Kernel.Sheets;

namespace Platform.IntegrationTests.Survey;

/// <summary>A house where the clerk has imported the county's workbook.</summary>
internal interface ISurveyed
{
    SurveyReading Reading { get; }
}

/// <summary>On SQLite.</summary>
public sealed class SqliteSurvey : SqliteHouse, ISurveyed
{
    SurveyReading ISurveyed.Reading => reading!;

    private SurveyReading? reading;

    private protected override async Task Furnish(TestHouse house) => reading = await Workbook.Import(house, People.Clerk);
}

/// <summary>On PostgreSQL.</summary>
public sealed class PostgresSurvey : PostgresHouse, ISurveyed
{
    SurveyReading ISurveyed.Reading => reading!;

    private SurveyReading? reading;

    private protected override async Task Furnish(TestHouse house) => reading = await Workbook.Import(house, People.Clerk);
}

/// <summary>On SQL Server.</summary>
public sealed class SqlServerSurvey : SqlServerHouse, ISurveyed
{
    SurveyReading ISurveyed.Reading => reading!;

    private SurveyReading? reading;

    private protected override async Task Furnish(TestHouse house) => reading = await Workbook.Import(house, People.Clerk);
}

[CollectionDefinition(Name)]
public sealed class SurveyedOnSqlite : ICollectionFixture<SqliteSurvey>
{
    public const string Name = "surveyed house on SQLite";
}

[CollectionDefinition(Name)]
public sealed class SurveyedOnPostgres : ICollectionFixture<PostgresSurvey>
{
    public const string Name = "surveyed house on PostgreSQL";
}

[CollectionDefinition(Name)]
public sealed class SurveyedOnSqlServer : ICollectionFixture<SqlServerSurvey>
{
    public const string Name = "surveyed house on SQL Server";
}
