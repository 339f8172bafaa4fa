using System.Text.RegularExpressions;

namespace Platform.Tests.Architecture;

/// <summary>What may not be written anywhere, read from the sources.</summary>
public sealed partial class SourceTests
{
    [Fact]
    public void Time_comes_from_the_clock_that_is_given() => Nowhere(Now(), ".cs", ".razor");

    [Fact]
    public void A_page_or_a_request_never_blocks_on_a_task() =>
        Nowhere(Blocking(), s => !s.Path.StartsWith("src/Kernel/Platform.Kernel/Personal/", StringComparison.Ordinal), ".cs", ".razor");

    [Fact]
    public void Modules_reckon_in_whole_numbers_and_decimals() =>
        Nowhere(Floating(), s => s.Path.StartsWith("src/Modules/", StringComparison.Ordinal), ".cs", ".razor");

    [Fact]
    public void Filters_are_set_aside_by_name_only() => Nowhere(AllFilters(), ".cs", ".razor");

    [Fact]
    public void Nobody_changes_or_deletes_an_entry_of_the_audit() => Nowhere(AuditRewritten(), ".cs", ".razor");

    [Fact]
    public void Modules_write_no_sql() => Nowhere(Sql(), s => s.Path.StartsWith("src/Modules/", StringComparison.Ordinal), ".cs", ".razor");

    [Fact]
    public void Nothing_is_left_to_be_done() => Nowhere(Undone(), ".cs", ".razor");

    [Fact]
    public void No_page_fetches_from_another_host() => Nowhere(Elsewhere(), ".razor", ".css", ".js");

    [Fact]
    public void Files_are_small()
    {
        var lengths = Code.Sources(".cs", ".razor").Select(s => s.Text.Count(c => c == '\n')).Order().ToList();
        lengths[lengths.Count * 9 / 10].ShouldBeLessThan(150);
        lengths[lengths.Count / 2].ShouldBeInRange(20, 80);
    }

    private static void Nowhere(Regex what, params string[] endings) => Nowhere(what, _ => true, endings);

    private static void Nowhere(Regex what, Func<Source, bool> where, params string[] endings)
    {
        var sources = Code.Sources(endings).Where(where).ToList();
        sources.ShouldNotBeEmpty();
        sources.SelectMany(s => what.Matches(s.Text).Select(m => $"{s.Path}: {m.Value}")).ShouldBeEmpty();
    }

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?Now\b|\bDateTime\.Today\b")]
    private static partial Regex Now();

    [GeneratedRegex(@"GetAwaiter\(\)\s*\.GetResult\(\)|\.Wait\(\)")]
    private static partial Regex Blocking();

    [GeneratedRegex(@"\b(double|float|Double|Single)\b(?!\()")]
    private static partial Regex Floating();

    [GeneratedRegex(@"IgnoreQueryFilters\(\)")]
    private static partial Regex AllFilters();

    [GeneratedRegex(@"\b(FromSql|ExecuteSql|SqlQuery)(Raw|Interpolated)?(Async)?\b|CreateCommand\(")]
    private static partial Regex Sql();

    [GeneratedRegex(@"AuditEntries\b[^;]*\b(Execute(Update|Delete)|Remove|Update|Attach)")]
    private static partial Regex AuditRewritten();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|NotImplementedException)\b|#region")]
    private static partial Regex Undone();

    [GeneratedRegex(@"(src|href)=""(https?:)?//|@import\s+url\(|url\(['""]?https?:")]
    private static partial Regex Elsewhere();
}
