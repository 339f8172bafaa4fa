using Platform.Kernel.Sheets;

namespace Platform.Housing.Survey;

/// <summary>Words and keys of flats.</summary>
internal static class FlatWords
{
    /// <summary><c>allocated</c> or <c>free</c>; takes a folded word.</summary>
    public static string? Allocation(string word) =>
        word.StartsWith('未') || word is "否" or "空置" or "待分配" or "可售" or "剩余" ? "free"
        : word.StartsWith('已') || word is "是" or "分配" or "已选" ? "allocated"
        : null;

    /// <summary>What makes a flat one and the same: estate, building, unit and number without 号楼, 单元, 室; folded.</summary>
    public static string Key(string? estate, string? building, string? unit, string? number) =>
        string.Join('|', Fold.Name(estate ?? ""), Bare(building), Bare(unit), Bare(number));

    private static string Bare(string? part) => Fold.Code(part ?? "").TrimEnd('号', '楼', '栋', '幢', '座', '单', '元', '室', '房', '#').TrimStart('0');
}
