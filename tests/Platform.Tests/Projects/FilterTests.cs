using Platform.Portal;
using Platform.Projects.Contracts;
using Platform.Projects.Inventory;

namespace Platform.Tests.Projects;

public class FilterTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly Project[] Rows =
    [
        new() { AreaId = 4, Code = "411221-01", NameFolded = "渑池县黄河路片区棚户区改造项目", State = ProjectState.Completed, DecidedOn = new(2015, 5, 18), CompletedOn = new(2019, 3, 31) },
        new() { AreaId = 4, Code = "411221-06", NameFolded = "渑池县韶州路片区棚户区改造项目", State = ProjectState.Running, DecidedOn = new(2017, 8, 8) },
        new() { AreaId = 4, Code = "411221-13", NameFolded = "渑池县新华路南段旧城改建项目", State = ProjectState.DecidedNotStarted, DecidedOn = new(2021, 11, 18) },
        new() { AreaId = 6, Code = "411281-01", NameFolded = "义马市千秋路征收项目", State = ProjectState.Stopped, DecidedOn = new(2017, 1, 1) },
    ];

    [Theory]
    [InlineData("", 4)]
    [InlineData("?area=4", 3)]
    [InlineData("?state=completed", 1)]
    [InlineData("?state=incomplete", 2)]
    [InlineData("?state=decidedNotStarted", 1)]
    [InlineData("?state=stopped", 1)]
    [InlineData("?state=nonsense", 0)]
    [InlineData("?state=7", 0)]
    [InlineData("?year=2017", 2)]
    [InlineData("?q=棚户区", 2)]
    [InlineData("?q=４１１２２１－０６", 1)]
    [InlineData("?state=completed&asOf=2018-01-01", 0)]
    [InlineData("?state=incomplete&asOf=2018-01-01", 3)]
    [InlineData("?asOf=2016-12-31", 1)]
    public void The_address_narrows_the_list(string query, int rows) =>
        ProjectFilter.From(UrlQuery.Parse("/projects" + query), Today).Of(Rows.AsQueryable()).Count().ShouldBe(rows);

    [Fact]
    public void Tabs_count_whatever_state_is_chosen() =>
        ProjectFilter.From(UrlQuery.Parse("/projects?state=completed&year=2017"), Today).Of(Rows.AsQueryable(), anyState: true).Count().ShouldBe(2);

    [Fact]
    public void Paper_says_the_filter_in_words() =>
        ProjectFilter.From(UrlQuery.Parse("/projects?area=4&state=incomplete&q=路"), Today).Say(new Dictionary<int, string> { [4] = "渑池县" })
            .ShouldBe("关键词：路；县区：渑池县；状态：未完成");
}
