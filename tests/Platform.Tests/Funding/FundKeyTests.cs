using Platform.Funding.Funds;

namespace Platform.Tests.Funding;

/// <summary>A fund sent again is known again, and no two rows of a sheet fall together.</summary>
public sealed class FundKeyTests
{
    private static readonly Guid Project = Guid.CreateVersion7();
    private static readonly Guid Other = Guid.CreateVersion7();
    private static readonly DateOnly Day = new(2019, 6, 6);

    [Fact]
    public void The_same_sheet_gives_the_same_keys() => Keys().ShouldBe(Keys());

    [Fact]
    public void Equal_rows_of_one_sheet_stay_apart() => Keys().Distinct().Count().ShouldBe(5);

    [Fact]
    public void Widths_and_spaces_do_not_make_another_fund() =>
        new FundKey().Next(Project, "国开行棚改贷款", "渑财预〔2017〕3号", Day).ShouldBe(new FundKey().Next(Project, " 国开行 棚改贷款", "渑财预(2017)3号 ", Day));

    private static List<string> Keys()
    {
        var keys = new FundKey();
        return
        [
            keys.Next(Project, "本级财政预算", null, Day), keys.Next(Project, "本级财政预算", null, Day), keys.Next(Project, "本级财政预算", "1号", Day),
            keys.Next(Project, "本级财政预算", null, null), keys.Next(Other, "本级财政预算", null, Day),
        ];
    }
}
