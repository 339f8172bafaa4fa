using Platform.Kernel.Areas;
using Platform.Kernel.Sheets;

namespace Platform.Host.Seed;

/// <summary>A county's synthetic workbook: a finished project, one with arrears and late flats, one just under way, one not begun.</summary>
internal sealed class DemoWorkbook
{
    private readonly DemoTable projects = new("征收项目", "序号", "项目名称", "项目编号", "征收决定文号", "作出日期", "公益类别", "启动日期", "项目状态", "完成日期", "面积", "户数", "概算（万元）", "到位（万元）", "支付（万元）", "缺口（万元）", "应发（万元）", "已发（万元）", "拖欠（万元）", "主要问题", "责任领导", "责任部门", "责任人", "化解时限", "备注");
    private readonly DemoTable households = new("被征收户", "序号", "项目名称", "户编号", "被征收人", "身份证号码", "联系电话", "房屋坐落", "房屋用途", "征收面积（㎡）", "家庭人口", "签约状态", "签约日期", "补偿方式", "搬迁腾空日期", "补偿金额（元）", "过渡方式", "过渡费标准（元/㎡·月）", "过渡期限（月）", "应安置套数", "安置小区", "交房日期", "开户银行", "银行账号", "备注");
    private readonly DemoTable flats = new("安置房源", "序号", "安置小区", "楼栋", "单元", "房号", "户型", "建筑面积（㎡）", "计划开工", "实际开工", "计划封顶", "实际封顶", "计划竣工", "实际竣工", "计划交付", "实际交付", "建设进度", "定向项目", "分配状态", "安置户编号", "安置人", "选房日期", "交房日期");
    private readonly DemoTable payments = new("过渡费发放", "序号", "户编号", "被征收人", "项目名称", "批次", "所属期起", "所属期止", "月数", "应发金额（元）", "实发金额（元）", "发放日期", "发放方式", "收款账号");
    private readonly DemoTable funds = new("补偿资金", "序号", "项目名称", "资金来源", "文号", "项目概算（万元）", "到位金额（万元）", "到位日期", "支付金额（万元）", "支付截至");
    private readonly DemoTable petitions = new("信访事项", "序号", "登记日期", "信访人", "信访人数", "信访形式", "问题属地", "涉及项目", "内容分类", "主要诉求", "转送日期", "受理日期", "办理期限", "办理状态", "责任单位");

    private readonly Area area;
    private readonly DateOnly today;
    private readonly Random random;
    private readonly DemoPeople people;
    private readonly DemoCounts counts = new();

    private DemoWorkbook(Area area, DateOnly today)
    {
        (this.area, this.today, random) = (area, today, new Random(area.Id));
        people = new(random, area.Code);
    }

    /// <summary>The workbook's bytes.</summary>
    public static byte[] Of(Area area, DateOnly today)
    {
        var book = new DemoWorkbook(area, today);
        foreach (var plan in DemoPlan.Of(area, today)) book.Add(plan);
        using var to = new MemoryStream();
        using (var writer = new SheetWriter(to))
            foreach (var table in new[] { book.projects, book.households, book.flats, book.payments, book.funds, book.petitions }) table.Write(writer);
        return to.ToArray();
    }

    private void Add(DemoPlan plan)
    {
        var (areaTotal, due, paid) = (0m, 0m, 0m);
        for (var i = 1; i <= plan.Households; i++)
        {
            var (floor, owed, given) = Household(plan, i);
            (areaTotal, due, paid) = (areaTotal + floor, due + owed, paid + given);
        }
        var arrived = decimal.Round(plan.EstimateWan * plan.ArrivedPercent / 100, 2);
        projects.Add(counts.Next("p"), plan.Name, plan.Code, plan.DecisionNo, plan.Decided, plan.Ground, plan.Started, plan.State, plan.Completed, areaTotal, plan.Households, plan.EstimateWan, arrived, arrived * 0.9m, plan.EstimateWan - arrived, decimal.Round(due / 10_000, 2), decimal.Round(paid / 10_000, 2), decimal.Round((due - paid) / 10_000, 2), plan.Trouble, "演示·" + people.Name(), "住房和城乡建设局", "演示·" + people.Name(), plan.Trouble == "无" ? null : today.AddDays(random.Next(-40, 60)), "演示数据，均为虚构");
        funds.Add(counts.Next("f"), plan.Name, "本级财政预算", $"演示财预〔{plan.Decided.Year}〕{plan.Households}号", plan.EstimateWan, decimal.Round(arrived * 0.6m, 2), plan.Decided.AddDays(40), decimal.Round(arrived * 0.5m, 2), today);
        funds.Add(counts.Next("f"), plan.Name, "上级补助资金", $"演示财预〔{plan.Decided.Year}〕{plan.Households + 1}号", null, arrived - decimal.Round(arrived * 0.6m, 2), plan.Decided.AddDays(90), decimal.Round(arrived * 0.4m, 2), today);
        for (var i = 0; i < plan.Petitions; i++) Petition(plan, i);
    }

