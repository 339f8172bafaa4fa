using System.Globalization;
using MediatR;
using Platform.Fees.Data;
using Platform.Fees.Payments;
using Platform.Fees.Stated;
using Platform.Housing.Contracts;
using Platform.Kernel.Figures;
using Platform.Projects.Contracts;

namespace Platform.Fees.Indicators;

/// <summary>拖欠过渡安置费: what the county states as due less what was paid, by project. Whom it is owed to comes from the payments.</summary>
internal sealed class Arrears(FeesDb db, IMediator mediator) : IIndicator
{
    public string Code => "fees.arrears";

    public string Title => "拖欠过渡安置费";

    public string Unit => "分";

    public async Task<IReadOnlyList<Reading>> Read(int areaId, DateOnly asOf, CancellationToken ct)
    {
        var behind = (await ProjectFee.Read(db, mediator, areaId, asOf, ct)).Where(p => p.ArrearsFen > 0).ToList();
        if (behind.Count == 0) return [];
        var owed = await Families(areaId, asOf, ct);
        return [.. behind.Select(p => Of(p, owed is null ? null : [.. owed[p.Project.Id]], asOf))];
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
