using Autofac;
using Microsoft.EntityFrameworkCore;
using Platform.IntegrationTests.Fees;
using Platform.IntegrationTests.Ground;
using Platform.IntegrationTests.Rectification;
using Platform.Kernel.Documents;
using Platform.Kernel.Files;
using Platform.Kernel.Figures;
using Platform.Kernel.Web;
using Platform.Rectification.Lifecycle;
using Platform.Rectification.Problems;
using Platform.Reporting.Bulletins;
using Platform.Reporting.Data;
using Platform.Reporting.Mechanisms;
using Platform.Reporting.Papers;
using Platform.Reporting.Todos;

namespace Platform.IntegrationTests.Reporting;

/// <summary>A bulletin is issued once, signed for and answered by each county for itself; rules of the register are looked at in time.</summary>
public abstract class BulletinTests(HouseFixture fixture) : HouseTests(fixture)
{
    private static readonly Person City = People.Supervisor, Clerk = People.Clerk;

    private DateOnly Today => House.Today();

    [SkippableFact]
    public async Task It_is_written_issued_under_a_number_of_its_own_and_then_unchanged()
    {
        var id = await House.Send(City, new PrepareBulletin(People.City, "第一期", Today));
        (await Refused(Clerk, new ReadBulletin(id))).ShouldBe("not-found", "a draft is the city's");
        (await Refused(City, new IssueBulletin(People.City, id, 1, "三征专办〔2022〕1号"))).ShouldBe("bulletin-incomplete");
        var version = await House.Send(City, new WriteBulletin(People.City, id, 1, "第一期", "总体平稳。", "", "进展慢的要加快。", [People.Own], Today.AddDays(5)));
        (await Refused(City, new WriteBulletin(People.City, id, 1, "第一期", "另一个人写的。", "", "", [], null))).ShouldBe("changed-meanwhile");
        version = await House.Send(City, new IssueBulletin(People.City, id, version, "三征专办〔2022〕1号"));
        (await Refused(City, new WriteBulletin(People.City, id, version, "改", "改", "", "", [], null))).ShouldBe("bulletin-issued");
        var view = await House.Send(Clerk, new ReadBulletin(id));
        view.Places.Count.ShouldBe(7);
        view.Places.ShouldAllBe(p => p.Line.ProjectRate == null && p.Line.Rank == 0, "nobody has a ledger: nobody is ranked, and nothing is zero");

        var second = await House.Send(City, new PrepareBulletin(People.City, "第二期", Today));
        (await House.Send(City, new ReadBulletin(second))).Previous!.Id.ShouldBe(id);
        version = await House.Send(City, new WriteBulletin(People.City, second, 1, "第二期", "总体平稳。", "", "", [], null));
        (await Refused(City, new IssueBulletin(People.City, second, version, "三征专办〔2022〕1号"))).ShouldBe("invalid");
        (await Refused(Clerk, new PrepareBulletin(People.Own, "县里发的", Today))).ShouldBe("no-area-below");

        var paper = await House.Send(City, new ReadPaper(id));
        (paper.Number.ToString(), paper.Body.OfType<Table>().Single().Rows.Count).ShouldBe(("三征专办〔2022〕1号", 7));
        OfficialDocx.Write(paper).Length.ShouldBeGreaterThan(1000);
    }

    [SkippableFact]
    public async Task A_draft_is_given_up_and_kept_and_nobody_below_sees_it()
    {
        var id = await House.Send(City, new PrepareBulletin(People.City, "日期选错的一期", Today));
        var version = await House.Send(City, new DropBulletin(People.City, id, 1));
        (await Refused(City, new IssueBulletin(People.City, id, version, "三征专办〔2022〕9号"))).ShouldBe("bulletin-dropped");
        (await Refused(Clerk, new ReadBulletin(id))).ShouldBe("not-found");
        (await House.Send(City, new ReadBulletin(id))).Places.Count.ShouldBe(7, "what was ranked is still there");
        var next = await House.Send(City, new PrepareBulletin(People.City, "重编的一期", Today));
        (await House.Send(City, new ReadBulletin(next))).Previous.ShouldBeNull("only what was issued is compared with");
        (await House.Send(City, new FindBulletins())).Select(v => v.Bulletin.Id).ShouldBe([next, id], "what was given up stands last");
    }

