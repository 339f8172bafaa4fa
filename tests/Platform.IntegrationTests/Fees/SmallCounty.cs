using Autofac;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Accruals;
using Platform.Fees.Data;
using Platform.Fees.Terms;
using Platform.IntegrationTests.Ground;
using Platform.IntegrationTests.Rules;
using Platform.Kernel.Books;
using Platform.Kernel.Data;
using Platform.Projects.Contracts;
using Platform.Projects.Data;
using Platform.Projects.Households;
using Platform.Projects.Inventory;

namespace Platform.IntegrationTests.Fees;

/// <summary>An entry as it counts, without the batch in which it was posted.</summary>
internal sealed record Line(Guid Subject, Guid Project, short Kind, DateOnly Period, Guid Source, short Turn, DateOnly On, short Debit, short Credit, long Fen);

/// <summary>A county of a few made-up projects and families, the same each time, with the county's rule and what its books hold.</summary>
internal static class SmallCounty
{
    /// <summary>The day of the first run, and a later one.</summary>
    public static readonly DateOnly First = new(2022, 6, 15), Later = new(2022, 8, 31);

    /// <summary>The key of a project.</summary>
    public static Guid Project(int n) => new(n, 1, 0, new byte[8]);

    /// <summary>The key of a family.</summary>
    public static Guid Family(int project, int n) => new(project, 2, (short)n, new byte[8]);

    /// <summary>Puts them into the house and publishes the rule. Nothing is posted.</summary>
    public static async Task Furnish(TestHouse house, int projects = 2, int families = 6)
    {
        await house.Itself([People.Own], async scope =>
        {
            var (session, db, fees) = (scope.Resolve<DbSession>(), scope.Resolve<ProjectsDb>(), scope.Resolve<FeesDb>());
            await session.Begin(default);
            for (var p = 1; p <= projects; p++)
            {
                db.Projects.Add(new() { AreaId = People.Own, Id = Project(p), Code = $"411221-{p:00}", Name = $"演示片区{p}", NameFolded = $"演示片区{p}", State = ProjectState.Running });
                for (var n = 1; n <= families; n++)
                {
                    db.Households.Add(Household(p, n));
                    fees.Terms.Add(new() { AreaId = People.Own, Id = new(p, 3, (short)n, new byte[8]), HouseholdId = Family(p, n), RateFen = 600 + 100 * (n % 3) });
                }
            }
            await session.Commit(default);
            return 0;
        });
        await house.Publish(CountyRule.Text());
    }

    /// <summary>Posts what a project is due.</summary>
    public static Task<AccrualDone> Post(this TestHouse house, DateOnly through, int project = 1) => house.Send(People.Clerk, new AccrueProject(People.Own, Project(project), through));

    /// <summary>All entries of our county.</summary>
    public static Task<List<Line>> Lines(this TestHouse house) => house.Itself(People.AllAreas, async scope =>
        (await scope.Resolve<PlatformDb>().BookEntries.AsNoTracking().Where(e => e.AreaId == People.Own).ToListAsync()).ConvertAll(LineOf));

    /// <summary>What is due net, by family, kind, month and day; what comes to nothing is left out.</summary>
    public static Dictionary<(Guid, short, DateOnly, DateOnly), long> Net(this IEnumerable<Line> lines) => lines.GroupBy(l => (l.Subject, l.Kind, l.Period, l.On))
        .Select(g => (g.Key, Fen: g.Sum(l => l.Credit == Platform.Fees.Books.FeeAccounts.Payable ? l.Fen : -l.Fen))).Where(g => g.Fen != 0).ToDictionary(g => g.Key, g => g.Fen);

    /// <summary>The books, as the operator's command checks them.</summary>
    public static async Task<IReadOnlyList<string>> BookFaults(this TestHouse house) =>
        [.. (await house.Itself(People.AllAreas, s => s.Resolve<MediatR.IMediator>().Send(new VerifyBooks()))).SelectMany(v => v.Faults)];

    private static Line LineOf(BookEntry e) => new(e.SubjectId, e.ProjectId, e.Kind, e.Period, e.SourceId, e.Turn, e.On, e.Debit, e.Credit, e.Fen);

    private static Household Household(int project, int n) => new()
    {
        AreaId = People.Own,
        Id = Family(project, n),
        ProjectId = Project(project),
        Code = $"MC{project:00}-{n:0000}",
        Name = $"虚构{n}",
        NameFolded = $"虚构{n}",
        AreaDm2 = 4_000 + 900 * n,
        Signed = true,
        SignedOn = new(2018, 3, 1),
        MovedOn = new DateOnly(2018, 3, 20).AddMonths(n),
        TermMonths = 24,
        Mode = n % 4 == 0 ? CompensationMode.Cash : CompensationMode.Exchange,
        Turnover = n % 5 == 0,
        Use = HouseUse.Residential,
    };
}
