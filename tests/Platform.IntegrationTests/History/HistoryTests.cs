using System.Net;
using Autofac;
using Platform.IntegrationTests.Ground;
using Platform.Kernel.Audit;
using Platform.Kernel.Data;
using Platform.Kernel.Personal;
using Platform.Kernel.Web;

namespace Platform.IntegrationTests.History;

/// <summary>Who may read a record reads who changed it, when and how, and nobody else does.</summary>
public abstract class HistoryTests(HouseFixture fixture) : FurnishedTests(fixture)
{
    [SkippableFact]
    public async Task Every_kind_of_record_has_its_history_and_only_for_its_county()
    {
        var kinds = await House.As(People.Clerk, s => Task.FromResult(s.Resolve<IEnumerable<IRecordKind>>().Select(k => k.Entity).Order().ToList()));
        kinds.ShouldBe(["BankLayout", "Building", "Bulletin", "Campaign", "CampaignPhase", "CampaignTask", "ClearingPlan", "Completion", "DepartmentDuty", "Difference", "FamilyChange", "Flat", "Freeze", "Fund", "Household", "Inspection", "Mechanism", "Meeting", "MeetingDecision", "Payment", "Payout", "Petition", "PolicyVersion", "Problem", "Project", "Report", "TaskforceBody", "TaskforceMember", "TermValue", "Upload"]);
        foreach (var entity in kinds)
        {
            var (own, foreign) = (Of(Own, entity), Of(Foreign, entity));
            var history = await House.Send(People.Clerk, new ReadHistory(own, new()));
            history.Entries.Items.ShouldNotBeEmpty(entity);
            history.Entries.Items.ShouldAllBe(e => e.AreaId == People.Own && e.Key == $"{People.Own}/{own}" && e.Entity == entity);
            (await Refused(People.Clerk, foreign)).ShouldBe(404, entity);
            (await Refused(People.Auditor, own)).ShouldBe(404, entity);
            (await House.Send(People.Supervisor, new ReadHistory(foreign, new()))).Record.AreaId.ShouldBe(People.Foreign);
        }
        (await Refused(People.Clerk, Guid.CreateVersion7())).ShouldBe(404);
    }

    [SkippableFact]
    public async Task A_record_of_a_module_that_is_off_has_no_history_to_read()
    {
        var payment = Of(Own, "Payment");
        (await House.Send(People.Clerk, new ReadHistory(payment, new()))).Entries.Total.ShouldBe(1);
        await House.Off("fees", People.Own);
        (await Refused(People.Clerk, payment)).ShouldBe(404);
    }

    [SkippableFact]
    public async Task Changes_stand_newest_first_with_person_title_words_and_names()
    {
        var project = Of(Own, "Project");
        House.Wait(TimeSpan.FromMinutes(5));
        await Change(project, ("State", 6), ("Remark", "先改一次"));
        House.Wait(TimeSpan.FromMinutes(5));
        await Change(project, ("State", 7), ("Remark", "再改一次"), ("StatedAreaDm2", 123_456L));
        var history = await House.Send(People.Clerk, new ReadHistory(project, new()));
        history.Entries.Items.Select(e => e.Action).ShouldBe(["changed", "changed", "added"]);
        history.Entries.Items.Select(e => e.At).ShouldBe(history.Entries.Items.Select(e => e.At).OrderDescending());

        var page = WebUtility.HtmlDecode((await (await House.Doors.Of(People.Clerk)).Ask($"/history/{project}")).Text);
        foreach (var said in new[] { "征收项目的变更记录", "项目状态", "实施中", "已完成", "先改一次", "再改一次", "填报面积（㎡）", "1,234.56", People.Clerk.Id }) page.ShouldContain(said);
        page.IndexOf("再改一次", StringComparison.Ordinal).ShouldBeLessThan(page.LastIndexOf("先改一次", StringComparison.Ordinal));
        page.ShouldNotContain("StatedAreaDm2");

        // A household's project is shown by its name, not by its key.
        var household = WebUtility.HtmlDecode((await (await House.Doors.Of(People.Clerk)).Ask($"/history/{Of(Own, "Household")}")).Text);
        household.ShouldContain("项目</b>：<ins>" + Own.Trace + "Name");
    }

    [SkippableFact]
    public async Task Personal_values_are_masked_before_and_after()
    {
        var household = Of(Own, "Household");
        await House.As(People.Clerk, async scope =>
        {
            var (db, vault) = (scope.Resolve<IEnumerable<ModuleDb>>().First(d => d.Word == "projects"), scope.Resolve<IPersonalVault>());
            await scope.Resolve<DbSession>().Begin(default);
            var row = await db.FindAsync(TypeOf(Own, "Household"), People.Own, household);
            db.Entry(row!).ComplexProperty("Phone").CurrentValue = vault.Seal(PersonalKind.Phone, "13900007777", new("projects.Households", "Phone", People.Own, household));
            await scope.Resolve<DbSession>().Commit(default);
            return 0;
        });
        var page = WebUtility.HtmlDecode((await (await House.Doors.Of(People.Clerk)).Ask($"/history/{household}")).Text);
        page.ShouldContain("联系电话");
        page.ShouldContain(PersonalMask.Of(PersonalKind.Phone, "13900007777"));
        page.ShouldNotContain("13900007777");
        page.ShouldNotContain("PhoneHash");
    }

    private Guid Of(Samples samples, string entity)
    {
        _ = House; // where there is none, there are no samples either
        return samples.OneOfEach.Single(o => o.Type.Name == entity).Id;
    }

    private static Type TypeOf(Samples samples, string entity) => samples.OneOfEach.Single(o => o.Type.Name == entity).Type;

    private Task<int> Change(Guid id, params (string Property, object Value)[] values) => House.As(People.Clerk, async scope =>
    {
        var db = scope.Resolve<IEnumerable<ModuleDb>>().First(d => d.Word == "projects");
        await scope.Resolve<DbSession>().Begin(default);
        var row = await db.FindAsync(TypeOf(Own, "Project"), People.Own, id);
        foreach (var (property, value) in values)
        {
            var set = row!.GetType().GetProperty(property)!;
            set.SetValue(row, set.PropertyType.IsEnum ? Enum.ToObject(set.PropertyType, value) : value);
        }
        await scope.Resolve<DbSession>().Commit(default);
        return 0;
    });

    private async Task<int> Refused(Person person, Guid id)
    {
        try
        {
            await House.Send(person, new ReadHistory(id, new()));
            return 200;
        }
        catch (ProblemException problem)
        {
            return problem.Status;
        }
    }
}

[Collection(OnSqlite.Name)]
public sealed class HistoryTestsOnSqlite(SqliteHouse house) : HistoryTests(house);

[Collection(OnPostgres.Name)]
public sealed class HistoryTestsOnPostgres(PostgresHouse house) : HistoryTests(house);

[Collection(OnSqlServer.Name)]
public sealed class HistoryTestsOnSqlServer(SqlServerHouse house) : HistoryTests(house);