    [SkippableFact]
    public async Task A_rate_opens_to_the_rows_that_it_was_reckoned_from_whatever_comes_after()
    {
        var families = Enumerable.Range(0, 3).Select(_ => Guid.CreateVersion7()).ToArray();
        var solved = await House.Hang(ProblemState.Closed, 1, with: p => p.ClosedOn = Today);
        var open = await House.Hang(ProblemState.Acting, 2);
        await House.Put(Family(solved, families[0]), Family(open, families[1]), Family(open, families[2]));
        var draft = await House.Send(City, new PrepareBulletin(People.City, "第一期", Today));
        var seen = await House.Send(City, new WriteBulletin(People.City, draft, 1, "第一期", "渑池县项目整改率50%，全市户数整改率33.33%。", "渑池县项目整改率80%。", "", [], null));
        (await House.Send(City, new ReadBulletin(draft))).Marks.ShouldHaveSingleItem().Quote.ShouldBe("80%");
        (await Refused(City, new IssueBulletin(People.City, draft, seen, "三征专办〔2022〕9号"))).ShouldBe("bulletin-numbers");
        (await Refused(City, new PrepareBulletin(People.City, "第一期", new(1989, 12, 31)))).ShouldBe("invalid");
        var id = await Issued(People.Own);
        var line = (await House.Send(City, new ReadBulletin(id))).Places.Single(p => p.Line.CountyId == People.Own).Line;
        (line.ProjectRate, line.HouseholdRate).ShouldBe((5000, 3333));

        await House.Hang(ProblemState.Acting, 3);
        await House.Put(Family(solved, Guid.CreateVersion7()));
        foreach (var person in new[] { City, Clerk })
        {
            var all = await Rows(person, line.Id, Ranking.HouseholdRate, "rectification.ledger.households");
            (all.Part.Value, all.Sum, all.Holds).ShouldBe((3, 3, true));
            all.Rows.Items.Select(r => r.Subject).ShouldBe(families, ignoreOrder: true);
            (await Rows(person, line.Id, Ranking.ProjectRate, "")).ShouldSatisfyAllConditions(v => v.Part.Code.ShouldBe("rectification.ledger.projectsResolved"), v => v.Rows.Items.Single().Label.ShouldBe("演示片区1"));
        }
        (await Refused(People.Neighbour, new ReadRankingRows(line.Id, new()))).ShouldBe("not-found", "a neighbour reads the rate, not the rows");
        (await Refused(City, new ReadRankingRows((await House.Send(City, new ReadBulletin(id))).Places.Single(p => p.Line.CountyId == People.Foreign).Line.Id, new()))).ShouldBe("not-found", "there was nothing to rank");

        await House.Itself(People.AllAreas, s => s.Resolve<ReportingDb>().BulletinRows.Where(r => r.Subject == families[1]).ExecuteUpdateAsync(u => u.SetProperty(r => r.Value, 2)));
        (await Rows(City, line.Id, Ranking.HouseholdRate, "rectification.ledger.households")).Holds.ShouldBeFalse("somebody changed a row behind the house's back");
    }

    private Task<RankingView> Rows(Person person, Guid id, string code, string part) => House.Send(person, new ReadRankingRows(id, new(), code, part));

    private static ProblemHousehold Family(Guid problem, Guid household) => new() { AreaId = People.Own, ProblemId = problem, HouseholdId = household };

