using Platform.Fees.Banking;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;
using Platform.Portal;

namespace Platform.Fees.Payouts;

/// <summary>A row of the bank's answer. What the file has no column for is null.</summary>
/// <param name="Row">The row in the file, from 1.</param>
/// <param name="Sequence">The payment's number; null where it is none.</param>
/// <param name="State">What the bank says; null for words that the layout does not know.</param>
/// <param name="Result">Its words.</param>
/// <param name="Batch">The batch that it names.</param>
/// <param name="Amount">The sum as written.</param>
/// <param name="Name">The name.</param>
/// <param name="Reason">Its reason; empty for none.</param>
internal sealed record AnswerRow(int Row, int? Sequence, LineState? State, string Result, string? Batch, string? Amount, string? Name, string Reason);

/// <summary>Reads the bank's answer, a workbook or a CSV, by the titles of its columns.</summary>
internal static class AnswerFile
{
    private const int HeadRows = 30;

    /// <summary>The rows that say something of a payment; totals and blank rows are none.</summary>
    /// <exception cref="ProblemException"><c>invalid</c>: it cannot be read, or has no column for sequence or result.</exception>
    public static IReadOnlyList<AnswerRow> Read(byte[] content, string fileName, AnswerForm form)
    {
        try
        {
            foreach (var sheet in SheetFile.Open(new MemoryStream(content), fileName))
                if (Read(sheet, form) is { } rows) return rows;
        }
        catch (SheetFileException unreadable)
        {
            throw Problem.Invalid([new("file", unreadable.Message + "。")]);
        }
        throw Problem.Invalid([new("file", $"没有找到“{form.Sequence[0]}”和“{form.Result[0]}”两列，请核对是不是银行的回盘文件。")]);
    }

    /// <summary>A sum as written, 分; null where it cannot be read.</summary>
    public static long? Fen(string written, LayoutAmount unit) =>
        !Entry.TryFen(written, out var fen) || fen is null ? null : unit == LayoutAmount.Yuan ? fen : fen % 100 == 0 ? fen / 100 : null;

    private static List<AnswerRow>? Read(RawSheet sheet, AnswerForm form)
    {
        Columns? columns = null;
        var rows = new List<AnswerRow>();
        foreach (var row in sheet.Rows)
        {
            if (columns is not null) rows.AddRange(Row(row, columns, form));
            else if (Find(row, form) is { } found) columns = found;
            else if (row.Number > HeadRows) return null;
        }
        return columns is null ? null : rows;
    }

    private static Columns? Find(RawRow row, AnswerForm form)
    {
        int? At(IReadOnlyList<string> titles) => Array.FindIndex(row.Cells, c => c.Print() is { } title && titles.Any(t => Fold.Name(t) == Fold.Name(title))) is >= 0 and var index ? index : null;
        return At(form.Sequence) is { } sequence && At(form.Result) is { } result ? new(sequence, result, At(form.Batch), At(form.Amount), At(form.Name), At(form.Reason)) : null;
    }

    private static IEnumerable<AnswerRow> Row(RawRow row, Columns columns, AnswerForm form)
    {
        string? Text(int? column) => column is { } index ? row[index].Print()?.Trim() ?? "" : null;
        var (sequence, result) = (Text(columns.Sequence)!, Text(columns.Result)!);
        if (result.Length == 0 && !int.TryParse(sequence, out _)) yield break;
        yield return new(
            row.Number, int.TryParse(sequence, out var number) ? number : null, State(result, form), result, Text(columns.Batch), Text(columns.Amount), Text(columns.Name), Text(columns.Reason) ?? "");
    }

    private static LineState? State(string result, AnswerForm form)
    {
        bool Says(IReadOnlyList<string> words) => words.Any(w => Fold.Name(w) == Fold.Name(result));
        return Says(form.Paid) ? LineState.Paid : Says(form.Returned) ? LineState.Returned : Says(form.Unknown) ? LineState.Unknown : null;
    }

    private sealed record Columns(int Sequence, int Result, int? Batch, int? Amount, int? Name, int? Reason);
}
