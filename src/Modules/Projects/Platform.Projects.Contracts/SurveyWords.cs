namespace Platform.Projects.Contracts;

/// <summary>Machine values of the words that counties write, and the reading of those words. All take folded text.</summary>
public static class SurveyWords
{
    /// <summary>条例 590 art. 8: <c>defence</c>, <c>infrastructure</c>, <c>publicService</c>, <c>affordableHousing</c>, <c>oldTown</c>, <c>other</c>.</summary>
    public static string? Ground(string word) => First(word, [
        ("defence", ["国防", "外交", "军事"]),
        ("affordableHousing", ["保障性", "安居工程", "保障房", "公租房", "经济适用"]),
        ("oldTown", ["旧城", "旧区", "棚户区", "棚改", "危旧", "城中村", "老旧"]),
        ("infrastructure", ["能源", "交通", "水利", "基础设施", "道路"]),
        ("publicService", ["科技", "科教", "教育", "文化", "卫生", "体育", "环境", "资源保护", "防灾", "文物", "社会福利", "市政", "公共事业", "公用事业", "公益"]),
        ("other", ["其他", "其它", "法律"])]);

    /// <summary>
    /// State of a project by 条例 590: <c>planned</c>, <c>comment</c>, <c>assessed</c>, <c>decided</c>, <c>decidedNotStarted</c>,
    /// <c>announced</c>, <c>running</c>, <c>completed</c>, <c>stopped</c>. 未完成 is read as running.
    /// </summary>
    public static string? State(string word) => First(word, [
        ("decidedNotStarted", ["未启动", "尚未启动", "未实施", "未开始", "DECIDEDNOTSTARTED"]),
        ("stopped", ["停工", "停止", "终止", "中止", "暂停", "撤销", "停滞", "STOPPED"]),
        ("running", ["未完成", "在建", "进行中", "实施中", "正在实施", "推进中", "征收中", "已启动", "未完", "在征", "RUNNING"]),
        ("completed", ["已完成", "完成", "已完", "办结", "已结束", "完结", "竣工", "COMPLETED"]),
        ("announced", ["已公告", "公告", "ANNOUNCED"]),
        ("assessed", ["评估", "ASSESSED"]),
        ("comment", ["征求意见", "COMMENT"]),
        ("decided", ["已决定", "已作出", "作出决定", "决定", "DECIDED"]),
        ("planned", ["计划", "拟征收", "拟", "前期", "筹备", "储备", "PLANNED"])]);

    /// <summary>
    /// Compensation mode of a household: <c>exchange</c> (产权调换), <c>existing</c> (产权调换, a finished flat),
    /// <c>cash</c> (货币补偿), <c>voucher</c> (房票); <c>none</c> stands for a family that has not chosen.
    /// </summary>
    public static string? Mode(string word) => First(word, [
        ("voucher", ["房票", "购房券", "VOUCHER"]),
        ("existing", ["现房", "EXISTING"]),
        ("exchange", ["产权调换", "产权置换", "调换", "置换", "房屋安置", "实物安置", "回迁", "安置房", "期房", "EXCHANGE"]),
        ("cash", ["货币", "现金", "CASH"]),
        ("none", ["未签", "未定", "待定", "未选择", "未确定", "NONE"])]);

    /// <summary>Whether an agreement is signed: <c>signed</c> or <c>unsigned</c>.</summary>
    public static string? Signing(string word) => First(word, [
        ("unsigned", ["未签", "没签", "未达成", "否", "未"]),
        ("signed", ["已签", "签约", "签订", "是", "已达成", "√"])]);

    /// <summary>How a family lives meanwhile: <c>self</c> (自行过渡) or <c>turnover</c> (周转房).</summary>
    public static string? Transition(string word) => First(word, [
        ("turnover", ["周转", "政府提供", "TURNOVER"]),
        ("self", ["自行", "自主", "自己", "投亲", "租房", "租赁", "SELF"])]);

    /// <summary>Use of a house: <c>residential</c>, <c>commercial</c>, <c>office</c>, <c>industrial</c>, <c>other</c>.</summary>
    public static string? Use(string word) => First(word, [
        ("other", ["非住宅", "其他", "其它", "OTHER"]),
        ("commercial", ["商业", "商铺", "营业", "门面", "商住", "经营", "商"]),
        ("office", ["办公", "机关", "写字"]),
        ("industrial", ["工业", "厂房", "仓储", "仓库", "生产", "车间"]),
        ("residential", ["住宅", "居住", "住房", "民房", "成套", "RESIDENTIAL", "住"])]);

    private static string? First(string word, (string Value, string[] Parts)[] table)
    {
        ArgumentNullException.ThrowIfNull(word);
        foreach (var (value, parts) in table)
        {
            if (Array.Exists(parts, p => word.Contains(p, StringComparison.Ordinal)))
            {
                return value;
            }
        }

        return null;
    }
}
