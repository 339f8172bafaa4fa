using Platform.Kernel.Areas;

namespace Platform.Host.Seed;

/// <summary>One project of the demonstration, told relative to today so that it stays alive.</summary>
internal sealed record DemoPlan(
    string Name, string Code, string Prefix, string DecisionNo, DateOnly Decided, string Ground, DateOnly? Started, string State, DateOnly? Completed,
    int Households, decimal EstimateWan, int ArrivedPercent, int SignedPercent, int PaidMonths, string Estate, string Trouble,
    DateOnly? FlatsBegun, DateOnly? FlatsTopped, DateOnly? FlatsBuilt, DateOnly? HandedOver, int Petitions)
{
    private const string Renewal = "旧城区改建", Roads = "能源交通水利等基础设施";

    /// <summary>The four projects of a county; sizes differ from county to county.</summary>
    public static IEnumerable<DemoPlan> Of(Area area, DateOnly today)
    {
        var (n, step) = (area.Id, area.Id * 3);
        string Name(string what) => $"{area.Name}{what}（演示）";
        string No(DateOnly day, int i) => $"演示征〔{day.Year}〕{i}号";
        DateOnly d1 = today.AddMonths(-76 - n), d2 = today.AddMonths(-50 - n), d3 = today.AddMonths(-9), d4 = today.AddMonths(-5);
        yield return new(Name("解放路片区旧城改建项目"), $"{area.Code}-D1", $"D{n}1", No(d1, 1), d1, Renewal, d1.AddDays(30), "已完成", d1.AddMonths(40),
            16 + n, 1200 + step * 20, 100, 100, 200, "解放花园（演示）", "无", d1.AddMonths(5), d1.AddMonths(17), d1.AddMonths(27), d1.AddMonths(33), 0);
        yield return new(Name("滨河路棚户区改造项目"), $"{area.Code}-D2", $"D{n}2", No(d2, 2), d2, Renewal, d2.AddDays(30), "未完成", null,
            20 + step, 2100 + step * 30, 78, 100, 18 + n, "滨河家园（演示）", "安置房逾期，过渡费拖欠", d2.AddMonths(6), n % 2 == 0 ? d2.AddMonths(24) : null, null, null, 1 + n % 4);
        yield return new(Name("站前大道拓宽征收项目"), $"{area.Code}-D3", $"D{n}3", No(d3, 1), d3, Roads, d3.AddDays(20), "未完成", null,
            12 + n, 900 + step * 10, n % 2 == 0 ? 45 : 88, 80, 200, "站前小区（演示）", "部分户尚未签约", d3.AddMonths(4), null, null, null, n % 3 == 0 ? 3 : 0);
        yield return new(Name("中心医院扩建征收项目"), $"{area.Code}-D4", $"D{n}4", No(d4, 2), d4, "科教文卫体等公共事业", null, "已决定未启动", null,
            8 + n, 600, 52, 0, 0, "康宁小区（演示）", "资金未足额到位，尚未启动", null, null, null, null, 0);
    }
}
