namespace Platform.IntegrationTests.SqlServer;

/// <summary>Each check is shown a fault of its kind, lest it be blind.</summary>
public sealed class CheckerTests
{
    private const string Good = """
        IF SCHEMA_ID(N'a') IS NULL EXEC(N'CREATE SCHEMA [a];');
        GO
        CREATE TABLE [a].[P] ([Id] uniqueidentifier NOT NULL, [Name] nvarchar(200) NOT NULL, CONSTRAINT [PK_P] PRIMARY KEY ([Id]));
        GO
        CREATE TABLE [a].[C] ([Id] uniqueidentifier NOT NULL, [PId] uniqueidentifier NOT NULL, CONSTRAINT [PK_C] PRIMARY KEY ([Id]),
            CONSTRAINT [FK_C_P] FOREIGN KEY ([PId]) REFERENCES [a].[P] ([Id]) ON DELETE CASCADE);
        GO
        CREATE INDEX [IX_P_Name] ON [a].[P] ([Name]);
        """;

    [Theory]
    [InlineData("SELECT [Id], COUNT(*) FROM [a].[P] WHERE [Name] = @p0 GROUP BY [Id];")]
    [InlineData("SET NOCOUNT ON; UPDATE [a].[P] SET [Name] = @p0 OUTPUT 1 WHERE [Id] IN (SELECT [PId] FROM [a].[C]);")]
    [InlineData("EXEC sp_getapplock @Resource = @p0, @LockMode = N'Exclusive';")]
    public void What_is_right_passes(string command) => Faults(Good, command).ShouldBeEmpty();

    [Theory]
    [InlineData("SELECT [Id] FROM [a].[P] LIMIT 10;", "near 'LIMIT'")]
    [InlineData("SELECT [Id] FROM [a].[P] WHERE [Name] ILIKE @p0;", "near 'ILIKE'")]
    [InlineData("DELETE FROM [a].[P] RETURNING [Id];", "near 'RETURNING'")]
    [InlineData("EXEC(N'SELEKT 1 FROM [a].[P]');", "in EXEC")]
    [InlineData("SELECT [Missing] FROM [a].[P];", "[a].[P].[Missing]")]
    [InlineData("SELECT [Id] FROM [a].[Nowhere];", "SQL71502")]
    [InlineData("SELECT [Id] FROM [a].[P] INNER JOIN [a].[C] ON [PId] = [a].[P].[Id];", "ambiguous")]
    [InlineData("SELECT [Name] FROM [a].[P] WHERE [Id] = @undeclared;", "SQL70590")]
    [InlineData("SELECT date_trunc('month', [Name]) FROM [a].[P];", "date_trunc is not")]
    [InlineData("SELECT NEXTVAL([Name]) FROM [a].[P];", "NEXTVAL is not")]
    [InlineData("MERGE [a].[P] AS t USING [a].[C] AS s ON t.[Id] = s.[PId] WHEN MATCHED THEN DELETE;", "MERGE, which")]
    public void A_wrong_command_is_found(string command, string fault) =>
        Faults(Good, command).ShouldContain(f => f.Contains(fault));

    [Theory]
    [InlineData("CREATE INDEX [IX] ON [a].[P] ([Nam]);", "does not have")]
    [InlineData("CREATE TABLE [a].[X] ([Id] uniqeidentifier NOT NULL);", "Built-in Type")]
    [InlineData("CREATE TABLE [a].[X] ([Id] int NOT NULL, CONSTRAINT [FK_X] FOREIGN KEY ([Id]) REFERENCES [a].[Q] ([Id]));", "[a].[Q]")]
    [InlineData("CREATE TABLE [a].[X] ([T] nvarchar(max) NOT NULL); CREATE INDEX [IX_X] ON [a].[X] ([T]);", "no key may hold")]
    [InlineData("CREATE TABLE [a].[X] ([T] nvarchar(900) NOT NULL); CREATE INDEX [IX_X] ON [a].[X] ([T]);", "1800 bytes")]
    [InlineData("CREATE TABLE [a].[X] ([T] nvarchar(500) NOT NULL, CONSTRAINT [PK_X] PRIMARY KEY ([T]));", "900 of a clustered key")]
    [InlineData("CREATE TABLE [a].[X] ([T] nvarchar(5000) NOT NULL);", "over 4000")]
    [InlineData("CREATE TABLE [a].[X] ([T] decimal(40, 2) NOT NULL);", "over 38")]
    [InlineData("CREATE TABLE [a].[X] ([T] decimal NOT NULL);", "keeps no fraction")]
    [InlineData("CREATE TABLE [a].[X] ([T] varchar(100) NOT NULL DEFAULT now());", "now is not")]
    [InlineData("ALTER TABLE [a].[P] ADD CONSTRAINT [FK_P_P] FOREIGN KEY ([Id]) REFERENCES [a].[P] ([Id]) ON DELETE CASCADE;", "1785")]
    [InlineData("""
        CREATE TABLE [a].[G] ([Id] uniqueidentifier NOT NULL, [PId] uniqueidentifier NOT NULL, [CId] uniqueidentifier NOT NULL,
            CONSTRAINT [FK_G_P] FOREIGN KEY ([PId]) REFERENCES [a].[P] ([Id]) ON DELETE CASCADE,
            CONSTRAINT [FK_G_C] FOREIGN KEY ([CId]) REFERENCES [a].[C] ([Id]) ON DELETE CASCADE);
        """, "a.G by several cascades")]
    public void A_wrong_table_is_found(string more, string fault) =>
        Faults(Good + "\nGO\n" + more, "SELECT [Id] FROM [a].[P];").ShouldContain(f => f.Contains(fault));

    private static IReadOnlyList<string> Faults(string create, string command) => StaticChecks.Run(
        [("sample", create)], [("command", new RecordedCommand(command, command.Contains("@p0") ? ["@p0 nvarchar(200)"] : []))]);
}
