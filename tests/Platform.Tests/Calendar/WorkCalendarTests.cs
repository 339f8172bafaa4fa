using CsCheck;
using Platform.Kernel.Calendar;

namespace Platform.Tests.Calendar;

/// <summary>How working days and the ends of periods are reckoned.</summary>
public sealed class WorkCalendarTests
{
    private static readonly Dictionary<DateOnly, bool> Announced =
        CalendarFile.Parse(new StreamReader(typeof(CalendarFile).Assembly.GetManifestResourceStream("Platform.Kernel.Calendar.holidays.csv")!).ReadToEnd())
            .ToDictionary(d => d.Date, d => d.Works);

    private static readonly WorkCalendar Calendar = new(Announced, new Dictionary<DateOnly, bool>());

    private static readonly Gen<DateOnly> Day = Gen.Int[0, 4200].Select(n => new DateOnly(2015, 1, 1).AddDays(n));

    [Theory]
    [InlineData("2026-02-14", true, "the Saturday before Spring Festival is worked")]
    [InlineData("2026-02-28", true, "and the Saturday after it")]
    [InlineData("2026-02-16", false, "a Monday in it is not")]
    [InlineData("2020-01-31", false, "the festival of 2020 was prolonged")]
    [InlineData("2020-02-01", false, "to the Sunday")]
    [InlineData("2020-02-03", true, "and ended")]
    [InlineData("2015-09-03", false, "seventy years after the war")]
    [InlineData("2015-09-06", true, "and the Sunday worked for it")]
    [InlineData("2019-05-03", false, "Labour Day of 2019 became four days")]
    [InlineData("2022-12-31", false, "the notice of 2023 begins in 2022")]
    [InlineData("2022-06-18", false, "an ordinary Saturday")]
    [InlineData("2022-06-20", true, "an ordinary Monday")]
    public void Known_days_are_right(string day, bool works, string why) => Calendar.Works(DateOnly.Parse(day)).Value.ShouldBe(works, why);

    [Theory]
    [InlineData("2022-06-17", 5, "2022-06-24")]
    [InlineData("2026-02-13", 1, "2026-02-14")]
    [InlineData("2026-02-13", 2, "2026-02-24")]
    [InlineData("2022-09-29", 20, "2022-11-01")]
    public void The_day_of_the_start_is_not_counted(string start, int days, string end) => Calendar.Add(DateOnly.Parse(start), days).Value.ShouldBe(DateOnly.Parse(end));

    [Theory]
    [InlineData("2022-06-02", 15, "2022-06-17", "its last day is worked")]
    [InlineData("2022-06-03", 15, "2022-06-20", "its last day is a Saturday")]
    [InlineData("2026-02-01", 15, "2026-02-24", "its last day lies in Spring Festival")]
    [InlineData("2026-01-30", 15, "2026-02-14", "its last day is a Saturday that is worked")]
    public void A_period_whose_last_day_is_off_ends_on_the_next_working_day(string start, int days, string end, string why) =>
        Calendar.AfterDays(DateOnly.Parse(start), days).Value.ShouldBe(DateOnly.Parse(end), why);

    [Theory]
    [InlineData("2024-08-31", 6, "2025-02-28")]
    [InlineData("2023-11-30", 3, "2024-02-29")]
    [InlineData("2025-08-10", 6, "2026-02-10")]
    [InlineData("2025-08-18", 6, "2026-02-24")]
    public void A_month_ends_on_the_day_of_the_same_number_or_on_its_last(string start, int months, string end) =>
        Calendar.AfterMonths(DateOnly.Parse(start), months).Value.ShouldBe(DateOnly.Parse(end));

    [Fact]
    public void Beyond_the_announced_years_the_answer_is_that_it_is_not_announced()
    {
        Calendar.Works(new(2027, 3, 1)).ShouldBe(Announced<bool>.NotYet(2027));
        Calendar.Works(new(2014, 12, 31)).MissingYear.ShouldBe(2014);
        Calendar.Add(new(2026, 12, 30), 2).ShouldBe(Announced<DateOnly>.NotYet(2027));
        Calendar.AfterDays(new(2026, 12, 1), 60).MissingYear.ShouldBe(2027);
        Calendar.Between(new(2026, 12, 1), new(2027, 1, 1)).IsKnown.ShouldBeFalse();
        Calendar.Add(new(2026, 12, 30), 2).Say(d => $"{d}", y => $"{y} 年尚未公布").ShouldBe("2027 年尚未公布");
        Should.Throw<InvalidOperationException>(() => Calendar.Works(new(2027, 3, 1)).Value);
    }

    [Fact]
    public void A_change_decides_its_day_even_in_a_year_that_is_not_announced()
    {
        var own = new WorkCalendar(Announced, new Dictionary<DateOnly, bool> { [new(2022, 6, 20)] = false, [new(2022, 6, 18)] = true, [new(2027, 1, 1)] = false });
        own.Works(new(2022, 6, 20)).Value.ShouldBeFalse();
        own.Add(new(2022, 6, 17), 2).Value.ShouldBe(new(2022, 6, 21));
        own.Works(new(2027, 1, 1)).Value.ShouldBeFalse();
        own.Works(new(2027, 1, 4)).IsKnown.ShouldBeFalse();
    }

    [Fact]
    public void Adding_and_counting_agree() => Gen.Select(Day, Gen.Int[1, 60]).Sample((start, days) =>
    {
        var end = Calendar.Add(start, days);
        return !end.IsKnown || (Calendar.Works(end.Value).Value && Calendar.Between(start, end.Value).Value == days
            && Calendar.Between(start, end.Value.AddDays(-1)).Value == days - 1);
    });

    [Fact]
    public void Periods_add_up() => Gen.Select(Day, Gen.Int[1, 30], Gen.Int[1, 30]).Sample((start, a, b) =>
    {
        var (once, twice) = (Calendar.Add(start, a + b), Calendar.Add(start, a));
        return !once.IsKnown || Calendar.Add(twice.Value, b) == once;
    });

    [Fact]
    public void Counting_is_additive_and_never_more_than_the_days() => Gen.Select(Day, Gen.Int[0, 90], Gen.Int[0, 90]).Sample((start, a, b) =>
    {
        var (middle, end) = (start.AddDays(a), start.AddDays(a + b));
        var whole = Calendar.Between(start, end);
        return !whole.IsKnown || (whole.Value == Calendar.Between(start, middle).Value + Calendar.Between(middle, end).Value && whole.Value <= a + b);
    });

    [Fact]
    public void A_later_start_never_ends_earlier() => Gen.Select(Day, Gen.Int[0, 30], Gen.Int[1, 40]).Sample((start, later, days) =>
    {
        var (one, other) = (Calendar.AfterDays(start, days), Calendar.AfterDays(start.AddDays(later), days));
        return !other.IsKnown || (one.Value <= other.Value && one.Value >= start.AddDays(days) && Calendar.Works(one.Value).Value);
    });
}
