using Platform.Rectification.Campaigns;

namespace Platform.Tests.Rectification;

public sealed class CampaignTemplateTests
{
    /// <summary>三建〔2022〕61号 三: 2022-02-10 to 2022-09-30 in three phases; reports by 2022-09-26.</summary>
    [Fact]
    public void The_documents_campaign_has_its_days()
    {
        var template = CampaignTemplates.Find("three-phases")!;
        (template.From, template.To, template.ReportDue).ShouldBe((new(2022, 2, 10), new(2022, 9, 30), new DateOnly(2022, 9, 26)));
        template.Phases.Select(p => (p.Title, p.From, p.To)).ShouldBe(
        [
            ("动员部署", new(2022, 2, 10), new(2022, 2, 20)),
            ("化解整改", new(2022, 2, 21), new(2022, 8, 15)),
            ("规范提升", new(2022, 8, 16), new(2022, 9, 30)),
        ]);
        template.Phases.SelectMany(p => p.Tasks).ShouldAllBe(t => t.Source.Length > 0);
        template.Phases[2].Tasks.Single(t => t.Title.StartsWith("形成总结报告", StringComparison.Ordinal)).Due.ShouldBe(new(2022, 9, 26));
    }

    [Theory]
    [InlineData("\"tasks\"", "\"guess\"")]
    [InlineData("\"everybody\"", "\"someone\"")]
    [InlineData("\"to\": \"2022-02-20\"", "\"to\": \"2023-02-20\"")]
    [InlineData("\"due\": \"2022-09-26\"", "\"due\": \"2022-08-26\", \"why\": 1")]
    public void A_template_with_an_unknown_word_or_a_day_out_of_its_phase_is_refused(string part, string instead)
    {
        using var reader = new StreamReader(typeof(CampaignTemplates).Assembly.GetManifestResourceStream("campaign-templates.json")!);
        var json = reader.ReadToEnd();
        json.ShouldContain(part);
        CampaignTemplates.Read(json).ShouldNotBeEmpty();
        Should.Throw<InvalidDataException>(() => CampaignTemplates.Read(json.Replace(part, instead, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("2022-02-20", null, "2022-02-20", 0, false, 0)]
    [InlineData("2022-02-20", null, "2022-02-21", -1, true, 0)]
    [InlineData("2022-02-20", "2022-02-20", "2022-03-01", null, false, 0)]
    [InlineData("2022-02-20", "2022-02-23", "2022-03-01", null, false, 3)]
    public void A_duty_is_late_from_the_day_after_its_last(string due, string? done, string today, int? left, bool isLate, int doneLate)
    {
        var said = done is null ? null : new Completion { DoneOn = DateOnly.Parse(done) };
        var state = new DutyState(DateOnly.Parse(due), said, DateOnly.Parse(today));
        (state.DaysLeft, state.IsLate, state.DoneLate).ShouldBe((left, isLate, doneLate));
    }

    [Fact]
    public void Every_gate_has_a_word_a_title_and_a_place_on_a_phase()
    {
        foreach (var kind in Gate.All)
        {
            Gate.Read(Gate.Word(kind)).ShouldBe(kind);
            new CampaignPhase { Gates = [kind] }.Gates.ShouldBe([kind]);
        }
        Gate.All.Select(Gate.Title).Distinct().Count().ShouldBe(Gate.All.Count);
        Gate.Read("guess").ShouldBeNull();
    }
}
