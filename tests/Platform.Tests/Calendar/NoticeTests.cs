using Platform.Kernel.Calendar;
using Platform.Tests.Architecture;

namespace Platform.Tests.Calendar;

/// <summary>The notices that come with the house are those that were given, each day with its document.</summary>
public sealed class NoticeTests
{
    [Fact]
    public async Task The_days_are_the_given_ones_and_each_names_its_document()
    {
        var given = (await File.ReadAllLinesAsync(Path.Combine(Code.Root, "tests", "data", "calendar", "holidays.csv"))).Skip(1).ToList();
        var own = await CalendarFile.Embedded(default);
        own.Select(d => $"{d.Date:yyyy-MM-dd},{(d.Works ? "workday" : "holiday")},{d.Name}").ShouldBe(given);
        own.ShouldAllBe(d => d.Source.Contains("发明电〔") && d.Source.EndsWith('号'));
    }

    [Fact]
    public async Task A_make_up_day_is_a_weekend_and_every_year_begins_with_a_day_off()
    {
        var own = await CalendarFile.Embedded(default);
        own.Where(d => d.Works).ShouldAllBe(d => d.Date.DayOfWeek == DayOfWeek.Saturday || d.Date.DayOfWeek == DayOfWeek.Sunday);
        own.Where(d => d.Date is { Month: 1, Day: 1 } && !d.Works).Select(d => d.Date.Year).ShouldBe(Enumerable.Range(2015, 12));
    }

    [Theory]
    [InlineData("2026-01-01,holiday,元旦,某号")]
    [InlineData("date,kind,name,source")]
    [InlineData("date,kind,name,source\n2026-13-01,holiday,元旦,某号")]
    [InlineData("date,kind,name,source\n2026-01-01,off,元旦,某号")]
    [InlineData("date,kind,name,source\n2026-01-01,holiday,元旦")]
    public void A_file_that_is_not_a_notice_is_refused(string text) => Should.Throw<FormatException>(() => CalendarFile.Parse(text));
}
