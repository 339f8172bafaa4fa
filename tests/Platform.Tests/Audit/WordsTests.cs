using System.Reflection;
using Platform.Kernel.Audit;
using Platform.Kernel.Data;
using Platform.Tests.Architecture;

namespace Platform.Tests.Audit;

/// <summary>What the audit shows of the modules' rows, it shows in words.</summary>
public sealed class WordsTests
{
    private static readonly List<(string Word, PropertyInfo Property)> Fields =
        [.. Code.Types.Where(t => t.IsDefined(typeof(TitleAttribute), false) && t.IsSubclassOf(typeof(Owned)) && Code.Catalog.Of(t) is not null)
            .SelectMany(t => t.GetProperties().Where(p => p.IsDefined(typeof(TitleAttribute)))
            .Select(p => (Code.Catalog.Of(t)!.Word, p)))];

    [Fact]
    public void Every_choice_has_a_word_for_each_of_its_values()
    {
        var titles = new RecordTitles(Code.Catalog);
        var choices = Fields.Where(f => (Nullable.GetUnderlyingType(f.Property.PropertyType) ?? f.Property.PropertyType).IsEnum).ToList();
        choices.Count.ShouldBeGreaterThan(4);
        foreach (var (word, property) in choices)
        {
            var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            var entry = new AuditEntry { Word = word, Entity = property.DeclaringType!.Name };
            var said = Enum.GetValues(type).Cast<int>().Select(v => titles.Word(entry, property.Name, v.ToString(System.Globalization.CultureInfo.InvariantCulture))).ToList();
            // Zero often stands for nothing chosen.
            said.Skip(1).ShouldAllBe(w => !string.IsNullOrEmpty(w), $"{word}.{property.DeclaringType.Name}.{property.Name}");
        }
    }

    [Fact]
    public void The_unit_of_money_and_area_is_that_in_which_it_is_shown() =>
        Fields.Where(f => f.Property.GetCustomAttribute<TitleAttribute>()!.Text is var title
            && ((f.Property.Name.EndsWith("Fen", StringComparison.Ordinal) && !title.Contains('元')) || (f.Property.Name.EndsWith("Dm2", StringComparison.Ordinal) && !title.Contains('㎡')))
            || f.Property.GetCustomAttribute<TitleAttribute>()!.Text.Contains("0.01")).Select(f => f.Property.Name).ShouldBeEmpty();
}
