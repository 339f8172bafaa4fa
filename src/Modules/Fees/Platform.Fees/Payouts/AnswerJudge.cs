using Platform.Fees.Banking;
using Platform.Kernel.Sheets;
using Platform.Portal;

namespace Platform.Fees.Payouts;

/// <summary>Holds each row of the bank's answer against the batch.</summary>
internal static class AnswerJudge
{
    /// <summary>Why a row is not taken; null where it is.</summary>
    /// <param name="row">The row.</param>
    /// <param name="line">The payment with its number; null where the batch has none.</param>
    /// <param name="payout">The batch.</param>
    /// <param name="unit">How the bank writes sums.</param>
    public static string? Fault(AnswerRow row, PayoutLine? line, Payout payout, LayoutAmount unit)
    {
        if (row.Sequence is null) return "没有序号";
        if (row.Batch is { } batch && Fold.Code(batch) != Fold.Code(payout.Number)) return $"批次号“{batch}”不是 {payout.Number}";
        if (line is null) return $"批次里没有序号 {row.Sequence}";
        if (row.State is null) return row.Result.Length == 0 ? $"序号 {row.Sequence} 没有结果" : $"序号 {row.Sequence} 的结果“{row.Result}”不认识";
        if (row.Amount is { } amount && AnswerFile.Fen(amount, unit) != line.Fen) return $"序号 {row.Sequence} 的金额“{amount}”与批次的 {Formats.Money(line.Fen)} 元不符";
        if (row.Name is { } name && Fold.Name(name) != Fold.Name(line.Name)) return $"序号 {row.Sequence} 的户名与批次不符";
        return IsContradicted(line.State, row.State.Value) ? $"序号 {row.Sequence} 已回盘为“{PayoutWords.Title(line.State)}”，又报“{row.Result}”" : null;
    }

    /// <summary>The sequences of which the file itself says different things.</summary>
    public static HashSet<int> Doubtful(IEnumerable<AnswerRow> rows) =>
        [.. rows.Where(r => r.Sequence is not null).GroupBy(r => r.Sequence!.Value).Where(g => g.Select(r => r.State).Distinct().Count() > 1).Select(g => g.Key)];

    // A payment may come back after it was paid. What came back is owed again, and may have been paid by another batch.
    private static bool IsContradicted(LineState before, LineState now) => before != now && before switch
    {
        LineState.Paid => now != LineState.Returned,
        LineState.Returned => true,
        _ => false,
    };
}
