using Platform.Fees.Books;

namespace Platform.Fees.Plans;

/// <summary>What is covered when an instalment has been paid: families in hardship first, then those with the oldest debt, small debts before large.</summary>
/// <param name="Number">The instalment.</param>
/// <param name="On">Its day.</param>
/// <param name="Fen">Its sum, 分.</param>
/// <param name="Cleared">Families owed nothing any more.</param>
/// <param name="HardshipCleared">Of them those in hardship.</param>
/// <param name="LeftFen">What is still owed of the debt of the plan's day, 分.</param>
/// <param name="OldFen">Of that, what was older than 12 months on the plan's day.</param>
internal sealed record PlanCoverage(int Number, DateOnly On, long Fen, int Cleared, int HardshipCleared, long LeftFen, long OldFen)
{
    /// <summary>Coverage after each instalment.</summary>
    /// <param name="families">Families in arrears, each with whether it is in hardship.</param>
    /// <param name="instalments">By day.</param>
    public static IReadOnlyList<PlanCoverage> Of(IEnumerable<(FamilyBalance Balance, bool Hardship)> families, IEnumerable<PlanInstalment> instalments)
    {
        var queue = families.Where(f => f.Balance.ArrearsFen > 0)
            .OrderByDescending(f => f.Hardship).ThenByDescending(f => Oldest(f.Balance)).ThenBy(f => f.Balance.ArrearsFen).ThenBy(f => f.Balance.HouseholdId).ToList();
        var (left, old) = (queue.Sum(f => f.Balance.ArrearsFen), queue.Sum(f => f.Balance.Ages[3]));
        var (at, inPart, hardship) = (0, 0L, 0);
        var covered = new List<PlanCoverage>();
        foreach (var instalment in instalments.OrderBy(i => i.On).ThenBy(i => i.Number))
        {
            var money = instalment.Fen;
            while (money > 0 && at < queue.Count)
            {
                var (family, isHard) = queue[at];
                var paid = Math.Min(money, family.ArrearsFen - inPart);
                old -= Math.Clamp(family.Ages[3] - inPart, 0, paid); // a payment meets the oldest month first
                (money, left, inPart) = (money - paid, left - paid, inPart + paid);
                if (inPart < family.ArrearsFen) break;
                (at, inPart) = (at + 1, 0);
                if (isHard) hardship++;
            }
            covered.Add(new(instalment.Number, instalment.On, instalment.Fen, at, hardship, left, old));
        }
        return covered;
    }

    private static int Oldest(FamilyBalance family) => family.Ages[3] > 0 ? 3 : family.Ages[2] > 0 ? 2 : family.Ages[1] > 0 ? 1 : 0;
}
