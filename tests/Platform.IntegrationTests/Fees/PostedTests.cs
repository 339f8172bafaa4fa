using System.Text.Json;
using Platform.Fees.Arrears;
using Platform.Fees.Families;
using Platform.IntegrationTests.Ground;
using Platform.IntegrationTests.Survey;
using Platform.Kernel.Books;
using Platform.Kernel.Figures;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Portal;

namespace Platform.IntegrationTests.Fees;

/// <summary>The county's own workbook and rule: what the books say is what the expected file says, to the 分. Nothing here writes.</summary>
public abstract class PostedTests(HouseFixture fixture)
{
    private TestHouse House => fixture.House;

    private static Asked On(DateOnly day) => new("", People.Own, null, "", day, PageOf.All(""));

    [SkippableFact]
    public async Task Due_paid_arrears_credit_and_ageing_equal_the_expected_file()
    {
        var tallies = await House.Send(People.Clerk, new ReadTallies(People.Own, Workbook.AsOf));
        var wrong = new List<string>();
        var compared = 0;
        foreach (var (path, want) in Totals.All(Workbook.Expected.GetProperty("totals").GetProperty("fee"), "fee"))
        {
            compared++;
            if (Totals.Computed(tallies, path) is var got && got != want) wrong.Add($"{path}: {got} instead of {want}");
        }
        wrong.ShouldBeEmpty();
        compared.ShouldBe(66);
    }

    [SkippableFact]
    public async Task A_projects_families_add_up_to_it_and_a_familys_months_to_the_family()
    {
        var view = await House.Send(People.Clerk, new FindArrears(On(Workbook.AsOf)));
        var families = await House.Send(People.Clerk, new FindArrearsFamilies(On(Workbook.AsOf)));
        families.Items.Sum(f => f.Balance.ArrearsFen).ShouldBe(view.All.ArrearsFen);
        foreach (var family in families.Items.Take(40).Concat(families.Items.TakeLast(10)))
        {
            var statement = (await House.Send(People.Clerk, new ReadStatement(family.Balance.HouseholdId, Workbook.AsOf))).Statement;
            (statement.DueFen, statement.PaidFen, statement.ArrearsFen, statement.CreditFen).ShouldBe((family.Balance.DueFen, family.Balance.PaidFen, family.Balance.ArrearsFen, family.Balance.CreditFen), family.Code);
            statement.Ages.ShouldBe(family.Balance.Ages, family.Code);
            statement.Months.ShouldAllBe(m => !m.Differs && m.Text.Length > 0);
        }
    }

    [SkippableFact]
    public async Task The_books_hold_together()
    {
        foreach (var verdict in await House.Send(People.Clerk, new VerifyBooks()))
        {
            verdict.Faults.ShouldBeEmpty();
            verdict.Entries.ShouldBeGreaterThan(10_000);
        }
    }
}

[Collection(FeesOnSqlite.Name)]
public sealed class SqlitePostedTests(SqliteFees house) : PostedTests(house);

[Collection(FeesOnPostgres.Name)]
public sealed class PostgresPostedTests(PostgresFees house) : PostedTests(house);
