namespace Platform.Host.Pages;

/// <summary>The groups of figures in the order of 三建〔2022〕61号, and their titles.</summary>
internal static class TallyGroups
{
    private static readonly (string Group, string Title, string Counted)[] All =
    [
        ("projects", "征收项目", "个"), ("areaM2", "被征收房屋面积", ""), ("households", "被征收户", "户"), ("fundsWan", "征收补偿资金", ""),
        ("flats", "安置房", "套"), ("fee", "过渡安置费", "户"), ("petitions", "信访事项", "件"), ("problems", "问题台账", "个"), ("mechanisms", "长效机制", "项"),
    ];

    public static string Title(string group) => All.FirstOrDefault(k => k.Group == group).Title ?? group;

    /// <summary>Whether it belongs to the tallies; other groups serve the dashboard only.</summary>
    public static bool Known(string group) => Array.Exists(All, k => k.Group == group);

    /// <summary>What a plain number of the group counts.</summary>
    public static string CountedIn(string group) => Array.Find(All, k => k.Group == group).Counted ?? "";

    public static int Order(string group)
    {
        var at = Array.FindIndex(All, k => k.Group == group);
        return at < 0 ? All.Length : at;
    }
}
