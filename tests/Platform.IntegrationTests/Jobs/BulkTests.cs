using Autofac;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Platform.IntegrationTests.Audit;
using Platform.IntegrationTests.Ground;
using Platform.Kernel.Data;
using Platform.Kernel.Personal;
using Platform.Projects.Contracts;
using Platform.Projects.Data;
using Platform.Projects.Inventory;

namespace Platform.IntegrationTests.Jobs;

/// <summary>A row that goes in among many is the row that EF Core would have written, down to its audit's hash.</summary>
public abstract class BulkTests(HouseFixture fixture) : HouseTests(fixture)
{
    private const string Text = "𠮷𬸚🙂'\"\\\n\t，户";
    private static readonly DateTime At = new DateTime(2021, 2, 3, 4, 5, 6, DateTimeKind.Utc).AddTicks(1_234_560);

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_kind_of_row_is_written_as_by_EF(bool full)
    {
        await Samples.Put(House, People.Clerk);
        var kinds = Kinds();
        kinds.Count.ShouldBeGreaterThan(20);
        var faults = new List<string>();
        foreach (var (context, kind) in kinds)
            await House.Itself([People.Own, People.Foreign], async scope =>
            {
                var db = scope.Resolve<IEnumerable<ModuleDb>>().Single(d => d.GetType() == context);
                var row = await Row(db, db.Model.FindEntityType(kind)!, scope.Resolve<IPersonalVault>(), full);
                var one = await Written(scope, db, row, () => db.Add((object)row));
                var many = await Written(scope, db, row, null);
                if (one.Count == 0) faults.Add($"{kind.Name}: nothing was written");
                faults.AddRange(one.Keys.Union(many.Keys).Where(c => one.GetValueOrDefault(c) != many.GetValueOrDefault(c))
                    .Select(c => $"{kind.Name} {c}: {many.GetValueOrDefault(c)} instead of {one.GetValueOrDefault(c)}"));
                return 0;
            });
        faults.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Many_of_them_keep_the_audit_whole()
    {
        const int Many = 4_300;
        await Samples.Put(House, People.Clerk);
        var before = (await House.Verify(People.Own)).Areas.Single().Entries;
        await House.Itself([People.Own], async scope =>
        {
            var db = scope.Resolve<IEnumerable<ModuleDb>>().Single(d => d.Word == "projects");
            var kind = db.Model.GetEntityTypes().Single(t => t.ClrType.Name == "Household");
            await scope.Resolve<DbSession>().Begin(default);
            var rows = new List<Owned>();
            for (var n = 0; n < Many; n++) rows.Add(await Row(db, kind, scope.Resolve<IPersonalVault>(), full: n % 2 == 0));
            await AddMany(db, rows);
            await scope.Resolve<DbSession>().Commit(default);
            return 0;
        });
        var area = (await House.Verify(People.Own)).Areas.Single();
        (area.First, area.Entries).ShouldBe((null, before + Many));
    }

    [SkippableFact]
    public async Task Many_of_another_county_are_refused() => await House.Itself([People.Own], async scope =>
    {
        var db = scope.Resolve<IEnumerable<ModuleDb>>().Single(d => d.Word == "projects");
        var row = (Owned)Activator.CreateInstance(db.Model.GetEntityTypes().Single(t => t.ClrType.Name == "Project").ClrType)!;
        row.AreaId = People.Foreign;
        await scope.Resolve<DbSession>().Begin(default);
        (await Should.ThrowAsync<Kernel.Web.ProblemException>(() => AddMany(db, [row]))).Status.ShouldBe(404);
        return 0;
    });

    [SkippableTheory]
    [InlineData(10)]
    [InlineData(1_300)]
    [InlineData(1_990)]
    [InlineData(2_700)]
    public async Task Who_stops_them_learns_just_that_and_nothing_stays(int at) => await House.Itself([People.Own], async scope =>
    {
        var (db, session) = (scope.Resolve<ProjectsDb>(), scope.Resolve<DbSession>());
        using var stop = new CancellationTokenSource();
        await session.Begin(default);
        await Should.ThrowAsync<OperationCanceledException>(() => db.AddMany(Projects(), stop.Token));
        await session.Rollback();
        await session.Begin(default);
        (await db.Projects.CountAsync()).ShouldBe(0);
        return 0;

        IEnumerable<Project> Projects()
        {
            for (var n = 0; n < 50_000; n++)
            {
                if (n == at) stop.Cancel();
                yield return new() { AreaId = People.Own, Name = $"项目{n}", NameFolded = $"项目{n}", State = ProjectState.Running };
            }
        }
    });

    // Writes it, reads every column of it and of its audit, and undoes it.
    private async Task<Dictionary<string, string>> Written(ILifetimeScope scope, ModuleDb db, Owned row, Action? add)
    {
        var session = scope.Resolve<DbSession>();
        (row.Version, row.ChangedAt) = (0, default);
        await session.Begin(default);
        if (add is null) await AddMany(db, [row]);
        else add();
        await session.Save(default);
        var type = db.Model.FindEntityType(row.GetType())!;
        var found = new Dictionary<string, string>();
        await Read(session, new(db.Word, type.GetTableName()!, row.GetType(), [], []), $"{Tables.Quote(House, "Id")} = @p", row.Id, found, "");
        await Read(session, new("platform", "AuditEntries", typeof(Kernel.Audit.AuditEntry), [], []), $"{Tables.Quote(House, "Key")} = @p", $"{row.AreaId}/{row.Id}", found, "audit ");
        await session.Rollback();
        return found;
    }

    private async Task Read(DbSession session, HouseTable table, string where, object value, Dictionary<string, string> into, string of)
    {
        await using var command = session.Connection.CreateCommand();
        (command.CommandText, command.Transaction) = ($"SELECT * FROM {Tables.Quoted(House, table)} WHERE {where}", session.Transaction);
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@p", value);
        command.Parameters.Add(parameter);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            for (var i = 0; i < reader.FieldCount; i++)
                into.Add(of + reader.GetName(i), reader.GetValue(i) switch
                {
                    byte[] bytes => "bytes " + Convert.ToHexString(bytes),
                    DateTime at => $"{at:O}",
                    var other => $"{other.GetType().Name} {other}",
                });
    }

    private static Task AddMany(ModuleDb db, IReadOnlyList<Owned> rows)
    {
        var kind = rows[0].GetType();
        var typed = Array.CreateInstance(kind, rows.Count);
        for (var i = 0; i < rows.Count; i++) typed.SetValue(rows[i], i);
        return (Task)typeof(ModuleDb).GetMethod(nameof(ModuleDb.AddMany))!.MakeGenericMethod(kind).Invoke(db, [typed, CancellationToken.None])!;
    }

    private List<(Type Context, Type Kind)> Kinds()
    {
        using var scope = House.Root.BeginLifetimeScope();
        return [.. scope.Resolve<IEnumerable<ModuleDb>>().SelectMany(d => d.Model.GetEntityTypes().Where(t => t.ClrType.IsSubclassOf(typeof(Owned)) && !t.IsOwned()).Select(t => (d.GetType(), t.ClrType)))];
    }

    // Where it points to another row it stands in that one's county; else in one where there is nothing yet.
    private async Task<Owned> Row(ModuleDb db, IEntityType type, IPersonalVault vault, bool full)
    {
        var row = (Owned)Activator.CreateInstance(type.ClrType, nonPublic: true)!;
        var keys = type.GetForeignKeys().ToList();
        (row.AreaId, row.Id) = (keys.Count > 0 ? People.Own : People.Foreign, Guid.CreateVersion7());
        var entry = db.Entry((object)row);
        foreach (var property in entry.Properties.Where(p => !p.Metadata.IsShadowProperty() && typeof(Owned).GetProperty(p.Metadata.Name) is null)) Fill(property, full);
        foreach (var complex in entry.ComplexProperties)
            if (complex.CurrentValue is PersonalData)
                complex.CurrentValue = full ? vault.Seal(PersonalKind.Phone, "13900000001", new($"{db.Word}.{type.GetTableName()}", complex.Metadata.Name, row.AreaId, row.Id)) : PersonalData.None;
            else
                foreach (var part in complex.Properties) Fill(part, full);
        foreach (var key in keys.Where(k => full || k.IsRequired))
            entry.Property(key.Properties[^1].Name).CurrentValue = await Principal(key.PrincipalEntityType);
        return row;
    }

    private async Task<Guid> Principal(IEntityType type)
    {
        var table = Tables.All(House).Single(t => t.Entity == type.ClrType);
        var rows = await Tables.Read(House, $"SELECT {Tables.Quote(House, "Id")} FROM {Tables.Quoted(House, table)} WHERE {Tables.Quote(House, "AreaId")} = {People.Own}");
        return Guid.Parse(rows[0][0]);
    }

    private static void Fill(PropertyEntry property, bool full)
    {
        var type = Nullable.GetUnderlyingType(property.Metadata.ClrType) ?? property.Metadata.ClrType;
        if (!full && property.Metadata.IsNullable) property.CurrentValue = null;
        else if (!full) property.CurrentValue = type == typeof(string) ? "" : type == typeof(byte[]) ? Array.Empty<byte>() : type == typeof(DateTime) ? DateTime.UnixEpoch : Activator.CreateInstance(type);
        else if (type == typeof(string)) property.CurrentValue = property.Metadata.GetMaxLength() is { } most and >= 0 && most < Text.Length ? new string('字', most) : Text;
        else if (type == typeof(byte[])) property.CurrentValue = new byte[] { 0, 1, 255 };
        else if (type == typeof(Guid)) property.CurrentValue = Guid.CreateVersion7();
        else if (type == typeof(DateOnly)) property.CurrentValue = new DateOnly(2021, 2, 3);
        else if (type == typeof(DateTime)) property.CurrentValue = At;
        else if (type == typeof(bool)) property.CurrentValue = true;
        else if (type == typeof(long)) property.CurrentValue = long.MaxValue;
        else if (type == typeof(int)) property.CurrentValue = int.MinValue;
        else if (type.IsEnum) property.CurrentValue = Enum.GetValues(type).Cast<object>().Last();
        else throw new NotSupportedException($"No value for {property.Metadata.Name}, a {type.Name}.");
    }
}

[Collection(OnSqlite.Name)]
public sealed class BulkTestsOnSqlite(SqliteHouse house) : BulkTests(house);

[Collection(OnPostgres.Name)]
public sealed class BulkTestsOnPostgres(PostgresHouse house) : BulkTests(house);

[Collection(OnSqlServer.Name)]
public sealed class BulkTestsOnSqlServer(SqlServerHouse house) : BulkTests(house);
