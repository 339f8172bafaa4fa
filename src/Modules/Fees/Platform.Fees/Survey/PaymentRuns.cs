using Platform.Kernel.Sheets;
using Platform.Projects.Contracts;

namespace Platform.Fees.Survey;

/// <summary>Checks that need all payments of a family.</summary>
internal static class PaymentRuns
{
    /// <summary>Months looked at in one span; a longer one is a slip that other checks show.</summary>
    private const int Longest = 600;

    public static void Duplicates(SheetRows rows)
    {
        var first = new Dictionary<(string, DateOnly?, DateOnly?, long, DateOnly?), SheetRow>();
        foreach (var row in rows)
        {
            if (row.Text(SurveyKeys.Household) is not { } code || row.Fen("paid") is not { } paid || row.Date("paidOn") is not { } day)
            {
                continue;
            }

            var key = (Fold.Code(code), row.Date("from"), row.Date("to"), paid, (DateOnly?)day);
            if (!first.TryAdd(key, row))
            {
                row.Reject(SurveyKeys.Household, "duplicate-payment", $"与{Place.Of(first[key], row)}重复（同户、同所属期、同金额、同发放日期），请只留一行");
            }
        }
    }

    /// <summary>A month paid twice to a family; a payment that was reversed counts for nothing, one left out for another reason still does.</summary>
    public static void Overlaps(SheetRows rows, Payees payees)
    {
        var spans = rows
            .Where(r => r.Text(SurveyKeys.Household) is not null && !r.Faulty(SurveyKeys.Household) && r.Date("from") is not null && r.Date("to") >= r.Date("from"))
            .Where(r => payees.Find(r) is not { OneOff: true } && !Payees.IsOneOff(r, null))
            .GroupBy(r => Fold.Code(r.Text(SurveyKeys.Household)!), StringComparer.Ordinal);
        foreach (var family in spans)
        {
            var reversed = family.Where(r => r.Fen("paid") < 0).Select(Span).ToHashSet();
            var paid = family.Where(r => !(r.Fen("paid") < 0) && !reversed.Remove(Span(r))).ToList();
            var taken = new HashSet<int>();
            foreach (var row in paid)
            {
                var (from, to) = Span(row);
                var months = Enumerable.Range(from, Math.Min(to - from + 1, Longest)).Count(m => !taken.Add(m));
                if (months > 0)
                {
                    row.Warn("from", "period-overlap", $"所属期与以前批次重叠{months}个月，请核对是否重复发放");
                }
            }

            BatchGaps.Judge(paid);
        }
    }

    /// <summary>A payment that is stored already is not a fault: the commit passes over it.</summary>
    public static void Stored(SheetRows rows, ISurveyKnown known)
    {
        if (!known.HasHouseholds)
        {
            return;
        }

        foreach (var row in rows.Usable)
        {
            if (row.Text(SurveyKeys.Household) is { } code && row.Fen("paid") is { } paid)
            {
                row.Stored = known.Payments(Fold.Code(code)).Contains(new KnownPayment(row.Date("from"), row.Date("to"), paid, row.Date("paidOn")));
            }
        }
    }

    internal static (int From, int To) Span(SheetRow row) => (Days.Month(row.Date("from")!.Value), Days.Month(row.Date("to")!.Value));
}
