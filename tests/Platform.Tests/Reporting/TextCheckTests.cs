using Platform.Kernel.Figures;
using Platform.Reporting.Bulletins;
using Platform.Reporting.Checking;
using Platform.Reporting.Reports;

namespace Platform.Tests.Reporting;

/// <summary>A text is held against its frozen figures: what they do not bear out is marked with its place.</summary>
public sealed class TextCheckTests
{
    private static readonly CheckedFigure[] Figures =
    [
        new("征收项目数量", "个", FigureUnit.Count, 12), new("未完成项目", "个", FigureUnit.Count, 3), new("未销号问题", "个", FigureUnit.Count, 5), new("征收户数", "户", FigureUnit.Count, 320),
        new("应安置户数", "户", FigureUnit.Count, 300), new("已安置户数", "户", FigureUnit.Count, 280), new("未签约户数", "户", FigureUnit.Count, 0),
        new("拖欠过渡安置费", "元", FigureUnit.Fen, 318_501_234), new("资金缺口", "元", FigureUnit.Wan, 0), new("项目整改率", "%", FigureUnit.Count, 9390),
        new("被征收房屋面积", "㎡", FigureUnit.Dm2, 786_978), new("超期未答复信访", "件", FigureUnit.Count, 0), new("安置房缺口", "套", FigureUnit.Count, null),
    ];

    [Theory]
    [InlineData("征收项目12个、征收户数320户。")]
    [InlineData("征收户数三百二十户。")]
    [InlineData("拖欠过渡安置费3,185,012.34元。")]
    [InlineData("拖欠过渡安置费318.50万元。")]
    [InlineData("拖欠过渡安置费３１８．５万元。")]
    [InlineData("拖欠过渡安置费三百一十九万元。")]
    [InlineData("项目整改率93.9%。")]
    [InlineData("项目整改率百分之九十四。")]
    [InlineData("面积7,869.78平方米，约0.79万平方米。")]
    [InlineData("征收户已全部签约。")]
    [InlineData("补偿资金全部到位，无缺口。")]
    [InlineData("信访事项均已办结，没有超期。")]
    [InlineData("力争年底前将问题全部化解。")]
    [InlineData("尚未全部化解，将继续整改。")]
    [InlineData("确保无拖欠。")]
    [InlineData("无法联系的户另行公告，无房户优先安置。")]
    [InlineData("已完成整改的项目5个。")]
    public void What_the_figures_bear_out_is_not_marked(string text) => TextCheck.Of(text, Figures).Select(m => m.Quote).ShouldBeEmpty();

    [Theory]
    [InlineData("征收项目13个。", "13个")]
    [InlineData("征收户数三百二十一户。", "三百二十一户")]
    [InlineData("拖欠过渡安置费318.51万元。", "318.51万元")]
    [InlineData("拖欠过渡安置费318.50元。", "318.50元")]
    [InlineData("项目整改率93%。", "93%")]
    [InlineData("征收户数320套。", "320套")]
    [InlineData("培训干部120人。", "120人")]
    [InlineData("问题已全部化解。", "全部")]
    [InlineData("台账问题均已销号。", "均已")]
    [InlineData("过渡安置费全部发放到位。", "全部")]
    [InlineData("目前无拖欠。", "无拖欠")]
    [InlineData("不存在拖欠过渡安置费现象。", "不存在拖欠")]
    [InlineData("没有发现任何遗留问题。", "没有发现任何遗留问题")]
    [InlineData("群众已全部得到安置。", "全部")]
    [InlineData("征收项目已全部完成。", "全部")]
    [InlineData("化解整改任务已完成。", "已完成")]
    [InlineData("整改率达到100%，问题100%解决。", "100%|100%")]
    public void What_they_do_not_bear_out_is_marked(string text, string quotes) => string.Join('|', TextCheck.Of(text, Figures).Select(m => m.Quote).Distinct().Order()).ShouldBe(string.Join('|', quotes.Split('|').Distinct().Order()));

    private static readonly CheckedFigure[] Named =
    [
        .. Figures, new("安置率", "%", FigureUnit.Count, 2500), new("资金到位率", "%", FigureUnit.Count, 7482), new("拖欠过渡安置费问题", "个", FigureUnit.Count, 9), new("已建机制", "类", FigureUnit.Count, 6),
    ];

