using Platform.Kernel.Sheets;
using Platform.Petitions.Register;
using Platform.Petitions.Tallies;
using Platform.Projects.Contracts;
using Platform.Tests.Sheets;

namespace Platform.Tests.Petitions;

/// <summary>The county's workbook gives the petitions that its expected file names.</summary>
public sealed class WorkbookTests
{
    private static readonly List<Petition> Petitions = [.. Survey.Read("渑池县排查台账.xlsx").File.Rows(SurveyKinds.Petitions).Select(Take)];

    [Fact]
    public void Totals_are_those_of_the_expected_file()
    {
        var expected = Survey.Json("渑池县排查台账.expected.json").GetProperty("totals").GetProperty("petitions");
        var figures = PetitionFigures.Of(Tally(Survey.AsOf), Survey.AsOf).ToDictionary(f => f.Name, f => f.Computed);
        foreach (var name in new[] { "total", "replied", "openInTime", "openOverdue", "notAccepted" })
            figures[name].ShouldBe(expected.GetProperty(name).GetInt64(), name);
        var kinds = expected.GetProperty("byKind").EnumerateObject().ToList();
        foreach (var kind in kinds) figures["byKind." + kind.Name].ShouldBe(kind.Value.GetInt64(), kind.Name);
        figures.Count.ShouldBe(5 + kinds.Count);
    }

    [Fact]
    public void A_figure_leads_to_as_many_rows()
    {
        var tally = Tally(Survey.AsOf);
        var rows = Petitions.AsQueryable().By(Survey.AsOf);
        rows.Of("replied", Survey.AsOf).Count().ShouldBe(tally.Replied);
        rows.Of("intime", Survey.AsOf).Count().ShouldBe(tally.InTime);
        rows.Of("overdue", Survey.AsOf).Count().ShouldBe(tally.Overdue);
        rows.Of("unaccepted", Survey.AsOf).Count().ShouldBe(tally.NotAccepted);
    }

    [Fact]
    public void Earlier_days_know_fewer_petitions()
    {
        Tally(new(2021, 12, 31)).Total.ShouldBeLessThan(39);
        Tally(new(2021, 9, 13)).Total.ShouldBe(0);
    }

    private static PetitionTally Tally(DateOnly asOf) => PetitionTally.Of(
        [.. Petitions.AsQueryable().By(asOf).Select(p => new PetitionDays(p.Kind, p.AcceptedOn, p.DeadlineOn, p.RepliedOn))], asOf);

    private static Petition Take(SheetRow row)
    {
        var petition = new Petition();
        petition.Fill(row, row.Date("registered")!.Value, null);
        return petition;
    }
}
