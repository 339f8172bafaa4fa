using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Platform.Kernel.Data;
using Platform.Kernel.Data.Providers;
using Platform.Kernel.Personal;

namespace Platform.Tests.Architecture;

/// <summary>What the contexts map: whose each row is, and that no module reaches into another's schema.</summary>
public sealed class DataTests
{
    private static readonly List<(string Schema, IModel Model)> Models = [.. Read()];

    private static IEnumerable<(string Schema, IEntityType Type)> Entities =>
        Models.SelectMany(m => m.Model.GetEntityTypes().Select(t => (m.Schema, t)));

    /// <summary>Every kind of row that the audit tells of: <c>word.Entity</c>.</summary>
    internal static IEnumerable<string> Audited => Entities
        .Where(e => e.Type.ClrType.Assembly.GetName().Name!.StartsWith("Platform", StringComparison.Ordinal)
            && !e.Type.IsOwned() && !e.Type.ClrType.IsDefined(typeof(HouseKeepingAttribute), false))
        .Select(e => $"{e.Schema}.{e.Type.ClrType.Name}").Distinct();

    [Fact]
    public void There_is_a_context_for_each_module_and_two_for_the_house() =>
        Models.Select(m => m.Schema).Order().ShouldBe(Code.Catalog.All.Select(m => m.Word).Concat(["access", "platform"]).Order());

    [Fact]
    public void Every_entity_says_whose_it_is()
    {
        var ours = Entities.Where(e => e.Type.ClrType.Assembly.GetName().Name!.StartsWith("Platform", StringComparison.Ordinal)).ToList();
        ours.Count.ShouldBeGreaterThan(20);
        ours.Where(e => !IsSaid(e.Type.ClrType)).Select(e => e.Type.Name).ShouldBeEmpty();
    }

    [Fact]
    public void Every_table_lies_in_its_modules_schema_and_no_foreign_key_leaves_it()
    {
        foreach (var (schema, type) in Entities.Where(e => e.Type.GetTableName() is not null))
        {
            type.GetSchema().ShouldBe(schema, type.Name);
            type.GetForeignKeys().ShouldAllBe(k => k.PrincipalEntityType.GetSchema() == schema);
        }
    }

    [Fact]
    public void No_table_is_mapped_twice() =>
        Entities.Where(e => e.Type.GetTableName() is not null && e.Type.BaseType is null && !e.Type.IsOwned())
            .GroupBy(e => $"{e.Type.GetSchema()}.{e.Type.GetTableName()}").Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();

    [Fact]
    public void An_area_stands_first_in_the_keys_foreign_keys_and_indexes_of_what_it_owns()
    {
        var owned = Entities.Where(e => e.Type.ClrType.IsSubclassOf(typeof(Owned))).Select(e => e.Type).ToList();
        owned.Count.ShouldBeGreaterThan(12);
        foreach (var type in owned)
        {
            type.FindPrimaryKey()!.Properties.Select(p => p.Name).ShouldBe([nameof(Owned.AreaId), nameof(Owned.Id)], type.Name);
            type.GetForeignKeys().Where(k => k.PrincipalEntityType.ClrType.IsSubclassOf(typeof(Owned)))
                .ShouldAllBe(k => k.Properties[0].Name == nameof(Owned.AreaId) && k.PrincipalKey.Properties[0].Name == nameof(Owned.AreaId), type.Name);
            type.GetIndexes().ShouldAllBe(i => i.Properties[0].Name == nameof(Owned.AreaId), type.Name);
            type.GetDeclaredQueryFilters().Count.ShouldBe(2, $"{type.Name}: area and removed");
        }
    }

