using Platform.Fees.Books;
using Platform.Kernel.Books;
using Platform.Rules.Contracts;

namespace Platform.Fees.Accruals;

/// <summary>What one entry of what is due is known by.</summary>
internal readonly record struct DueKey(Guid HouseholdId, short Kind, DateOnly Period)
{
    /// <summary>What the rule makes due, by key; parts of one key and day are one.</summary>
    public static Dictionary<DueKey, (long Fen, DateOnly On)> Of(IEnumerable<FamilyFee> families)
    {
        var dues = new Dictionary<DueKey, (long Fen, DateOnly On)>();
        foreach (var family in families) Add(dues, family);
        return dues;
    }

    /// <summary>Adds what the rule makes due of one family.</summary>
    public static void Add(Dictionary<DueKey, (long Fen, DateOnly On)> to, FamilyFee family)
    {
        for (var i = 0; i < family.Dues.Count; i++)
        {
            var due = family.Dues[i];
            Add(to, new(family.HouseholdId, FeeKinds.InTerm, due.From), due.InTermFen, due.Due);
            Add(to, new(family.HouseholdId, FeeKinds.Overdue, due.From), due.OverdueFen, due.Due);
            Add(to, new(family.HouseholdId, FeeKinds.Other, due.From), due.OtherFen, due.Due);
        }
    }

    /// <summary>An entry that makes a sum due, or takes one back where it is below zero.</summary>
    public BookEntry Entry(Guid projectId, long fen, DateOnly on, int turn) => new()
    {
        ProjectId = projectId,
        SubjectId = HouseholdId,
        Kind = Kind,
        Period = Period,
        Turn = checked((short)turn),
        On = on,
        Fen = Math.Abs(fen),
        Debit = fen > 0 ? FeeAccounts.Cost : FeeAccounts.Payable,
        Credit = fen > 0 ? FeeAccounts.Payable : FeeAccounts.Cost,
    };

    private static void Add(Dictionary<DueKey, (long Fen, DateOnly On)> to, DueKey key, long fen, DateOnly on)
    {
        if (fen == 0) return;
        to[key] = to.TryGetValue(key, out var known) ? (checked(known.Fen + fen), on) : (fen, on);
    }
}
