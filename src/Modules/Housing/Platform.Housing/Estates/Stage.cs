namespace Platform.Housing.Estates;

/// <summary>How far a building is. Each stage holds those before it.</summary>
internal enum Stage
{
    /// <summary>未开工.</summary>
    NotStarted = 0,

    /// <summary>已开工.</summary>
    Started = 1,

    /// <summary>已封顶.</summary>
    Topped = 2,

    /// <summary>已竣工.</summary>
    Built = 3,

    /// <summary>已交付.</summary>
    Delivered = 4,
}

internal static class Stages
{
    /// <summary>The stages that a list can be narrowed to, by the word in the address.</summary>
    public static readonly IReadOnlyDictionary<string, Stage> ByWord = new Dictionary<string, Stage>(StringComparer.Ordinal)
    {
        ["started"] = Stage.Started,
        ["topped"] = Stage.Topped,
        ["built"] = Stage.Built,
        ["delivered"] = Stage.Delivered,
    };

    public static string Title(this Stage stage) => stage switch
    {
        Stage.Started => "已开工",
        Stage.Topped => "已封顶",
        Stage.Built => "已竣工",
        Stage.Delivered => "已交付",
        _ => "未开工",
    };

    /// <summary>What the county's words on the progress (建设进度) say; null where they say nothing.</summary>
    public static Stage? Read(string progress) =>
        progress.Length == 0 ? null
        : Says(progress, "未开工", "未动工", "未启动") ? Stage.NotStarted
        : Says(progress, "未封顶") ? Stage.Started
        : Says(progress, "已交付", "交付使用", "交房", "入住") && !Says(progress, "未交", "待交") ? Stage.Delivered
        : Says(progress, "竣工", "建成", "验收", "完工") && !Says(progress, "未竣工", "待验收", "待竣工", "未验收") ? Stage.Built
        : Says(progress, "封顶", "装修", "抹灰", "外装", "内装", "二次结构") ? Stage.Topped
        : Says(progress, "施工", "主体", "基础", "开工", "在建", "停工", "地下") ? Stage.Started
        : null;

    private static bool Says(string progress, params string[] words) =>
        Array.Exists(words, w => progress.Contains(w, StringComparison.Ordinal));
}
