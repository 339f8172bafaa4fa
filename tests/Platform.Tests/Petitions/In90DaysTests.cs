using Platform.Petitions.Alerts;

namespace Platform.Tests.Petitions;

/// <summary>Petitions of a project in the 90 days up to a day.</summary>
public sealed class In90DaysTests
{
    private static readonly DateOnly Day = new(2022, 8, 31);
    private static readonly Guid Project = Guid.CreateVersion7();

    [Fact]
    public void The_first_and_the_last_day_count_and_no_other()
    {
        var reading = PetitionsIn90Days.Of(Project, [On(-91), On(-90), On(-1), On(0), On(1)], Day);
        reading.Value.ShouldBe(3);
        reading.Since.ShouldBeNull();
        reading.Rows.ShouldBe($"/petitions?project={Project}&from=2022-06-02&until=2022-08-31&asOf=2022-08-31");
    }

    [Fact]
    public void The_explanation_lists_them_and_names_nobody() =>
        PetitionsIn90Days.Of(Project, [On(-31, 30)], Day).Explanation
            .ShouldBe("2022-06-02 至 2022-08-31 的 90 天内登记信访 1 件：2022-07-31 安置房逾期（30 人）。");

    [Fact]
    public void A_sign_that_has_passed_reads_nought() => PetitionsIn90Days.Of(Project, [On(-200)], Day).Value.ShouldBe(0);

    private static Registered On(int days, int? people = null) => new(Project, Day.AddDays(days), people, "安置房逾期");
}
