using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Fees.Books;
using Platform.Fees.Data;
using Platform.Fees.Payments;
using Platform.Fees.Stated;
using Platform.Housing.Contracts;
using Platform.Kernel.Books;
using Platform.Kernel.Figures;
using Platform.Projects.Contracts;

namespace Platform.Fees.Indicators;

/// <summary>
/// 拖欠过渡安置费 by project: from the books, family by family, where all that fell due is posted; else what the county states as
/// due less what was paid, and whom it is owed to comes from the payments.
/// </summary>
internal sealed class ArrearsIndicator(FeesDb db, IMediator mediator, Balances balances, BookKeeper books) : IIndicator
{
    public string Code => "fees.arrears";

    public string Title => "拖欠过渡安置费";

    public string Unit => "分";

    public async Task<IReadOnlyList<Reading>> Read(int areaId, DateOnly asOf, CancellationToken ct)
    {
        var posted = await balances.Posted(areaId, asOf, ct);
        var readings = posted.Count == 0 ? [] : await Posted(areaId, posted, asOf, ct);
        var behind = (await ProjectFee.Read(db, mediator, areaId, asOf, ct)).Where(p => p.ArrearsFen > 0 && !posted.Contains(p.Project.Id)).ToList();
        if (behind.Count == 0) return readings;
        var owed = await Families(areaId, asOf, ct);
        return [.. readings, .. behind.Select(p => Of(p, owed is null ? null : [.. owed[p.Project.Id]], asOf))];
    }

    private async Task<List<Reading>> Posted(int areaId, HashSet<Guid> posted, DateOnly asOf, CancellationToken ct)
    {
        var readings = new List<Reading>();
        var families = (await balances.Families(areaId, asOf).Where(f => f.ArrearsFen > 0).ToListAsync(ct)).Where(f => posted.Contains(f.ProjectId)).ToLookup(f => f.ProjectId);
        foreach (var project in families)
        {
            var (arrears, old) = (project.Sum(f => f.ArrearsFen), project.Sum(f => f.Ages[3]));
            var text = $"账簿应发减已发，{project.Count()} 户共拖欠 {Wan(arrears)} 万元，其中拖欠一年以上 {Wan(old)} 万元。";
            readings.Add(new(
                project.Key, arrears, await Since(areaId, [.. project], asOf, ct), arrears, [.. project.Select(f => f.HouseholdId)], text,
                string.Create(CultureInfo.InvariantCulture, $"/fees/arrears?project={project.Key}&asOf={asOf:yyyy-MM-dd}")));
        }
        return readings;
    }

    // The first day of which a part is owed: it lies with the families who have the oldest debt.
    private async Task<DateOnly?> Since(int areaId, IReadOnlyList<FamilyBalance> behind, DateOnly asOf, CancellationToken ct)
    {
        var oldest = Enumerable.Range(0, 4).Reverse().First(age => behind.Any(f => f.Ages[age] > 0));
        var owed = behind.Where(f => f.Ages[oldest] > 0).ToDictionary(f => f.HouseholdId, f => f.ArrearsFen);
        var entries = await books.Entries(db.Word, areaId).Where(e => e.ProjectId == behind[0].ProjectId && e.Kind <= FeeKinds.Other && e.On <= asOf)
            .GroupBy(e => new { e.SubjectId, e.On }).Select(g => new { g.Key.SubjectId, g.Key.On, Fen = g.Sum(e => e.Credit == FeeAccounts.Payable ? e.Fen : -e.Fen) }).ToListAsync(ct);
        DateOnly? since = null;
        foreach (var due in entries.Where(e => owed.ContainsKey(e.SubjectId)).OrderByDescending(e => e.On))
            if ((owed[due.SubjectId] -= due.Fen) + due.Fen > 0) since = due.On;
        return since;
    }

    // Where Housing is off nobody knows which families have their flats: then no family is named rather than a wrong one.
    private async Task<ILookup<Guid, Owed>?> Families(int areaId, DateOnly asOf, CancellationToken ct)
    {
        var answer = await mediator.Send(new HandoversOf(areaId), ct);
        if (!answer.IsOn) return null;
        var handovers = answer.Value.ToDictionary(h => h.HouseholdId, h => h.HandedOverOn);
        var until = await Cover.Read(db, areaId, null, asOf, ct);
        var households = (await mediator.Send(new HouseholdsOf(areaId), ct)).Or([]);
        return households
            .Select(h => Owed.Of(h, until.TryGetValue(h.Id, out var month) ? month : null, handovers.GetValueOrDefault(h.Id), asOf))
            .OfType<Owed>().ToLookup(o => o.Household.ProjectId);
    }

    private static Reading Of(ProjectFee project, List<Owed>? owed, DateOnly asOf)
    {
        var arrears = project.ArrearsFen!.Value;

        // Families in transition go first; those who have their flats stand for a project only where nobody waits any more.
        var named = owed is null ? [] : owed.Exists(o => o.InTransition) ? owed.FindAll(o => o.InTransition) : owed;
        return new(
            project.Project.Id, arrears, named.Count > 0 ? named.Min(o => o.Since) : null, arrears, [.. named.Select(o => o.Household.Id)],
            Sentence(project, arrears) + Whom(owed),
            string.Create(CultureInfo.InvariantCulture, $"/fees/projects?project={project.Project.Id}&asOf={asOf:yyyy-MM-dd}"));
    }

    private static string Sentence(ProjectFee project, long arrears) => project.Stated is { DueFen: { } due }
        ? $"按县里所报应发 {Wan(due)} 万元，减去发放明细合计 {Wan(project.PaidFen)} 万元，拖欠 {Wan(arrears)} 万元；"
        : $"县里未报应发，所报拖欠 {Wan(arrears)} 万元（发放明细合计 {Wan(project.PaidFen)} 万元）；";

    private static string Whom(List<Owed>? owed)
    {
        if (owed is null) return "安置房源未启用，交房日期未知，欠发到户情况待查。";
        var waiting = owed.FindAll(o => o.InTransition);
        var housed = owed.Count - waiting.Count;
        return (waiting.Count > 0
                ? string.Create(CultureInfo.InvariantCulture, $"{waiting.Count} 户仍在过渡而未按月发到当月，最早自 {waiting.Min(o => o.Since):yyyy-MM} 起未发")
                : "没有仍在过渡而断发的产权调换户")
            + (housed > 0 ? $"；另有 {housed} 户已交房、交房前的月份未发清。" : "。");
    }

    private static string Wan(long fen) => (fen / 1_000_000m).ToString("N2", CultureInfo.InvariantCulture);
}
