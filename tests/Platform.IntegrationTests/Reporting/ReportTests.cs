using Autofac;
using Microsoft.EntityFrameworkCore;
using Platform.IntegrationTests.Care;
using Platform.IntegrationTests.Fees;
using Platform.IntegrationTests.Ground;
using Platform.IntegrationTests.Rules;
using Platform.IntegrationTests.Survey;
using Platform.Kernel.Data;
using Platform.Kernel.Figures;
using Platform.Kernel.Modules;
using Platform.Kernel.Web;
using Platform.Projects.Data;
using Platform.Reporting.Data;
using Platform.Reporting.Indicators;
using Platform.Reporting.Measures;
using Platform.Reporting.Reports;

namespace Platform.IntegrationTests.Reporting;

/// <summary>A county's report from the call to its receipt, and the city's that is built from it: what was frozen stays as it was.</summary>
public abstract class ReportTests(HouseFixture fixture) : HouseTests(fixture)
{
    private static readonly Person City = People.Supervisor, Clerk = People.Clerk, Leader = People.Leader;

    private DateOnly Today => House.Today();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        if (IsThere) await SmallCounty.Furnish(House);
    }

    [SkippableFact]
    public async Task Every_figure_that_has_rows_is_their_sum()
    {
        await House.Accrue(Today);
        var ours = await Compare(People.Own, Today);
        ours.ShouldContain("fees.fee.arrearsFen");

        // The real workbook of another county has every kind of figure but dues that are posted.
        await Workbook.Import(House, People.Neighbour);
        (await Compare(People.Foreign, Workbook.AsOf)).Count.ShouldBeGreaterThan(20);
    }

    private Task<List<string>> Compare(int area, DateOnly day) => House.Itself([area], async scope =>
    {
        string Code(object source, string group, string name) => $"{House.Modules.Of(source.GetType())!.Word}.{group}.{name}";
        var (sums, figures) = (new Dictionary<string, long>(), new Dictionary<string, long?>());
        foreach (var source in scope.Resolve<IEnumerable<IFigureRows>>())
            foreach (var row in await source.Read(area, day, default)) sums[Code(source, row.Group, row.Name)] = sums.GetValueOrDefault(Code(source, row.Group, row.Name)) + row.Value;
        foreach (var source in scope.Resolve<IEnumerable<IFigures>>())
            foreach (var figure in await source.Read(area, day, default)) figures[Code(source, figure.Group, figure.Name)] = figure.Computed;
        sums.Where(s => figures[s.Key] != s.Value).Select(s => $"{s.Key}: rows {s.Value}, figure {figures[s.Key]}").ShouldBeEmpty();
        return sums.Keys.ToList();
    });

    [SkippableFact]
    public async Task An_indicator_of_a_module_that_is_off_reads_off()
    {
        var board = await House.Send(City, new ReadIndicators(Today));
        board.Counties.Select(c => c.AreaId).ShouldNotContain(People.City);
        board.Counties.Single(c => c.AreaId == People.Own).Of("fundsRate")!.Basis.ShouldNotBe(Basis.Off);
        await House.Off("funding", People.Own);
        var reading = (await House.Send(Clerk, new ReadIndicators(Today))).Counties.Single().Of("fundsRate")!;
        (reading.Basis, reading.Value, reading.Shown).ShouldBe((Basis.Off, null, "未启用"));
        (await House.Send(Clerk, new ReadIndicator(People.Own, Today, new(), "fundsRate"))).Rows.Total.ShouldBe(0);
    }

    [SkippableFact]
    public async Task A_frozen_report_opens_to_the_rows_as_they_were()
    {
        var id = await Begun(await Called(7));
        var version = await House.Send(Clerk, new FreezeReport(People.Own, id, 1));
        var before = await House.Send(Clerk, new ReadReport(id));
        var families = before.Figures.Single(f => f.Name == "征收户数");
        (families.Value, families.Written, before.Holds).ShouldBe((12, "12户", true));
        before.Parts[0].Text.ShouldContain("要求，我县对2015年以来");
        before.Parts[0].Text.ShouldContain("征收户数12户");
        var rows = await House.Send(Clerk, new ReadFigure(families.Id, new()));
        (rows.Sum, rows.Holds).ShouldBe((12, true));
        rows.Rows.Items.Select(r => (r.Label, r.Value)).ShouldBe([("演示片区1", 6), ("演示片区2", 6)]);

        await House.Itself([People.Own], async scope =>
        {
            await scope.Resolve<DbSession>().Begin(default);
            var db = scope.Resolve<ProjectsDb>();
            foreach (var project in await db.Set<Platform.Projects.Inventory.Project>().ToListAsync()) project.Name = "改了名";
            db.RemoveRange(await db.Set<Platform.Projects.Households.Household>().Take(5).ToListAsync());
            await scope.Resolve<DbSession>().Commit(default);
            return 0;
        });
        (await House.Send(Clerk, new ReadIndicators(Today))).Counties.ShouldNotBeEmpty();
        var after = await House.Send(Clerk, new ReadFigure(families.Id, new()));
        after.Rows.Items.Select(r => (r.Label, r.Value)).ShouldBe([("演示片区1", 6), ("演示片区2", 6)]);
        (await House.Send(Clerk, new ReadReport(id))).Parts[0].Text.ShouldBe(before.Parts[0].Text);

        version = await House.Send(Clerk, new ThawReport(People.Own, id, version));
        await House.Send(Clerk, new FreezeReport(People.Own, id, version));
        (await House.Send(Clerk, new ReadReport(id))).Figures.Single(f => f.Name == "征收户数").Value.ShouldBe(7, "read anew, it is today's");
    }

    [SkippableFact]
    public async Task A_row_changed_behind_the_houses_back_is_found()
    {
        var id = await Begun(await Called(7));
        await House.Send(Clerk, new FreezeReport(People.Own, id, 1));
        var figure = (await House.Send(Clerk, new ReadReport(id))).Figures.Single(f => f.Name == "征收户数");
        await House.Itself([People.Own], s => s.Resolve<ReportingDb>().FrozenRows.Where(r => r.ReportFigureId == figure.Id && r.Number == 1).ExecuteUpdateAsync(u => u.SetProperty(r => r.Value, 60)));
        (await House.Send(Clerk, new ReadFigure(figure.Id, new()))).Holds.ShouldBeFalse();
        await House.Itself([People.Own], s => s.Resolve<ReportingDb>().Figures.Where(f => f.Id == figure.Id).ExecuteUpdateAsync(u => u.SetProperty(f => f.RowsHash, "0")));
        (await House.Send(Clerk, new ReadReport(id))).Holds.ShouldBeFalse();
    }

    [SkippableFact]
    public async Task It_is_marked_explained_signed_by_another_returned_and_written_anew()
    {
        var call = await Called(7);
        var id = await Begun(call);
        (await Refused(Leader, new SubmitReport(People.Own, id, 1))).ShouldBe("report-not-frozen");
        var version = await House.Send(Clerk, new WriteReport(People.Own, id, 1, "征收户数【征收户数】，另有13户正在核实。", "问题化解情况。", "意见。"));
        (await Refused(Clerk, new WriteReport(People.Own, id, version, "【没有的数】", "", ""))).ShouldBe("invalid");
        (await Refused(Clerk, new WriteReport(People.Own, id, version - 1, "后来的人", "", ""))).ShouldBe("changed-meanwhile");
        version = await House.Send(Clerk, new FreezeReport(People.Own, id, version));
        var mark = (await House.Send(Clerk, new ReadReport(id))).Parts[0].Marks.Single();
        (mark.Mark.Quote, mark.Reason).ShouldBe(("13户", null));
        (await Refused(Leader, new SubmitReport(People.Own, id, version))).ShouldBe("marks-unexplained");
        await House.Send(Clerk, new ExplainMark(People.Own, id, version, 0, mark.Mark.Start, "另册登记，尚未作出决定"));
        (await Refused(Clerk, new SubmitReport(People.Own, id, version))).ShouldBe("denied");
        version = await House.Send(Leader, new SubmitReport(People.Own, id, version));
        (await Refused(Clerk, new WriteReport(People.Own, id, version, "再改", "再改", "再改"))).ShouldBe("report-closed");
        (await Refused(Leader, new AnswerReport(People.Own, id, version, true, ""))).ShouldBe("not-above");
        (await Refused(City, new AnswerReport(People.Own, id, version, false, ""))).ShouldBe("invalid");
        await House.Send(City, new AnswerReport(People.Own, id, version, false, "请补充化解措施"));
        var clerk = (await House.Somebody()).Browser;
        (await clerk.Words($"/reporting/reports/{id}")).ShouldContain("撰写下一稿", customMessage: "what is returned says how it goes on");

        var next = await House.Send(Clerk, new StartReport(People.Own, call));
        var view = await House.Send(Clerk, new ReadReport(next));
        (view.Report.Edition, view.Report.Survey, view.Editions.Count).ShouldBe((2, "征收户数【征收户数】，另有13户正在核实。", 2));
        var first = await House.Send(Clerk, new ReadReport(id));
        (first.Report.State, first.Report.Answer, first.Parts[0].Text).ShouldBe((ReportState.Returned, "请补充化解措施", "征收户数12户，另有13户正在核实。"));
        (await clerk.Words($"/reporting/reports/{id}")).ShouldNotContain("撰写下一稿", customMessage: "the next is begun");
        (await Refused(Clerk, new StartReport(People.Own, call))).ShouldBe("report-begun");
    }

    [SkippableFact]
    public async Task Nobody_signs_what_he_wrote_and_nobody_reads_a_neighbours_or_an_open_one()
    {
        var id = await Begun(await Called(7));
        var version = await House.Send(Leader, new WriteReport(People.Own, id, 1, "情况。", "情况。", "意见。"));
        version = await House.Send(Clerk, new FreezeReport(People.Own, id, version));
        (await Refused(Leader, new SubmitReport(People.Own, id, version))).ShouldBe("own-report");
        (await Refused(City, new ReadReport(id))).ShouldBe("not-found", "the city reads what was sent to it");
        (await Refused(People.Neighbour, new ReadReport(id))).ShouldBe("not-found");
        (await Refused(City, new WriteReport(People.Own, id, version, "市里代写", "", ""))).ShouldBe("not-found");
    }

    [SkippableFact]
    public async Task The_citys_report_is_the_sum_of_what_was_sent_and_names_the_late_and_the_missing()
    {
        var call = await Called(2);
        House.Wait(TimeSpan.FromDays(4));
        await Sent(call);
        var own = await House.Send(City, new StartReport(People.City, call));
        await House.Send(City, new FreezeReport(People.City, own, 1));
        var view = await House.Send(City, new ReadReport(own));
        ReportFigure Of(string name) => view.Figures.Single(f => f.Name == name);
        (Of("征收户数").Value, Of("已报地区").Value, Of("迟报地区").Value, Of("未报地区").Value, Of("应报地区").Value).ShouldBe((12, 1, 1, 6, 7));
        Of("资金到位率").Value.ShouldBeNull("no county has funds: nothing is read as zero");
        view.Parts[0].Text.ShouldContain("迟报1个，未报6个");
        var row = (await House.Send(City, new ReadFigure(Of("征收户数").Id, new()))).Rows.Items.Single();
        (row.Label, row.Value).ShouldBe(("渑池县", 12));
        var county = await House.Send(City, new ReadFigure(row.Subject, new()));
        (county.Figure.Name, county.Sum, county.Report.AreaId).ShouldBe(("征收户数", 12, People.Own));
        (await House.Send(City, new ReadFigure(Of("未报地区").Id, new()))).Rows.Items.Select(r => r.Label).ShouldNotContain("渑池县");
        (await Refused(Clerk, new ReadReport(own))).ShouldBe("not-found");
    }

    [SkippableFact]
    public async Task The_citys_report_is_not_sent_once_a_county_it_was_built_from_has_changed()
    {
        var call = await Called(2);
        var county = await Sent(call);
        var own = await House.Send(City, new StartReport(People.City, call));
        var frozen = await House.Send(City, new FreezeReport(People.City, own, 1));
        await House.Send(City, new AnswerReport(People.Own, county, (await House.Send(City, new ReadReport(county))).Report.Version, false, "请核对户数"));
        var refused = await Should.ThrowAsync<ProblemException>(House.Send(City, new SubmitReport(People.City, own, frozen)));
        (refused.Code, refused.Message).ShouldBe(("sources-changed", "以下县区的报告在冻结后有变化：渑池县，请解除冻结重新取数。"));

        var thawed = await House.Send(City, new ThawReport(People.City, own, frozen));
        frozen = await House.Send(City, new FreezeReport(People.City, own, thawed));
        await Sent(call);
        (await Refused(City, new SubmitReport(People.City, own, frozen))).ShouldBe("sources-changed", "a county has sent since");
        thawed = await House.Send(City, new ThawReport(People.City, own, frozen));
        frozen = await House.Send(City, new FreezeReport(People.City, own, thawed));
        await House.Send(City, new SubmitReport(People.City, own, frozen));
    }

    [SkippableFact]
    public async Task A_citys_sum_is_stated_where_a_countys_part_is()
    {
        var call = await Called(2);
        var county = await Sent(call);
        var figure = (await House.Send(City, new ReadReport(county))).Figures.Single(f => f.Name == "征收户数");
        await House.Itself([People.Own], s => s.Resolve<ReportingDb>().Figures.Where(f => f.Id == figure.Id).ExecuteUpdateAsync(u => u.SetProperty(f => f.Basis, Basis.Stated)));
        var own = await House.Send(City, new StartReport(People.City, call));
        await House.Send(City, new FreezeReport(People.City, own, 1));
        var sum = (await House.Send(City, new ReadReport(own))).Figures.Single(f => f.Name == "征收户数");
        (sum.Basis, sum.Value, sum.Explanation).ShouldBe((Basis.Stated, 12, "按县区填报计入：渑池县。"));
    }

    [SkippableFact]
    public async Task Indicators_are_read_from_1990_to_today()
    {
        (await Refused(City, new ReadIndicators(Today.AddDays(1)))).ShouldBe("invalid");
        (await Refused(City, new ReadIndicators(new(1989, 12, 31)))).ShouldBe("invalid");
        (await Refused(City, new ReadIndicator(People.Own, Today.AddDays(1), new()))).ShouldBe("invalid");
    }

    [SkippableFact]
    public async Task Figures_of_a_day_that_has_not_come_are_not_frozen()
    {
        var id = await Begun(await House.Send(City, new MakeCall(People.City, "总结报告", "61号", Today.AddDays(3), Today.AddDays(5))));
        (await Refused(Clerk, new FreezeReport(People.Own, id, 1))).ShouldBe("day-not-come");
        (await Refused(Clerk, new MakeCall(People.Own, "总结报告", "61号", Today, Today))).ShouldBe("no-area-below");
    }

    private Task<Guid> Called(int days) => House.Send(City, new MakeCall(People.City, "总结报告", "三建〔2022〕61号 三（三）", Today, Today.AddDays(days)));

    private Task<Guid> Begun(Guid call) => House.Send(Clerk, new StartReport(People.Own, call));

    private async Task<Guid> Sent(Guid call)
    {
        var id = await Begun(call);
        var version = await House.Send(Clerk, new FreezeReport(People.Own, id, 1));
        (await House.Send(Clerk, new ReadReport(id))).Unexplained.ShouldBe(0, "what the template says of the figures is borne out by them");
        await House.Send(Leader, new SubmitReport(People.Own, id, version));
        return id;
    }

    private async Task<string> Refused<T>(Person person, MediatR.IRequest<T> request) => (await Should.ThrowAsync<ProblemException>(House.Send(person, request))).Code;
}

[Collection(OnSqlite.Name)]
public sealed class ReportTestsOnSqlite(SqliteHouse house) : ReportTests(house);

[Collection(OnPostgres.Name)]
public sealed class ReportTestsOnPostgres(PostgresHouse house) : ReportTests(house);

[Collection(OnSqlServer.Name)]
public sealed class ReportTestsOnSqlServer(SqlServerHouse house) : ReportTests(house);
