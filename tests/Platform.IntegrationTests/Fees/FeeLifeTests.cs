using System.Net;
using Autofac;
using Platform.Fees.Arrears;
using Platform.Fees.Books;
using Platform.Fees.Changes;
using Platform.Fees.Differences;
using Platform.Fees.Families;
using Platform.Fees.Papers;
using Platform.Fees.Payments;
using Platform.Fees.Plans;
using Platform.IntegrationTests.Access;
using Platform.IntegrationTests.Care;
using Platform.IntegrationTests.Ground;
using Platform.IntegrationTests.Jobs;
using Platform.IntegrationTests.Rules;
using Platform.IntegrationTests.Survey;
using Platform.Kernel.Access;
using Platform.Kernel.Books;
using Platform.Kernel.Gates;
using Platform.Kernel.Papers;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Portal;

namespace Platform.IntegrationTests.Fees;

/// <summary>What happens to posted fees: rules that reach back, changes entered late, statements, plans, the strike-off.</summary>
public abstract class FeeLifeTests(HouseFixture fixture) : HouseTests(fixture)
{
    private DateOnly Today => Formats.DayOf(House.Clock.GetUtcNow());

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        if (IsThere) await CountyRule.Furnish(House);
    }

    [SkippableFact]
    public async Task A_rule_that_reaches_back_changes_nothing_until_its_differences_are_allowed_and_then_just_them()
    {
        var before = await Arrears(Workbook.AsOf);
        var family = (await Families(Workbook.AsOf)).Items[0].Balance.HouseholdId;
        var paper = await House.Send(People.Clerk, new IssueStatement(People.Own, family, Workbook.AsOf));
        (await House.Send(People.Clerk, new MakeDifference(People.Own))).ShouldBeNull("the rule is the one that was posted by");

        await House.Publish(CountyRule.Text(floor: "450", due: "5400.00"));
        (await House.Accrue(Today)).ShouldContain("差额清单");
        (await Arrears(Workbook.AsOf)).All.ShouldBe(before.All, "the earlier rule goes on");

        var made = (await House.Send(People.Clerk, new MakeDifference(People.Own)))!.Value;
        var list = await House.Send(People.Clerk, new ReadDifference(made, PageOf.All("")));
        (list.List.Families, list.List.AfterFen - list.List.BeforeFen).ShouldBe((list.Lines.Total, list.Lines.Items.Sum(l => l.AfterFen - l.BeforeFen)));
        list.Lines.Items.ShouldAllBe(l => l.AfterFen > l.BeforeFen && l.Reason.Contains("个月不同"));
        (await Arrears(Today)).All.DueFen.ShouldBeGreaterThan(before.All.DueFen, "September was posted by the earlier rule");
        var posted = (await Arrears(Today)).All;

        await House.Send(People.Clerk, new AskDifference(People.Own, made, "按新的最低标准补发"));
        (await House.Decide(People.Own, "Approve")).Status.ShouldBe(HttpStatusCode.Redirect);
        await House.RunAll();
        (await House.Send(People.Clerk, new ReadDifference(made, PageOf.All("")))).List.State.ShouldBe(DifferenceState.Posted);
        (await Arrears(Today)).All.DueFen.ShouldBe(posted.DueFen + list.List.AfterFen - list.List.BeforeFen);
        (await House.Accrue(Today)).ShouldContain("没有新的应发");
        await Verified();

        var issued = await House.Send(People.Clerk, new ReadIssued(paper));
        issued.IsSame.ShouldBeTrue("it is printed as it was");
        (await House.Send(People.Clerk, new ReadStatement(family, Workbook.AsOf))).Statement.DueFen.ShouldBeGreaterThanOrEqualTo(issued.Content.Statement.DueFen);
    }

    [SkippableFact]
    public async Task A_list_that_does_not_fit_any_more_when_some_of_its_projects_are_posted_says_so_and_which()
    {
        await House.Publish(CountyRule.Text(floor: "450", due: "5400.00"));
        var made = (await House.Send(People.Clerk, new MakeDifference(People.Own)))!.Value;
        var list = await House.Send(People.Clerk, new ReadDifference(made, PageOf.All("")));
        var projects = DifferenceTarget.Read(list.List.Targets).Select(t => t.ProjectId).ToList();
        projects.Count.ShouldBeGreaterThan(1);
        await House.Send(People.Clerk, new AskDifference(People.Own, made, "按新的最低标准补发"));
        var (stale, family, day) = await LongOwed(projects, list.Lines.Items);
        await House.Send(People.Clerk, new RecordChange(People.Own, family, "handover", day, null, "交房验收单第 18 号"));
        (await House.Decide(People.Own, "Approve")).Status.ShouldBe(HttpStatusCode.Redirect);
        await House.RunAll();
        var left = await House.Send(People.Clerk, new ReadDifference(made, PageOf.All("")));
        left.List.State.ShouldBe(DifferenceState.Partly);
        left.Posted.Select(Difference.ProjectOf).ShouldBe(projects[..stale], ignoreOrder: true);
        await Verified();
    }

    // A listed family of the last project that has one which is owed for several months, and a day in the second of them: handed over then, it is owed less. Projects come in any order.
    private async Task<(int Project, Guid Family, DateOnly Day)> LongOwed(List<Guid> projects, IReadOnlyList<DifferenceLine> lines)
    {
        foreach (var line in lines.Where(l => l.ProjectId != projects[0]).OrderByDescending(l => projects.IndexOf(l.ProjectId)))
        {
            var months = (await House.Send(People.Clerk, new ReadStatement(line.HouseholdId, Workbook.AsOf))).Statement.Months.Select(m => m.From).Distinct().Order().ToList();
            if (months.Count > 3) return (projects.IndexOf(line.ProjectId), line.HouseholdId, months[1].AddDays(14));
        }
        throw new InvalidOperationException("no family is owed for more than three months");
    }

    [SkippableFact]
    public async Task What_was_entered_in_error_and_taken_back_leaves_the_fee_as_if_it_had_not_been()
    {
        var before = await Arrears(Workbook.AsOf);
        var family = (await Families(Workbook.AsOf)).Items[0].Balance;
        var id = await House.Send(People.Clerk, new RecordChange(People.Own, family.HouseholdId, "handover", new(2021, 6, 15), null, "交房验收单第 18 号"));
        await House.Accrue(Workbook.AsOf);
        var then = (await House.Send(People.Clerk, new ReadStatement(family.HouseholdId, Workbook.AsOf))).Statement;
        then.Months.Max(m => m.From).ShouldBe(new DateOnly(2021, 6, 1), "the month of the hand-over is the last");
        await Verified();

        await House.Send(People.Clerk, new TakeBackChange(People.Own, id, "登记到了别人家"));
        await House.Accrue(Workbook.AsOf);
        (await Arrears(Workbook.AsOf)).All.ShouldBe(before.All);
        await Verified();
    }

    [SkippableFact]
    public async Task A_statement_is_genuine_by_its_code_and_nobody_tries_codes_out()
    {
        var family = (await Families(Workbook.AsOf)).Items[0].Balance;
        var id = await House.Send(People.Clerk, new IssueStatement(People.Own, family.HouseholdId, Workbook.AsOf));
        var paper = (await House.Send(People.Clerk, new ReadIssued(id))).Paper;
        paper.Fen.ShouldBe(family.ArrearsFen);
        var anybody = new Browsing(House);
        var genuine = await anybody.Words($"/check?code={PaperCodes.Print(paper.Code).ToLowerInvariant()}");
        genuine.ShouldContain("是本平台出具的文书");
        foreach (var word in new[] { "2022-08-31", Formats.Money(paper.Fen), Capitals.Of(paper.Fen) }) genuine.ShouldContain(word);
        (await anybody.Words("/check?code=ABCD-EFGH-JKLM")).ShouldContain("查无此件");
        var credit = (await House.Send(People.Clerk, new FindArrearsFamilies(On(Workbook.AsOf) with { Status = "credit" }))).Items[0].Balance;
        var overpaid = (await House.Send(People.Clerk, new ReadIssued(await House.Send(People.Clerk, new IssueStatement(People.Own, credit.HouseholdId, Workbook.AsOf))))).Paper;
        (await anybody.Words($"/check?code={overpaid.Code}")).ShouldContain($"多付 {Formats.Money(credit.CreditFen)} 元", customMessage: "what is asked about says what the paper says");
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 12; i++) statuses.Add((await anybody.Open("/check?code=ABCD-EFGH-JKLM")).Status);
        statuses.ShouldContain(HttpStatusCode.TooManyRequests);
        (await Should.ThrowAsync<ProblemException>(House.Send(People.Clerk, new IssueStatement(People.Own, family.HouseholdId, Today)))).Code.ShouldBe("fees-unposted");
    }

    [SkippableFact]
    public async Task A_plan_says_what_each_instalment_covers_and_how_far_it_is_behind()
    {
        var project = (await Arrears(Workbook.AsOf)).Projects.First(p => p.Behind is > 5 and < 60);
        var hard = (await Families(Workbook.AsOf, project.ProjectId)).Items[0];
        await House.Send(People.Clerk, new MakePlan(People.Own, project.ProjectId, Workbook.AsOf, $"{Today:yyyy-MM-dd} 100.00\n{Today.AddMonths(3):yyyy-MM-dd} 其余", hard.Code, "县级财政"));
        var plan = (await House.Send(People.Clerk, new ReadPlan(People.Own, project.ProjectId)))!;
        (plan.Plan.ArrearsFen, plan.Plan.Families).ShouldBe((project.ArrearsFen, project.Behind));
        (plan.Coverage[0].Cleared, plan.Coverage[0].LeftFen).ShouldBe((0, project.ArrearsFen - 10_000));
        (plan.Coverage[1].Cleared, plan.Coverage[1].HardshipCleared, plan.Coverage[1].LeftFen, plan.Coverage[1].OldFen).ShouldBe((project.Behind, 1, 0L, 0L));
        (plan.PlannedFen, plan.PaidFen, plan.BehindFen).ShouldBe((10_000L, 0L, 10_000L));
        foreach (var (lines, said) in new[] { ("2022-10-31 1.005", "第 1 行"), ("9999-12-31 其余", "第 1 行"), ("2022-10-31 999999999", "各期合计超过了欠款") })
            (await Should.ThrowAsync<ProblemException>(House.Send(People.Clerk, new MakePlan(People.Own, project.ProjectId, Workbook.AsOf, lines, "", "")))).Errors[0].Message.ShouldStartWith(said);
    }

    [SkippableFact]
    public async Task Strike_off_is_refused_while_anything_is_owed_or_not_known_and_passes_when_all_is_paid()
    {
        var project = (await Arrears(Workbook.AsOf)).Projects.OrderBy(p => p.ArrearsFen).First(p => p.ArrearsFen > 0);
        (await Gate(project.ProjectId)).ShouldBe((false, "/fees/accruals"), "the books end the day before");
        await House.Accrue(Today);
        var (passes, rows) = await Gate(project.ProjectId);
        passes.ShouldBeFalse();
        rows.ShouldStartWith($"/fees/arrears?project={project.ProjectId}");

        await House.PayUp([.. (await Families(Today, project.ProjectId)).Items.Select(f => f.Balance)]);
        (await Families(Today, project.ProjectId)).Total.ShouldBe(0);
        (await Gate(project.ProjectId)).Passes.ShouldBeTrue();
    }

    private Task<(bool Passes, string? Rows)> Gate(Guid project) => House.Itself([People.Own], async s =>
    {
        await s.Resolve<Platform.Kernel.Modules.Switchboard>().Load(default);
        return (await s.Resolve<Gatekeeper>().Ask("problem.feeArrears", "strike-off", new(People.Own, project), default)).Select(a => (a.State == GateState.Passes, a.Rows)).Single();
    });

    private Task<ArrearsView> Arrears(DateOnly day) => House.Send(People.Clerk, new FindArrears(On(day)));

    private Task<Paged<FamilyArrears>> Families(DateOnly day, Guid? project = null) => House.Send(People.Clerk, new FindArrearsFamilies(On(day) with { ProjectId = project }));

    private static Asked On(DateOnly day) => new("", People.Own, null, "", day, PageOf.All(""));

    private async Task Verified() => (await House.Send(People.Clerk, new VerifyBooks(People.Own))).ShouldAllBe(v => v.Faults.Count == 0 && v.Entries > 0);
}

[Collection(OnSqlite.Name)]
public sealed class SqliteFeeLifeTests(SqliteHouse house) : FeeLifeTests(house);

[Collection(OnPostgres.Name)]
public sealed class PostgresFeeLifeTests(PostgresHouse house) : FeeLifeTests(house);
