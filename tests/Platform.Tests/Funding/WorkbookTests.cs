using System.Globalization;
using Platform.Funding.Balances;
using Platform.Funding.Funds;
using Platform.Funding.Stated;
using Platform.Kernel.Sheets;
using Platform.Projects.Contracts;
using Platform.Tests.Sheets;

namespace Platform.Tests.Funding;

/// <summary>The county's workbook gives the funds that its expected file names.</summary>
public sealed class WorkbookTests
{
    private static readonly SurveyReading Reading = Survey.Read("渑池县排查台账.xlsx");
    private readonly Dictionary<string, ProjectFact> projects = Reading.File.Rows(SurveyKinds.Projects)
        .Select(r => new ProjectFact(Guid.CreateVersion7(), "", r.Text(SurveyKeys.Project)!, ProjectState.Running, null, null))
        .ToDictionary(p => Fold.Name(p.Name));

    [Theory]
    [InlineData("needed", "56720.15")]
    [InlineData("arrived", "47260.77")]
    [InlineData("paid", "44801.63")]
    [InlineData("gap", "9359.38")]
    [InlineData("arrivedInProjects", "47260.77")]
    [InlineData("gapInProjects", "9359.38")]
    public void Totals_are_those_of_the_expected_file_and_stand_beside_what_was_stated(string name, string stated)
    {
        var expected = Survey.Json("渑池县排查台账.expected.json").GetProperty("totals").GetProperty("fundsWan").Str(name)!;
        var figure = FundFigures.Of(Balances(), Totals(), Survey.AsOf).Single(f => f.Name == name);
        figure.Computed.ShouldBe(Fen(expected));
        figure.Stated.ShouldBe(Fen(stated));
        figure.Group.ShouldBe("fundsWan");
    }

    [Fact]
    public void Without_a_total_row_the_rows_of_the_projects_are_what_was_stated()
    {
        var figures = FundFigures.Of(Balances(), new Dictionary<string, long>(), Survey.AsOf);
        figures.Single(f => f.Name == "paid").Stated.ShouldBe(Fen("44801.63"));
        figures.Single(f => f.Name == "gapInProjects").Stated.ShouldBe(Fen("9359.38"));
    }

    [Fact]
    public void Before_anything_arrived_the_whole_estimate_is_missing()
    {
        var figures = FundFigures.Of(Balance.Of(Funds(), States(), new(2015, 1, 1)), Totals(), new(2015, 1, 1));
        figures.Single(f => f.Name == "needed").Computed.ShouldBe(Fen("56720.15"));
        figures.Single(f => f.Name == "gap").Computed.ShouldBe(Fen("56720.15"));
    }

    private IReadOnlyList<Balance> Balances() => Balance.Of(Funds(), States(), Survey.AsOf);

    private IEnumerable<Fund> Funds() => Reading.File.Rows(SurveyKinds.Funds).Select(row =>
    {
        var fund = new Fund();
        TakeFunds.Fill(fund, row, projects[Fold.Name(row.Text(SurveyKeys.Project)!)]);
        return fund;
    });

    private IEnumerable<ProjectFunding> States() => Reading.File.Rows(SurveyKinds.Projects).Select(row =>
    {
        var stated = new ProjectFunding { ProjectId = projects[Fold.Name(row.Text(SurveyKeys.Project)!)].Id };
        TakeProjectFunding.Fill(stated, row);
        return stated;
    });

    private static Dictionary<string, long> Totals() =>
        Reading.Sheets.Single(s => s.Kind == SurveyKinds.Projects).Totals.ToDictionary(t => t.Key, t => t.Stated);

    private static long Fen(string wan) => (long)(decimal.Parse(wan, CultureInfo.InvariantCulture) * 1_000_000m);
}
