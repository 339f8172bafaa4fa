using Platform.Kernel.Sheets;
using Platform.Kernel.Web;

namespace Platform.Rectification.Inspections;

/// <summary>A row of a filled-in sheet. What the file has no column for is null.</summary>
/// <param name="Row">The row in the file, from 1.</param>
/// <param name="Number">The problem's number.</param>
/// <param name="Result">The words in the column of results.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Mark">The hidden cell.</param>
internal sealed record ResultRow(int Row, string Number, string Result, string Finding, string? Mark);

/// <summary>Reads a filled-in sheet, a workbook or a CSV, by the titles of its columns.</summary>
internal static class ResultFile
{
    private const int HeadRows = 30;
    private static readonly string[] Numbers = ["编号", "问题编号"], Results = ["核查结果", "抽查结果", "检查结果", "是否合格"], Findings = ["核查情况", "抽查情况", "检查情况", "存在问题", "备注"];

    /// <summary>The rows that name a problem or state a result; blank ones are none.</summary>
    /// <exception cref="ProblemException"><c>invalid</c>: it cannot be read, or has no column for number or result.</exception>
    public static IReadOnlyList<ResultRow> Read(byte[] content, string fileName)
    {
        try
        {
            foreach (var sheet in SheetFile.Open(new MemoryStream(content), fileName))
                if (Read(sheet) is { } rows) return rows;
        }
        catch (SheetFileException unreadable)
        {
            throw Problem.Invalid([new("file", unreadable.Message + "。")]);
        }
        throw Problem.Invalid([new("file", $"没有找到“{Numbers[0]}”和“{Results[0]}”两列，请核对是不是从本批次下载的核查表。")]);
    }

    /// <summary>What the words of a result mean; null where they mean neither.</summary>
    public static InspectionResult? Meaning(string words) => Fold.Name(words) switch
    {
        "合格" or "通过" or "是" => InspectionResult.Passed,
        "不合格" or "未通过" or "不通过" or "否" => InspectionResult.Failed,
        _ => null,
    };

    private static List<ResultRow>? Read(RawSheet sheet)
    {
        Columns? columns = null;
        var rows = new List<ResultRow>();
        foreach (var row in sheet.Rows)
        {
            if (columns is not null) rows.AddRange(Row(row, columns));
            else if (Find(row) is { } found) columns = found;
            else if (row.Number > HeadRows) return null;
        }
        return columns is null ? null : rows;
    }

    private static Columns? Find(RawRow row)
    {
        int? At(string[] titles) => Array.FindIndex(row.Cells, c => c.Print() is { } title && titles.Any(t => Fold.Name(t) == Fold.Name(title))) is >= 0 and var index ? index : null;
        return At(Numbers) is { } number && At(Results) is { } result ? new(number, result, At(Findings), At([AreaSeal.Title])) : null;
    }

    private static IEnumerable<ResultRow> Row(RawRow row, Columns columns)
    {
        string? Text(int? column) => column is { } index ? row[index].Print()?.Trim() ?? "" : null;
        var read = new ResultRow(row.Number, Text(columns.Number)!, Text(columns.Result)!, Text(columns.Finding) ?? "", Text(columns.Mark));
        if (read.Number.Length + read.Result.Length + read.Finding.Length > 0) yield return read;
    }

    private sealed record Columns(int Number, int Result, int? Finding, int? Mark);
}