    [SkippableFact]
    public async Task A_county_signs_and_replies_for_itself_once_and_a_late_reply_is_known_as_late()
    {
        var id = await Issued(People.Own, People.Foreign);
        (await Todo<BulletinTodos>(Clerk)).Items.Single().Title.ShouldStartWith("签收：");
        (await Refused(Clerk, new ReplyToBulletin(People.Own, id, "已安排"))).ShouldBe("not-received");
        var receipt = await House.Send(Clerk, new ReceiveBulletin(People.Own, id));
        (await House.Send(Clerk, new ReceiveBulletin(People.Own, id))).ShouldBe(receipt, "a second time changes nothing");
        (await Refused(City, new ReceiveBulletin(People.Own, id))).ShouldBe("not-found", "the city signs for no county");
        await House.Send(Clerk, new ReplyToBulletin(People.Own, id, "已安排资金，月底前发放。"));
        (await Refused(Clerk, new ReplyToBulletin(People.Own, id, "改口"))).ShouldBe("replied");
        (await Todo<BulletinTodos>(Clerk)).Count.ShouldBe(0);

        House.Wait(TimeSpan.FromDays(9));
        (await Todo<BulletinTodos>(City)).Items.Single().ShouldSatisfyAllConditions(t => t.OverdueDays.ShouldBe(4), t => t.Where.ShouldBe("卢氏县"));
        (await Todo<BulletinTodos>(People.Neighbour)).Items.Single().OverdueDays.ShouldBe(4);
        await House.Send(People.Neighbour, new ReceiveBulletin(People.Foreign, id));
        await House.Send(People.Neighbour, new ReplyToBulletin(People.Foreign, id, "已安排"));
        var places = (await House.Send(City, new ReadBulletin(id))).Places.Where(p => p.Receipt is not null).ToDictionary(p => p.Line.CountyId, p => p.Receipt!);
        (places[People.Own].IsLate, places[People.Own].ReceivedBy, places[People.Foreign].IsLate).ShouldBe((false, Clerk.Id, true));
        (await House.Send(Clerk, new ReadBulletin(id))).Places.Single(p => p.Line.CountyId == People.Foreign).Receipt.ShouldBeNull("what a neighbour replied is not ours to read");
    }

    [SkippableFact]
    public async Task A_rule_is_registered_with_its_document_and_its_review_presses_when_due()
    {
        var id = await House.Send(Clerk, new RegisterMechanism(People.Own, MechanismKind.RiskAssessment, "风险评估办法", "渑建〔2022〕3号", "县住建局", Today.AddYears(-1), Today.AddDays(-2), "办法.pdf", "%PDF-1.7"u8.ToArray()));
        (await House.Send(Clerk, new FetchMechanism(id))).Name.ShouldBe("办法.pdf");
        (await House.Send(City, new FetchMechanism(id))).Kind.ShouldBe(FileKind.Pdf);
        (await Refused(People.Neighbour, new FetchMechanism(id))).ShouldBe("not-found");
        (await Todo<MechanismTodos>(Clerk)).Items.Single().OverdueDays.ShouldBe(2);
        (await Todo<MechanismTodos>(City)).Count.ShouldBe(0, "the county's review is the county's to do");
        (await Refused(City, new ReviewMechanism(People.Own, id, 1, "市里代办", Today.AddYears(1)))).ShouldBe("not-found");
        var version = await House.Send(Clerk, new ReviewMechanism(People.Own, id, 1, "继续执行", Today.AddYears(1)));
        (await Todo<MechanismTodos>(Clerk)).Count.ShouldBe(0);
        await House.Send(Clerk, new ReviewMechanism(People.Own, id, version, "并入新办法", null));
        (await House.Send(City, new GetMechanism(id))).EndedOn.ShouldBe(Today);
        (await Refused(Clerk, new RegisterMechanism(People.Own, (MechanismKind)9, "", "", "", Today, Today, "", []))).ShouldBe("invalid");
    }

    private async Task<Guid> Issued(params int[] mustReply)
    {
        var id = await House.Send(City, new PrepareBulletin(People.City, "第一期", Today));
        var version = await House.Send(City, new WriteBulletin(People.City, id, 1, "第一期", "总体平稳。", "", "", mustReply, Today.AddDays(5)));
        await House.Send(City, new IssueBulletin(People.City, id, version, "三征专办〔2022〕1号"));
        return id;
    }

    private Task<TodoGroup> Todo<T>(Person person)
        where T : ITodos => House.As(person, s => ((ITodos)s.Resolve(typeof(T))).Read(10, default));

    private async Task<string> Refused<T>(Person person, MediatR.IRequest<T> request) => (await Should.ThrowAsync<ProblemException>(House.Send(person, request))).Code;
}

[Collection(OnSqlite.Name)]
public sealed class BulletinTestsOnSqlite(SqliteHouse house) : BulletinTests(house);

[Collection(OnPostgres.Name)]
public sealed class BulletinTestsOnPostgres(PostgresHouse house) : BulletinTests(house);

[Collection(OnSqlServer.Name)]
public sealed class BulletinTestsOnSqlServer(SqlServerHouse house) : BulletinTests(house);