    private (decimal Floor, decimal Due, decimal Paid) Household(DemoPlan plan, int i)
    {
        var code = $"{plan.Prefix}-{i:0000}";
        var (name, card) = (people.Name(), people.Card());
        var floor = 60 + random.Next(8_000) / 100m;
        var signed = plan.Started is { } begun && i <= plan.Households * plan.SignedPercent / 100 ? begun.AddDays(20 + random.Next(60)) : (DateOnly?)null;
        var exchange = i % 4 != 0;
        var moved = signed?.AddDays(15);
        var handed = exchange && plan.HandedOver is { } day ? day.AddDays(random.Next(30)) : (DateOnly?)null;
        households.Add(counts.Next("h"), plan.Name, code, name, people.IdNumber(), people.Phone(), $"{area.Name}演示路{i}号", "住宅", floor, 1 + random.Next(6), signed is null ? "未签约" : "已签约", signed, signed is null ? null : exchange ? "产权调换" : "货币补偿", moved, signed is null ? null : decimal.Round(floor * 4_000, 0), signed is not null && exchange ? "自行过渡" : null, 6m, signed is not null && exchange ? 24 : null, exchange ? 1 : 0, exchange ? plan.Estate : null, handed, "农村信用社", card, "演示");
        if (exchange) Flat(plan, i, code, name, signed is not null && plan.HandedOver is not null, handed);
        return moved is { } from && exchange ? Fees(plan, code, name, card, floor, from, handed) : (floor, 0, 0);
    }

    private (decimal Floor, decimal Due, decimal Paid) Fees(DemoPlan plan, string code, string name, string card, decimal floor, DateOnly moved, DateOnly? handed)
    {
        var month = Math.Max(400, decimal.Round(floor * 6, 2));
        var first = new DateOnly(moved.Year, moved.Month, 1);
        var end = handed ?? today;
        var owed = (end.Year - first.Year) * 12 + end.Month - first.Month + 1;
        var given = Math.Min(owed, plan.PaidMonths);
        for (var at = 0; at < given; at += 6)
        {
            var months = Math.Min(6, given - at);
            payments.Add(counts.Next("fee"), code, name, plan.Name, $"第{at / 6 + 1}批", first.AddMonths(at), first.AddMonths(at + months - 1), months, month * months, month * months, Earlier(first.AddMonths(at + months)), "一卡通", card);
        }
        return (floor, month * owed, month * given);
    }

    private void Flat(DemoPlan plan, int i, string code, string name, bool allocated, DateOnly? handed)
    {
        var building = 1 + i % 2;
        var plannedEnd = plan.Decided.AddMonths(30);
        flats.Add(counts.Next("flat"), plan.Estate, $"{building}号楼", $"{1 + i / 2 % 2}单元", 100 * (1 + i / 4) + 1 + i % 2, "两室一厅", 88.5m, plan.Decided.AddMonths(4), plan.FlatsBegun, plan.Decided.AddMonths(16), plan.FlatsTopped, plan.Decided.AddMonths(26), plan.FlatsBuilt, plannedEnd, plan.HandedOver, plan.HandedOver is null ? plan.FlatsTopped is null ? "主体施工" : "配套工程" : "已交付", plan.Name, allocated ? "已分配" : "未分配", allocated ? code : null, allocated ? name : null, allocated ? plan.HandedOver?.AddDays(-20) : null, handed);
    }

    private void Petition(DemoPlan plan, int i)
    {
        var registered = today.AddDays(-12 - i * 21);
        petitions.Add(counts.Next("v"), registered, people.Name() + "等", 1 + random.Next(12), i % 2 == 0 ? "来访" : "网上", area.Name, plan.Name, "拖欠过渡费", "要求补发拖欠的过渡安置费", registered.AddDays(3), registered.AddDays(8), registered.AddDays(68), "办理中", "住房和城乡建设局");
    }

    private DateOnly Earlier(DateOnly day) => day < today ? day : today;
}
