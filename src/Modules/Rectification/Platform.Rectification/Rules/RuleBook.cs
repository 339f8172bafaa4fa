using Microsoft.EntityFrameworkCore;
using Platform.Rectification.Data;

namespace Platform.Rectification.Rules;

/// <summary>The rules as they stand in the table, with those shipped brought up to date first.</summary>
internal static class RuleBook
{
    /// <summary>The rules in effect in an area on a day. Adds and mends shipped rules; saved by the pipeline.</summary>
    public static async Task<IReadOnlyList<ProblemRule>> InEffect(RectificationDb db, int areaId, DateOnly asOf, CancellationToken ct)
    {
        var rules = await db.Rules.Where(r => r.AreaId == 0 || r.AreaId == areaId).ToListAsync(ct);
        foreach (var shipped in ShippedRules.Load())
        {
            var stored = rules.Find(r => r.AreaId == 0 && r.Code == shipped.Code && r.EffectiveOn == shipped.EffectiveOn);
            if (stored is null)
            {
                db.Rules.Add(shipped);
                rules.Add(shipped);
            }
            else
            {
                db.Entry(stored).CurrentValues.SetValues(shipped);
            }
        }
        return ProblemRules.InEffect(rules, areaId, asOf);
    }
}
