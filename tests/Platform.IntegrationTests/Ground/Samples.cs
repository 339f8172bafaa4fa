using Autofac;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Platform.Kernel.Approvals;
using Platform.Kernel.Data;
using Platform.Kernel.Files;
using Platform.Kernel.Papers;
using Platform.Kernel.Personal;
using Platform.Kernel.Reveals;
using Platform.Kernel.Uploads;

namespace Platform.IntegrationTests.Ground;

/// <summary>
/// A few rows of every entity that an area can own, made from the contexts' models, so that a new table is covered at once.
/// Their texts carry a mark of the area, by which they are known wherever they turn up.
/// </summary>
internal sealed class Samples
{
    private readonly List<(IEntityType Type, int Number, Guid Id)> rows = [];
    private readonly List<Guid> files = [];

    private Samples(int areaId) => AreaId = areaId;

    public int AreaId { get; }

    /// <summary>What stands in the rows' texts.</summary>
    public string Mark => $"样本{AreaId}号县";

    /// <summary>What stands in them and in nothing that asks for the mark.</summary>
    public string Trace => Mark + "-";

    /// <summary>The ids of all rows.</summary>
    public IReadOnlyList<Guid> Ids => [.. rows.Select(r => r.Id)];

    /// <summary>The types of which there are rows, and the id of one of each.</summary>
    public IEnumerable<(Type Type, Guid Id)> OneOfEach => rows.Where(r => r.Number == 1).Select(r => (r.Type.ClrType, r.Id));

    /// <summary>Which kind of row an id is of.</summary>
    public Type TypeOf(Guid id) => rows.First(r => r.Id == id).Type.ClrType;

    /// <summary>Puts rows of every module, and an upload, into an area.</summary>
    public static async Task<Samples> Put(TestHouse house, Person person, int howMany = 2)
    {
        var samples = new Samples(person.Home);
        await house.Itself([person.Home], async scope =>
        {
            await scope.Resolve<DbSession>().Begin(default);
            for (var number = 1; number <= howMany; number++) samples.files.Add(await scope.Resolve<FileStore>().Keep(person.Home, $"{samples.Trace}{number}.pdf", "%PDF-1.7"u8.ToArray(), FileKinds.Evidence, default));
            var modules = scope.Resolve<IEnumerable<ModuleDb>>().Where(d => d.Word is not ("platform" or "access")).ToList();
            // A row of projects goes first: others remember its id.
            foreach (var db in modules.OrderBy(d => d.Word != "projects"))
                foreach (var type in InOrder(db))
                    for (var number = 1; number <= (IsOnly(type) ? 1 : howMany); number++) samples.Add(db, type, number, scope.Resolve<IPersonalVault>());
            await scope.Resolve<DbSession>().Commit(default);
            return 0;
        });
        var upload = await house.Send(person, new StoreUpload(person.Home, samples.Trace + "x.csv", "一,二\n1,2\n"u8.ToArray()));
        return samples.With(house, typeof(Upload), upload)
            .With(house, typeof(Approval), await samples.Asked(house, person)).With(house, typeof(Reveal), await samples.Seen(house, person))
            .With(house, typeof(IssuedPaper), await samples.Issued(house, person));
    }

    private Samples With(TestHouse house, Type type, Guid id)
    {
        using var scope = house.Root.BeginLifetimeScope();
        rows.Add((scope.Resolve<PlatformDb>().Model.FindEntityType(type)!, 1, id));
        return this;
    }

    // Who asked must be a person, and the kind one that the house knows.
    private Task<Guid> Asked(TestHouse house, Person person) => house.As(person, async scope =>
    {
        await scope.Resolve<DbSession>().Begin(default);
        var asked = scope.Resolve<ApprovalBook>().Ask(AreaId, "proof.act", Guid.Empty, Trace + "审批", [], "", Trace + "理由");
        await scope.Resolve<DbSession>().Commit(default);
        return asked.Id;
    });

    // Of a kind that a module prints again.
    private Task<Guid> Issued(TestHouse house, Person person) => house.As(person, async scope =>
    {
        await scope.Resolve<DbSession>().Begin(default);
        var paper = scope.Resolve<PaperBook>().Issue(AreaId, "过渡安置费对账单", rows.First(r => r.Type.ClrType.Name == "Household").Id, Sample.Day, 1, "");
        await scope.Resolve<DbSession>().Commit(default);
        return paper.Id;
    });

