using Platform.Kernel.Access;
using Platform.Kernel.Modules;

namespace Platform.Kernel.Approvals;

/// <summary>The kinds of approval that the modules bring, and what the caller may see and decide of them.</summary>
public sealed class ApprovalKinds(IEnumerable<IApprovalKind> all, ModuleCatalog modules, AreaScope scope, Caller caller)
{
    private readonly IReadOnlyList<IApprovalKind> kinds = [.. all.OrderBy(k => k.Name, StringComparer.Ordinal)];

    /// <summary>Those whose module is on in any of the caller's areas.</summary>
    public IReadOnlyList<IApprovalKind> All => [.. kinds.Where(k => scope.Readable(WordOf(k)).Length > 0)];

    /// <summary>The title of a kind; its name where it is gone.</summary>
    public string Title(string name) => Of(name)?.Title ?? name;

    /// <summary>The kind of a name; null where no module brings it.</summary>
    public IApprovalKind? Of(string name) => kinds.FirstOrDefault(k => k.Name == name);

    /// <summary>Whether requests of the kind may be made, decided and used in the area: its module is on there.</summary>
    public bool IsOn(IApprovalKind kind, int areaId) => scope.Writable(WordOf(kind)).Contains(areaId);

    /// <summary>Whether the caller may decide the request. Who asked never may, nor who acts for him or for whom he asked.</summary>
    public bool MayDecide(Approval approval) =>
        Of(approval.Kind) is { } kind && caller.May(kind.Approves) && IsOn(kind, approval.AreaId) && !IsOwn(approval);

    /// <summary>Whether the caller, or the colleague for whom he acts, asked it himself.</summary>
    public bool IsOwn(Approval approval) => approval.IsAskedBy(caller.Id) || approval.IsAskedBy(caller.For);

    /// <summary>The requests that the caller may see: his own, and those that he may decide.</summary>
    internal IQueryable<Approval> Visible(IQueryable<Approval> rows)
    {
        foreach (var kind in kinds)
        {
            int[] off = [.. caller.Areas.Except(scope.Readable(WordOf(kind)))];
            if (off.Length > 0) rows = rows.Where(a => a.Kind != kind.Name || !off.Contains(a.AreaId));
        }
        string[] known = [.. kinds.Select(k => k.Name)], decides = Decides(), self = Self();
        return rows.Where(a => known.Contains(a.Kind) && (self.Contains(a.By) || self.Contains(a.For) || decides.Contains(a.Kind)));
    }

    /// <summary>Those that wait for the caller.</summary>
    internal IQueryable<Approval> ToDecide(IQueryable<Approval> rows, DateOnly today)
    {
        string[] decides = Decides(), self = Self();
        return Visible(rows).Where(a => a.State == ApprovalState.Waiting && a.ExpiresOn >= today
            && decides.Contains(a.Kind) && !self.Contains(a.By) && !self.Contains(a.For));
    }

    /// <summary>Those that the caller asked.</summary>
    internal IQueryable<Approval> Own(IQueryable<Approval> rows)
    {
        var self = Self();
        return Visible(rows).Where(a => self.Contains(a.By) || self.Contains(a.For));
    }

    private string[] Decides() => [.. kinds.Where(k => caller.May(k.Approves)).Select(k => k.Name)];

    private string[] Self() => [.. new[] { caller.Id, caller.For }.Where(n => n.Length > 0)];

    private string WordOf(IApprovalKind kind) => modules.Of(kind.GetType())?.Word ?? "platform";
}
