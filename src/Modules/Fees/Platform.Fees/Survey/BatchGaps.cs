using System.Globalization;
using System.Text.RegularExpressions;
using Platform.Kernel.Sheets;

namespace Platform.Fees.Survey;

/// <summary>
/// Batches are numbered and of one length. Where a family's list lacks one (第3批, then 第5批), the next can still be seen to
/// reach back into it, because the months that the missing one covered are known.
/// </summary>
internal static partial class BatchGaps
{
    private const int FewestBatches = 3;

    /// <param name="paid">A family's payments for spans of months, in the file's order.</param>
    public static void Judge(IReadOnlyList<SheetRow> paid)
    {
        var batches = paid
            .Select(r => (Row: r, Number: Number(r.Text("batch")), Span: PaymentRuns.Span(r)))
            .Where(b => b.Number > 0).OrderBy(b => b.Number).ToList();
        if (batches.Count < FewestBatches)
        {
            return;
        }

        var usual = batches.GroupBy(b => b.Span.To - b.Span.From + 1).OrderByDescending(g => g.Count()).First();
        if (usual.Count() * 2 <= batches.Count)
        {
            return;
        }

        for (var i = 1; i < batches.Count; i++)
        {
            var (before, now) = (batches[i - 1], batches[i]);
            var missing = now.Number - before.Number - 1;
            var start = before.Span.To + 1 + (missing * usual.Key);
            if (missing > 0 && now.Span.From > before.Span.To && now.Span.From < start && now.Span.To - now.Span.From + 1 > usual.Key)
            {
                now.Row.Warn("from", "period-overlap", $"所属期与第{now.Number - 1}批（表中未列，按每批{usual.Key}个月推算）重叠{start - now.Span.From}个月，请核对");
            }
        }
    }

    private static int Number(string? batch) =>
        batch is not null && Batch().Match(Fold.Width(batch)) is { Success: true } m ? int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^第?\s*(\d{1,3})\s*[批期次]")]
    private static partial Regex Batch();
}
