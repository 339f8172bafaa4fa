using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data.Providers;
using Platform.Kernel.Personal;

namespace Platform.Tests.Personal;

public sealed class MappingTests : IDisposable
{
    private readonly SqliteConnection connection = new("Data Source=:memory:");
    private readonly IPersonalVault vault = PersonalGround.Fresh().Vault();

    public MappingTests()
    {
        connection.Open();
        using var db = Open();
        db.Database.EnsureCreated();
    }

    public void Dispose() => connection.Dispose();

    [Fact]
    public void A_row_is_kept_found_changed_and_emptied()
    {
        var person = new Person { AreaId = 1 };
        var binding = new PersonalBinding("sample.People", nameof(Person.IdNumber), person.AreaId, person.Id);
        person.IdNumber = vault.Seal(PersonalKind.IdNumber, "41122119900101123X", binding);
        Save(db => db.Add(person));

        using (var db = Open())
        {
            var found = db.People.WherePersonal(p => p.IdNumber, vault.Hash(PersonalKind.IdNumber, "41122119900101123x")).Single();
            vault.Open(found.IdNumber, binding).ShouldBe("41122119900101123X");
            db.People.Select(p => p.IdNumber.Mask).Single().ShouldBe("411221********123X");
            found.Phone.IsPresent.ShouldBeFalse();
            found.Phone = vault.Seal(PersonalKind.Phone, "13800001234", binding with { Property = "Phone" });
            found.IdNumber = PersonalData.None;
            db.SaveChanges();
        }

        using var after = Open();
        after.People.WherePersonal(p => p.IdNumber, vault.Hash(PersonalKind.IdNumber, "41122119900101123X")).ShouldBeEmpty();
        after.People.WherePersonal(p => p.IdNumber, "").ShouldBeEmpty();
        after.People.WherePersonal(p => p.Phone, vault.Hash(PersonalKind.Phone, "138 0000 1234")).Count().ShouldBe(1);
    }

    [Fact]
    public void The_columns_are_cipher_mask_and_indexed_hash()
    {
        using var db = Open();
        var sql = db.Database.GenerateCreateScript();
        foreach (var column in new[] { "IdNumberCipher", "IdNumberMask", "IdNumberHash", "PhoneCipher", "PhoneMask", "PhoneHash" })
            sql.ShouldContain($"\"{column}\"");
        sql.ShouldContain("(\"AreaId\", \"IdNumberHash\")");
        PersonalModel.Names(db.Model.FindEntityType(typeof(Person))!).ShouldBe(["IdNumber", "Phone"]);
    }

    private void Save(Action<PeopleDb> act)
    {
        using var db = Open();
        act(db);
        db.SaveChanges();
    }

    private PeopleDb Open()
    {
        var options = new DbContextOptionsBuilder<PeopleDb>();
        PlatformDatabase.Use(options, DatabaseProvider.Sqlite, "sample", typeof(PeopleDb).Assembly);
        var db = new PeopleDb(options.Options);
        db.Database.SetDbConnection(connection);
        return db;
    }

    internal sealed class Person
    {
        public int AreaId { get; set; }

        public Guid Id { get; set; } = Guid.CreateVersion7();

        public PersonalData IdNumber { get; set; } = PersonalData.None;

        public PersonalData Phone { get; set; } = PersonalData.None;
    }

    internal sealed class PeopleDb(DbContextOptions<PeopleDb> options) : DbContext(options)
    {
        public DbSet<Person> People => Set<Person>();

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.HasDefaultSchema("sample");
            modelBuilder.Entity<Person>(p =>
            {
                p.HasKey(x => new { x.AreaId, x.Id });
                p.Personal(x => x.IdNumber).Personal(x => x.Phone);
            });
        }
    }
}
