using System.Text.RegularExpressions;

namespace Platform.Projects.Notices;

/// <summary>An address as far as the building: what is posted says where a house stands, not at which door a family lives.</summary>
internal static partial class BuildingAddress
{
    /// <summary>Cuts unit, floor and room; an address that names none of them is left as it is.</summary>
    public static string Of(string address)
    {
        var text = address.Trim();
        if (Building().Match(text) is { Success: true } building) return building.Value;
        if (Dashed().Match(text) is { Success: true } dashed) return text[..dashed.Index] + dashed.Groups[1].Value;
        return Door().Match(text) is { Success: true, Index: > 0 } door ? text[..door.Index].TrimEnd(' ', '-', '－', '，', ',') : text;
    }

    [GeneratedRegex(@"^.*(?:号楼|[0-9０-９A-Za-z一二三四五六七八九十甲乙丙丁]+ *[栋幢座])")]
    private static partial Regex Building();

    // 3-2-501: building, unit, room.
    [GeneratedRegex(@"([0-9A-Za-z]+)[-－—][0-9A-Za-z]+[-－—][0-9A-Za-z]+[室号户]?$")]
    private static partial Regex Dashed();

    [GeneratedRegex(@"[0-9０-９A-Za-z一二三四五六七八九十东西中南北]+ *(?:单元|层|楼|室|户)")]
    private static partial Regex Door();
}
