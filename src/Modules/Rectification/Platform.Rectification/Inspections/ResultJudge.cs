using Platform.Kernel.Personal;
using Platform.Kernel.Sheets;

namespace Platform.Rectification.Inspections;

/// <summary>Holds each row of a filled-in sheet against the sample.</summary>
/// <param name="items">All of the sample, those not drawn too.</param>
/// <param name="seal">Reads the hidden cells.</param>
/// <param name="kind">The seal's kind.</param>
/// <param name="rows">All rows of the file.</param>
internal sealed class ResultJudge(IReadOnlyList<InspectionItem> items, AreaSeal seal, string kind, IReadOnlyList<ResultRow> rows)
{
    /// <summary>Characters of a finding at most.</summary>
    public const int Longest = 400;

    private readonly Dictionary<string, InspectionItem> byNumber = items.ToDictionary(i => Fold.Code(i.Number));
    private readonly Dictionary<Guid, InspectionItem> byId = items.ToDictionary(i => i.Id);
    private readonly HashSet<string> twice = [.. rows.Where(r => r.Number.Length > 0).GroupBy(r => Fold.Code(r.Number)).Where(g => g.Select(r => (r.Result, r.Finding)).Distinct().Count() > 1).Select(g => g.Key)];

    /// <summary>Which item a row is of, or why it is not taken.</summary>
    public (InspectionItem? Item, string? Fault) Of(ResultRow row)
    {
        if (row.Number.Length == 0) return (null, "没有编号");
        if (byNumber.GetValueOrDefault(Fold.Code(row.Number)) is not { } item) return (null, $"本批次没有编号“{row.Number}”");
        if (row.Mark is { Length: > 0 } mark && (seal.Read(kind, mark) is not { } read || byId.GetValueOrDefault(read.RecordId) != item)) return (null, $"{row.Number} 与隐藏的校验列不是同一行，或者不是本批次的表");
        if (!item.IsDrawn) return (null, $"{row.Number} 没有被抽中");
        if (twice.Contains(Fold.Code(row.Number))) return (null, $"{row.Number} 在表里有不同的结果");
        return (item, Wrong(row, item));
    }

    private static string? Wrong(ResultRow row, InspectionItem item)
    {
        if (row.Result.Length == 0) return row.Finding.Length > 0 && item.Result is null ? $"{row.Number} 写了核查情况，没有填核查结果" : null;
        if (ResultFile.Meaning(row.Result) is not { } result) return $"{row.Number} 的核查结果“{row.Result}”不认识，应为合格或不合格";
        if (item.Result is { } before) return before == result ? null : $"{row.Number} 已登记为“{before.Title()}”，又填“{row.Result}”";
        return Wrong(result, row.Finding) is { } wrong ? $"{row.Number} {wrong}" : null;
    }

    /// <summary>What is wrong with a finding; null where nothing is.</summary>
    public static string? Wrong(InspectionResult result, string finding) =>
        result == InspectionResult.Failed && string.IsNullOrWhiteSpace(finding) ? "不合格的应写明核查情况"
        : finding.Length > Longest ? $"核查情况最多 {Longest} 字"
        : PersonalMask.HoldsNumber(finding) ? "核查情况会长期保存，不要写证件号、电话或账号" : null;
}