    [Fact]
    public void Money_and_areas_are_whole_numbers()
    {
        var properties = Entities.SelectMany(e => e.Type.GetProperties()
            .Concat(e.Type.GetComplexProperties().SelectMany(c => c.ComplexType.GetProperties())).Select(p => (e.Type.Name, Property: p))).ToList();
        properties.Where(p => (Nullable.GetUnderlyingType(p.Property.ClrType) ?? p.Property.ClrType) is var t
            && (t == typeof(double) || t == typeof(float) || t == typeof(decimal))).Select(p => $"{p.Name}.{p.Property.Name}").ShouldBeEmpty();
        var named = properties.Where(p => p.Property.Name.EndsWith("Fen", StringComparison.Ordinal) || p.Property.Name.EndsWith("Dm2", StringComparison.Ordinal)).ToList();
        named.Count.ShouldBeGreaterThan(10);
        named.ShouldAllBe(p => (Nullable.GetUnderlyingType(p.Property.ClrType) ?? p.Property.ClrType) == typeof(long));
    }

    [Theory]
    [InlineData("备注|说明|原因|事由|意见|结论|诉求|职责|分工|进度|内容|情况|问题|措施")]
    public void What_people_write_as_they_like_is_cleared_of_numbers_of_persons(string titles)
    {
        var told = Entities.Where(e => !e.Type.ClrType.IsDefined(typeof(HouseKeepingAttribute), false))
            .SelectMany(e => e.Type.GetProperties()).Where(p => p.ClrType == typeof(string) && p.PropertyInfo is not null)
            .Where(p => p.PropertyInfo!.GetCustomAttribute<TitleAttribute>() is { } title && Regex.IsMatch(title.Text, titles)).ToList();
        told.Count.ShouldBeGreaterThan(10);
        told.Where(p => !p.PropertyInfo!.IsDefined(typeof(FreeTextAttribute), false)).Select(p => $"{p.DeclaringType.ClrType.Name}.{p.Name}").ShouldBeEmpty();
    }

    [Fact]
    public void Bytes_in_a_table_are_sealed_and_found_by_their_mark_when_keys_change()
    {
        var bytes = Entities.Where(e => !e.Type.ClrType.Assembly.GetName().Name!.StartsWith("OpenIddict", StringComparison.Ordinal))
            .SelectMany(e => e.Type.GetProperties().Where(p => p.ClrType == typeof(byte[])).Select(p => (Name: $"{e.Type.Name}.{p.Name}", Marked: PersonalModel.IsSealedBytes(p)))).ToList();
        bytes.ShouldNotBeEmpty();
        bytes.Where(b => !b.Marked).Select(b => b.Name).ShouldBeEmpty();
        var personal = Entities.SelectMany(e => e.Type.GetComplexProperties().Where(c => c.ClrType == typeof(PersonalData))
            .Select(c => (Name: $"{e.Type.Name}.{c.Name}", Marked: PersonalModel.Names(e.Type).Contains(c.Name)))).ToList();
        personal.Count.ShouldBeGreaterThan(3);
        personal.Where(p => !p.Marked).Select(p => p.Name).ShouldBeEmpty();
    }

    [Fact]
    public void Entities_of_modules_are_internal() =>
        Entities.Where(e => Code.Catalog.Of(e.Type.ClrType) is not null && e.Type.ClrType.IsVisible).Select(e => e.Type.Name).ShouldBeEmpty();

    private static bool IsSaid(Type type) => type.IsSubclassOf(typeof(Owned)) || typeof(IPublishedDown).IsAssignableFrom(type)
        || type.IsDefined(typeof(SharedByAllAttribute), false) || type.IsDefined(typeof(HouseKeepingAttribute), false) || type.IsDefined(typeof(OfTheHouseAttribute), false);

    private static IEnumerable<(string Schema, IModel Model)> Read()
    {
        foreach (var type in Code.Types.Where(t => typeof(IContextFactory).IsAssignableFrom(t) && Code.IsConcrete(t)))
        {
            var factory = (IContextFactory)Activator.CreateInstance(type, nonPublic: true)!;
            using var connection = new SqliteConnection("Data Source=:memory:");
            using var context = factory.Create(DatabaseProvider.Sqlite, connection);
            yield return (factory.Schema, context.GetService<IDesignTimeModel>().Model);
        }
    }
}