    [Theory]
    [InlineData("安置率74.82%。", "74.82%", "冻结数是：安置率 25.00%。")]
    [InlineData("资金到位率25%，安置率25%。", "25%", "冻结数是：资金到位率 74.82%。")]
    [InlineData("安置率25%、资金到位率25%。", "25%", "冻结数是：资金到位率 74.82%。")]
    [InlineData("拖欠过渡安置费问题5个。", "5个", "冻结数是：拖欠过渡安置费问题 9 个。")]
    [InlineData("未销号问题九个。", "九个", "冻结数是：未销号问题 5 个。")]
    [InlineData("已建机制五类。", "五类", "冻结数是：已建机制 6 类。")]
    [InlineData("安置房缺口320套。", "320套", "冻结数是：安置房缺口 没有数。")]
    public void A_number_after_a_figures_name_is_held_against_that_figure(string text, string quote, string why)
    {
        var mark = TextCheck.Of(text, Named).ShouldHaveSingleItem();
        (mark.Quote, mark.Why).ShouldBe((quote, why));
    }

    [Theory]
    [InlineData("安置率25%，74.82%的资金已经到位。")]
    [InlineData("安置率25%、到位74.82%。")]
    [InlineData("安置率、资金到位率分别为25%、74.82%。")]
    [InlineData("拖欠过渡安置费问题九个，拖欠过渡安置费318.50万元。")]
    [InlineData("未销号问题五个，已建机制六类。")]
    [InlineData("四类问题逐项核实，六类长效机制中已建立6类。")]
    public void Where_no_name_stands_before_it_any_figure_bears_a_number_out(string text) => TextCheck.Of(text, Named).Select(m => m.Quote).ShouldBeEmpty();

    [Fact]
    public void A_mark_says_where_it_stands_and_what_the_figures_say()
    {
        const string text = "基本情况如下。\n征收项目13个，问题全部化解。";
        var marks = TextCheck.Of(text, Figures);
        marks.Select(m => (m.Kind, text.Substring(m.Start, m.Quote.Length))).ShouldBe([(MarkKind.Number, "13个"), (MarkKind.Claim, "全部")]);
        marks.ShouldAllBe(m => m.Sentence == "征收项目13个，问题全部化解");
        marks[0].Why.ShouldBe("与所有冻结数都不相等；最接近的是征收项目数量：12 个。");
        marks[1].Why.ShouldBe("冻结数是：未销号问题 5 个。");
    }

    [Fact]
    public void A_claim_about_a_figure_that_nobody_knows_is_marked() =>
        TextCheck.Of("安置房无缺口。", Figures).ShouldHaveSingleItem().Why.ShouldBe("冻结数是：安置房缺口 没有数。");

    private static readonly CheckedFigure[] Rates =
    [
        .. BulletinCheck.Rates(new() { County = "渑池县", ProjectRate = 5000, ProjectRateBefore = 4000, HouseholdRate = 3333 }), .. BulletinCheck.Rates(new() { County = "卢氏县", ProjectRate = 6000, HouseholdRate = 9390 }),
    ];

    [Theory]
    [InlineData("渑池县项目整改率50%，户数整改率33.33%。", "")]
    [InlineData("渑池县项目整改率由40%提高到50%，卢氏县达到93.9%。", "")]
    [InlineData("渑池县、卢氏县项目整改率分别为50%、60%。", "")]
    [InlineData("各县（市、区）9月底前项目整改率要求达到100%，通报3个县。", "")]
    [InlineData("渑池县项目整改率60%。", "60%")]
    [InlineData("渑池县整改率达到99.9%。", "99.9%")]
    [InlineData("最低的只有百分之十。", "百分之十")]
    public void A_share_in_a_bulletin_is_a_rate_of_its_ranking(string text, string quotes) => string.Join('|', BulletinCheck.Of([text], Rates).Select(m => m.Quote)).ShouldBe(quotes);

    [Theory]
    [InlineData("渑池县", "我县")]
    [InlineData("灵宝市", "我市")]
    [InlineData("湖滨区", "我区")]
    [InlineData("", "我地")]
    public void A_report_speaks_of_its_own_area_by_its_kind(string area, string place) => ReportTemplate.PlaceOf(area).ShouldBe(place);
}
