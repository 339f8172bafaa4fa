using Platform.Kernel.Documents;

namespace Platform.Tests.Documents;

/// <summary>Documents with everything in them; all that they say is made up.</summary>
internal static class SampleDocuments
{
    private const string Long = "各县（市、区）对2015年以来实施的征收项目进行全面深入的排查，摸清征收项目数量、被征收房屋面积、征收户数；已完成项目数量情况；未完成项目数量情况；已作出征收决定但尚未启动项目情况。";

    /// <summary>A county's report to the city: signer, four levels, a table, two attachments, imprint.</summary>
    public static OfficialDocument Report => new(
        "样例县住房和城乡建设局文件", new("样建", 2022, null), "样例县住房和城乡建设局\n关于房屋征收补偿安置问题化解及预防工作的\n总结报告",
        [
            new Paragraph("按照《全市国有土地上房屋征收补偿安置问题化解及预防工作方案》要求，现将我县工作情况报告如下（本文为虚构样例）。"),
            new Heading(1, "问题排查情况"),
            new Paragraph(Long),
            new Heading(2, "排查范围"),
            new Paragraph(Long),
            new Heading(2, "排查结果"),
            new Heading(3, "项目情况"),
            new Paragraph("共排查项目12个，涉及3456户，欠发过渡安置费1,234.56万元。姓名中的生僻字如𠮷、𬸚照样印出。"),
            new Heading(4, "未完成项目"),
            new Table("各类问题情况表", [new("问题类别", 3), new("项目数（个）", 1, true), new("户数（户）", 1, true), new("金额（万元）", 1, true)],
                [["拖欠过渡安置费", "5", "1,024", "1,234.56"], ["房屋被拆除但未安置到位", "3", "512", "0.00"], ["安置房逾期", "2", "300", "0.00"], ["苗头性问题", "2", "96", "0.00"]]),
            new Heading(1, "化解及预防情况"),
            .. Enumerable.Repeat(new Paragraph(Long), 5),
            new Heading(1, "有关工作意见和制度建设情况"),
            new Paragraph(Long + "\n" + Long),
        ])
    {
        Signer = "张样例",
        Addressee = "市房屋征收问题化解及预防工作专班办公室",
        Attachments = [new("问题项目台账", []), new("各县区项目整改情况表", [new Table(null, [new("县区", 2), new("项目整改率", 1, true)], [["样例县", "93.9%"], ["样例区", "90.3%"]])])],
        Signature = "样例县住房和城乡建设局",
        Date = new(2022, 9, 26),
        CopyTo = "县委办公室，县人大常委会办公室，县政府办公室，县政协办公室，县纪委监委，县信访局，县财政局",
        PrintedBy = "样例县住房和城乡建设局办公室",
        PrintedOn = new(2022, 9, 26),
    };

    /// <summary>A letter of supervision on one page: neither signer nor attachment.</summary>
    public static OfficialDocument Short => new("样例市住房和城乡建设局", new("样督", 2022, 8), "关于样例项目逾期未化解的督办函", [new Paragraph("请于7日内报告办理情况（虚构样例）。")])
    {
        IsLetter = true,
        Addressee = "样例县住房和城乡建设局",
        Signature = "样例市住房和城乡建设局",
        Date = new(2022, 6, 1),
    };
}