    private Task<Guid> Seen(TestHouse house, Person person) => house.As(person, async scope =>
    {
        await scope.Resolve<DbSession>().Begin(default);
        scope.Resolve<RevealBook>().Note(AreaId, RevealWay.Shown, "proof.Sample", Guid.NewGuid(), Trace + "户", "电话", 1, Trace + "理由");
        var id = scope.Resolve<PlatformDb>().Reveals.Local.Single().Id;
        await scope.Resolve<DbSession>().Commit(default);
        return id;
    });

    private void Add(ModuleDb db, IEntityType type, int number, IPersonalVault vault)
    {
        var entity = (Owned)Activator.CreateInstance(type.ClrType, nonPublic: true)!;
        (entity.AreaId, entity.Id) = (AreaId, Guid.CreateVersion7());
        var entry = db.Entry(entity);
        foreach (var property in entry.Properties.Where(p => !typeof(Owned).GetProperties().Any(o => o.Name == p.Metadata.Name)))
            Fill(property, number);
        foreach (var complex in entry.ComplexProperties)
            if (complex.CurrentValue is PersonalData) complex.CurrentValue = vault.Seal(PersonalKind.Phone, "13900000001", new($"{db.Word}.{type.GetTableName()}", complex.Metadata.Name, AreaId, entity.Id));
            else foreach (var part in complex.Properties) Fill(part, number);
        foreach (var key in type.GetForeignKeys())
            entry.Property(key.Properties[^1].Name).CurrentValue = rows.First(r => r.Type == key.PrincipalEntityType && r.Number == number).Id;
        entry.State = EntityState.Added;
        rows.Add((type, number, entity.Id));
    }

    private void Fill(PropertyEntry property, int number)
    {
        var type = Nullable.GetUnderlyingType(property.Metadata.ClrType) ?? property.Metadata.ClrType;
        if (Languages.TryGetValue($"{property.Metadata.DeclaringType.ClrType.Name}.{property.Metadata.Name}", out var text)) property.CurrentValue = type.IsEnum ? Enum.Parse(type, text) : text.Replace("TRACE", Trace, StringComparison.Ordinal);
        else if (type == typeof(string)) property.CurrentValue = Cut($"{Trace}{property.Metadata.Name}{number}", property.Metadata.GetMaxLength(), number);
        else if (property.Metadata.Name == nameof(IPublishedFile.FileId)) property.CurrentValue = files[number - 1];
        else if (type == typeof(Guid)) property.CurrentValue = Subject(property.Metadata.Name, number);
        else if (type == typeof(DateOnly)) property.CurrentValue = IsUnique(property) ? Sample.Day.AddDays(number - 1) : Sample.Day;
        else if (type == typeof(DateTime)) property.CurrentValue = Sample.Day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        else if (type == typeof(long)) property.CurrentValue = (long)number;
        else if (type == typeof(int) && IsUnique(property)) property.CurrentValue = number;
        else if (type.IsEnum && !Enum.IsDefined(type, property.CurrentValue ?? 0)) property.CurrentValue = Enum.GetValues(type).GetValue(0);
        else if (type == typeof(byte[])) property.CurrentValue = new byte[] { 1 };
    }

    // Texts in a language of their own, and states without which a row is not shown.
    private static readonly Dictionary<string, string> Languages = new()
    {
        ["PolicyVersion.State"] = "Published",
        ["ProblemStep.Checks"] = "[]",
        ["Supervised.Kind"] = "Letter",
        ["PolicyVersion.Text"] = "policy: TRACE政策\nkind: transitionalFee\nlayer: national\nsources: {}\nvalues: {}\n",
    };

    private static bool IsUnique(PropertyEntry property) => property.Metadata.GetContainingIndexes().Any(i => i.IsUnique);

    // XId is the key of a row of X, wherever X stands.
    private Guid Subject(string name, int number) => rows.Where(r => r.Type.ClrType.Name + "Id" == name && r.Number == number).Select(r => r.Id)
        .DefaultIfEmpty(Guid.CreateVersion7()).First();

    // One row in an area, and no more.
    private static bool IsOnly(IEntityType type) =>
        type.GetIndexes().Any(i => i.IsUnique && i.Properties is [{ Name: nameof(Owned.AreaId) }]);

    private static string Cut(string text, int? most, int number) =>
        most is not { } length || length < 0 || text.Length <= length ? text : (number + text)[..length];

    private static IEnumerable<IEntityType> InOrder(ModuleDb db)
    {
        var left = db.Model.GetEntityTypes().Where(t => t.ClrType.IsSubclassOf(typeof(Owned)) && !t.IsOwned()).ToList();
        while (left.Count > 0)
        {
            var free = left.First(t => t.GetForeignKeys().All(k => k.PrincipalEntityType == t || !left.Contains(k.PrincipalEntityType)));
            left.Remove(free);
            yield return free;
        }
    }
}
