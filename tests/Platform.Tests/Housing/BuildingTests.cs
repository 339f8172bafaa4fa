using Platform.Housing.Estates;

namespace Platform.Tests.Housing;

public sealed class BuildingTests
{
    private static readonly DateOnly Day = new(2022, 8, 31);

    [Fact]
    public void A_stage_is_a_fact_as_of_a_day()
    {
        var building = new Building { StartedOn = new(2019, 6, 30), ToppedOn = new(2020, 12, 1), BuiltOn = new(2022, 8, 5) };

        Assert.Equal(Stage.NotStarted, building.StageOn(new(2019, 6, 29)));
        Assert.Equal(Stage.Started, building.StageOn(new(2019, 6, 30)));
        Assert.Equal(Stage.Topped, building.StageOn(new(2022, 8, 4)));
        Assert.Equal(Stage.Built, building.StageOn(Day));
    }

    [Fact]
    public void The_words_speak_only_where_a_date_is_missing()
    {
        Assert.Equal(Stage.Started, new Building { Progress = "主体施工至9层，停工" }.StageOn(Day));
        Assert.Equal(Stage.Started, new Building { Progress = "主体封顶", StartedOn = new(2019, 1, 1), ToppedOn = new(2022, 9, 1) }.StageOn(Day));
        Assert.Equal(Stage.Topped, new Building { Progress = "主体封顶，室内抹灰", StartedOn = new(2019, 1, 1) }.StageOn(Day));
    }

    [Fact]
    public void A_later_date_speaks_for_an_earlier_stage()
    {
        var building = new Building { BuiltOn = new(2018, 7, 30) };

        Assert.True(building.Reached(Stage.Started, Day));
        Assert.False(building.Reached(Stage.Started, new(2018, 7, 29)));
    }

    [Theory]
    [InlineData("未开工", (int)Stage.NotStarted)]
    [InlineData("主体施工至3层", (int)Stage.Started)]
    [InlineData("主体封顶", (int)Stage.Topped)]
    [InlineData("竣工验收，待配套", (int)Stage.Built)]
    [InlineData("已交付", (int)Stage.Delivered)]
    [InlineData("已封顶，未竣工", (int)Stage.Topped)]
    [InlineData("主体施工，未封顶", (int)Stage.Started)]
    [InlineData("", null)]
    [InlineData("协调中", null)]
    public void Progress_is_read_from_the_countys_words(string words, int? stage) => Assert.Equal((Stage?)stage, Stages.Read(words));

    [Fact]
    public void Late_days_run_to_the_delivery_or_to_the_day()
    {
        var delivered = new Building { PlannedDelivery = new(2018, 6, 30), DeliveredOn = new(2018, 10, 16) };
        var waiting = new Building { PlannedDelivery = new(2020, 12, 31), Progress = "主体施工至9层，停工" };

        Assert.Equal(108, delivered.LateDays(Day));
        Assert.False(delivered.IsOverdue(Day));
        Assert.Equal(1, delivered.LateDays(new(2018, 7, 1)));
        Assert.True(delivered.IsOverdue(new(2018, 7, 1)));
        Assert.Equal(608, waiting.LateDays(Day));
        Assert.True(waiting.IsOverdue(Day));
        Assert.Equal(0, new Building { PlannedDelivery = Day }.LateDays(Day));
        Assert.Equal(0, new Building { PlannedDelivery = new(2020, 1, 1), Progress = "已交付" }.LateDays(Day));
        Assert.Equal(0, new Building().LateDays(Day));
    }

    [Fact]
    public void A_missed_milestone_is_planned_in_the_past_and_not_reached()
    {
        var building = new Building
        {
            PlannedStart = new(2018, 3, 1),
            StartedOn = new(2018, 10, 22),
            PlannedTop = new(2019, 6, 30),
            PlannedBuilt = new(2020, 9, 30),
        };

        var missed = building.Missed(Day).ToList();

        Assert.Equal([Stage.Topped, Stage.Built], missed.Select(m => m.Stage));
        Assert.Equal(1158, missed[0].Days);
        Assert.Empty(building.Missed(new(2019, 6, 30)));
    }
}
