using Platform.Kernel.Documents;

namespace Platform.Tests.Documents;

/// <summary>Another program opens the documents that we write, and finds the pages of the standard.</summary>
public sealed class WriterTests
{
    [SkippableFact]
    public void A_full_page_has_22_lines_of_28_characters()
    {
        var text = string.Concat(Enumerable.Repeat("逐项解决逐项销号持续压茬推进", 110));
        var pages = Printed(SampleDocuments.Short with { IsLetter = false, Body = [new Paragraph(text)] });
        pages.Count.ShouldBe(4);
        var second = pages[1];
        second[^1].ShouldBe("—2—");
        second.SkipLast(1).Count().ShouldBe(22);
        second.SkipLast(1).ShouldAllBe(l => l.Length == 28);
    }

    [SkippableFact]
    public void A_report_has_its_pages_its_attachment_on_one_of_its_own_and_its_imprint_at_the_end()
    {
        var pages = Printed(SampleDocuments.Report);
        pages.Count.ShouldBe(5);
        pages[0][0].ShouldBe("样例县住房和城乡建设局文件");
        pages[3].ShouldContain(l => l.StartsWith("附件：1.问题项目台账", StringComparison.Ordinal));
        pages[4][0].ShouldBe("附件2");
        pages[4][^2].ShouldEndWith("印发");
        pages.Select(p => p[^1]).ShouldBe(["—1—", "—2—", "—3—", "—4—", "—5—"]);
    }

    [SkippableFact]
    public void A_letter_fits_one_page_which_has_no_number()
    {
        var page = Printed(SampleDocuments.Short).ShouldHaveSingleItem();
        (page[0], page[1], page[^1]).ShouldBe(("样例市住房和城乡建设局", "样督〔2022〕8号", "2022年6月1日"));
    }

    private static IReadOnlyList<IReadOnlyList<string>> Printed(OfficialDocument document)
    {
        Skip.IfNot(Office.HasWriter && File.Exists("/usr/bin/pdftotext"), "libreoffice-writer-nogui or poppler-utils is not installed");
        using var office = new Office();
        return office.Pages(office.Convert("document.docx", OfficialDocx.Write(document), "pdf", "document.pdf"));
    }
}
