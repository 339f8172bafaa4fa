using Platform.Kernel.Figures;
using Platform.Rectification.Contracts;

namespace Platform.Reporting.Measures;

/// <summary>
/// The problem ledger in numbers. An item that was merged lives on in another, and what proved to be no problem is none: neither counts.
/// A project, or a family, is resolved when all its items were struck off as resolved.
/// </summary>
internal static class LedgerMeasures
{
    /// <summary>The module that answers for the ledger.</summary>
    public const string Word = "rectification";

    private const string Group = "ledger";

    private static readonly (string Name, string Title)[] Counts =
    [
        ("items", "台账问题"), ("closed", "已销号问题"), ("resolved", "以“已解决”销号的问题"), ("open", "未销号问题"), ("overdue", "超过化解时限的问题"), ("rehung", "重新挂号的问题"),
        ("feeArrears", "拖欠过渡安置费问题"), ("notResettled", "拆除未安置到位问题"), ("flatsLate", "安置房逾期问题"), ("earlySigns", "苗头性问题"), ("own", "其他问题"),
        ("projects", "台账项目"), ("projectsResolved", "完成整改的台账项目"), ("households", "台账涉及户"), ("householdsResolved", "完成整改的涉及户"),
    ];

    /// <summary>The code of a measure.</summary>
    public static string Code(string name) => $"{Word}.{Group}.{name}";

    /// <summary>All of them; off where <paramref name="items"/> is null.</summary>
    public static IEnumerable<Measure> Of(IReadOnlyList<LedgerItem>? items, DateOnly asOf)
    {
        var sums = items is null ? null : Rows(items, asOf, _ => "").CountBy(r => r.Name).ToDictionary();
        return Counts.Select(c => new Measure(Code(c.Name), c.Title, FigureUnit.Count, sums is null ? null : sums.GetValueOrDefault(c.Name), null, sums is null));
    }

    /// <summary>What each of them is made of.</summary>
    /// <param name="items">The ledger.</param>
    /// <param name="asOf">The ledger's day.</param>
    /// <param name="family">A family's number, masked.</param>
    public static IEnumerable<FigureRow> Rows(IReadOnlyList<LedgerItem> items, DateOnly asOf, Func<Guid, string> family)
    {
        var real = items.Where(i => i.Outcome is not ("merged" or "notAProblem")).OrderBy(i => i.Number, StringComparer.Ordinal).ThenBy(i => i.Id).ToList();
        return [.. real.SelectMany(i => Names(i, asOf).Select(name => new FigureRow(Group, name, i.Id, Label(i), $"{i.ClassTitle}，{i.StateTitle}", 1))), .. Projects(real), .. Families(real, family)];
    }

    private static IEnumerable<string> Names(LedgerItem item, DateOnly asOf)
    {
        yield return "items";
        yield return item.Class is "feeArrears" or "notResettled" or "flatsLate" or "earlySigns" ? item.Class : "own";
        yield return item.IsClosed ? "closed" : "open";
        if (IsResolved(item)) yield return "resolved";
        if (!item.IsClosed && item.Deadline < asOf) yield return "overdue";
        if (item.Rehung > 0) yield return "rehung";
    }

    private static IEnumerable<FigureRow> Projects(List<LedgerItem> items) =>
        items.GroupBy(i => i.ProjectId).OrderBy(g => g.First().Project, StringComparer.Ordinal)
            .SelectMany(g => Both("projects", g.Key, g.First().Project, [.. g]));

    private static IEnumerable<FigureRow> Families(List<LedgerItem> items, Func<Guid, string> family) =>
        items.SelectMany(i => i.Households.Distinct().Select(h => (Household: h, Item: i))).GroupBy(p => p.Household)
            .Select(g => (g.Key, Code: family(g.Key), Items: g.Select(p => p.Item).ToList())).OrderBy(g => g.Code, StringComparer.Ordinal).ThenBy(g => g.Key)
            .SelectMany(g => Both("households", g.Key, g.Code, g.Items));

    private static IEnumerable<FigureRow> Both(string name, Guid subject, string label, List<LedgerItem> items)
    {
        var resolved = items.Count(IsResolved);
        var note = $"问题 {items.Count} 个，以“已解决”销号 {resolved} 个";
        yield return new(Group, name, subject, label, note, 1);
        if (resolved == items.Count) yield return new(Group, name + "Resolved", subject, label, note, 1);
    }

    private static bool IsResolved(LedgerItem item) => item is { IsClosed: true, Outcome: "resolved" };

    private static string Label(LedgerItem item) => string.Join(' ', new[] { item.Number, item.Project }.Where(p => p.Length > 0));
}
