using Platform.Kernel.Sheets;
using Platform.Rectification.Plans;

namespace Platform.Rectification.Offline;

/// <summary>The plan that a row of the ledger's sheet states.</summary>
internal static class LedgerRowPlan
{
    /// <summary>The plan, and what is wrong with the lines of its causes.</summary>
    public static (PlanProblem Plan, string? Wrong) Of(SheetRow row, int areaId = 0, long version = 0)
    {
        string Text(string key) => row.Text(key) ?? "";
        var (causes, wrong) = PlanLines.ReadCauses(Text(LedgerKeys.Causes));
        return (new(areaId, row.RecordId ?? default, version, Text(LedgerKeys.Description), causes, Text(LedgerKeys.Measures), Text(LedgerKeys.Milestones), Text(LedgerKeys.Leader),
            Text(LedgerKeys.Department), Text(LedgerKeys.Officer), row.Date(LedgerKeys.Deadline), null, row.Choice(LedgerKeys.Important) == "yes", row.Choice(LedgerKeys.Hard) == "yes"), wrong);
    }
}
