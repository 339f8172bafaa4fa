namespace Platform.Host.Pages;

/// <summary>The groups of figures in the order of 三建〔2022〕61号, and their titles.</summary>
internal static class TallyGroups
{
    private static readonly (string Group, string Title)[] Known =
    [
        ("projects", "征收项目"), ("areaM2", "被征收房屋面积"), ("households", "被征收户"), ("fundsWan", "征收补偿资金"),
        ("flats", "安置房"), ("fee", "过渡安置费"), ("petitions", "信访事项"), ("problems", "问题台账"),
    ];

    public static string Title(string group) => Known.FirstOrDefault(k => k.Group == group).Title ?? group;

    public static int Order(string group)
    {
        var at = Array.FindIndex(Known, k => k.Group == group);
        return at < 0 ? Known.Length : at;
    }
}
