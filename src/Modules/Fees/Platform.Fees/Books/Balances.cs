using Microsoft.EntityFrameworkCore;
using Platform.Fees.Accruals;
using Platform.Fees.Data;
using Platform.Kernel.Books;
using Platform.Kernel.Modules;

namespace Platform.Fees.Books;

/// <summary>
/// What families are owed as of a day, from the books alone. Payments meet the oldest due month first, so what is owed is always
/// the newest part of what was due: of a debt as much is at most three months old as fell due in the last three months.
/// </summary>
internal sealed class Balances(BookKeeper books, FeesDb db) : IModuleService
{
    /// <summary>The families with entries by that day.</summary>
    /// <param name="areaId">Only this area's; null for all that the caller may see.</param>
    /// <param name="asOf">Entries that count from a later day are not seen.</param>
    /// <param name="projectId">Only this project's.</param>
    public IQueryable<FamilyBalance> Families(int? areaId, DateOnly asOf, Guid? projectId = null)
    {
        var month = new DateOnly(asOf.Year, asOf.Month, 1);
        var (three, six, twelve) = (month.AddMonths(-2), month.AddMonths(-5), month.AddMonths(-11));
        var entries = books.Entries(db.Word, areaId).Where(e => e.On <= asOf && (e.Credit == FeeAccounts.Payable || e.Debit == FeeAccounts.Payable));
        if (projectId is { } project) entries = entries.Where(e => e.ProjectId == project);
        return entries
            .Select(e => new { e.AreaId, e.ProjectId, e.SubjectId, e.On, e.Kind, Makes = e.Kind <= FeeKinds.Other, Fen = e.Credit == FeeAccounts.Payable ? e.Fen : -e.Fen })
            .GroupBy(e => new { e.AreaId, e.ProjectId, e.SubjectId })
            .Select(g => new
            {
                g.Key.AreaId,
                g.Key.ProjectId,
                g.Key.SubjectId,
                Due = g.Where(e => e.Makes).Sum(e => e.Fen),
                Overdue = g.Where(e => e.Kind == FeeKinds.Overdue).Sum(e => e.Fen),
                Paid = -g.Where(e => !e.Makes).Sum(e => e.Fen),
                Three = g.Where(e => e.Makes && e.On >= three).Sum(e => e.Fen),
                Six = g.Where(e => e.Makes && e.On >= six).Sum(e => e.Fen),
                Twelve = g.Where(e => e.Makes && e.On >= twelve).Sum(e => e.Fen),
            })
            .Select(b => new { b, Owed = b.Due > b.Paid ? b.Due - b.Paid : 0 })
            .Select(x => new FamilyBalance
            {
                AreaId = x.b.AreaId,
                ProjectId = x.b.ProjectId,
                HouseholdId = x.b.SubjectId,
                DueFen = x.b.Due,
                OverdueFen = x.b.Overdue,
                PaidFen = x.b.Paid,
                ArrearsFen = x.Owed,
                CreditFen = x.b.Paid > x.b.Due ? x.b.Paid - x.b.Due : 0,
                To3Fen = x.b.Three < x.Owed ? x.b.Three : x.Owed,
                To6Fen = x.b.Six < x.Owed ? x.b.Six : x.Owed,
                To12Fen = x.b.Twelve < x.Owed ? x.b.Twelve : x.Owed,
            });
    }

    /// <summary>The same added up by project.</summary>
    public IQueryable<ProjectBalance> Projects(int? areaId, DateOnly asOf, Guid? projectId = null) => Families(areaId, asOf, projectId)
        .GroupBy(f => new { f.AreaId, f.ProjectId })
        .Select(g => new ProjectBalance
        {
            AreaId = g.Key.AreaId,
            ProjectId = g.Key.ProjectId,
            DueFen = g.Sum(f => f.DueFen),
            OverdueFen = g.Sum(f => f.OverdueFen),
            PaidFen = g.Sum(f => f.PaidFen),
            ArrearsFen = g.Sum(f => f.ArrearsFen),
            CreditFen = g.Sum(f => f.CreditFen),
            To3Fen = g.Sum(f => f.To3Fen),
            To6Fen = g.Sum(f => f.To6Fen),
            To12Fen = g.Sum(f => f.To12Fen),
            Families = g.Sum(f => f.DueFen != 0 ? 1 : 0),
            Behind = g.Sum(f => f.ArrearsFen > 0 ? 1 : 0),
        });

    /// <summary>What fell due monthly in the month of the day, 分: by so much a debt grows while nothing is paid. One-offs are no part of it.</summary>
    public Task<long> GrowsBy(int? areaId, DateOnly asOf, Guid? projectId, CancellationToken ct)
    {
        var month = new DateOnly(asOf.Year, asOf.Month, 1);
        return books.Entries(db.Word, areaId).Where(e => e.Kind < FeeKinds.Other && e.On >= month && e.On <= asOf && (projectId == null || e.ProjectId == projectId))
            .Select(e => e.Credit == FeeAccounts.Payable ? e.Fen : -e.Fen).SumAsync(ct);
    }

    /// <summary>The projects of an area all of whose dues by that day are posted: only of these the books can say what is owed.</summary>
    public async Task<HashSet<Guid>> Posted(int areaId, DateOnly asOf, CancellationToken ct) =>
        [.. await db.Rows<Accrued>(areaId).Where(a => a.Through >= asOf).Select(a => a.Id).ToListAsync(ct)];
}
