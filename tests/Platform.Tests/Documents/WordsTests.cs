using DocumentFormat.OpenXml.Packaging;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Documents;

namespace Platform.Tests.Documents;

public sealed class WordsTests
{
    [Theory]
    [InlineData(1, 1, "一、")]
    [InlineData(1, 10, "十、")]
    [InlineData(1, 11, "十一、")]
    [InlineData(2, 20, "（二十）")]
    [InlineData(2, 35, "（三十五）")]
    [InlineData(3, 7, "7.")]
    [InlineData(4, 12, "（12）")]
    public void A_number_is_written_as_its_level_wants(int level, int number, string label) => DocumentWords.Label(level, number).ShouldBe(label);

    [Fact]
    public void Numbers_begin_anew_below_each_higher_heading() =>
        DocumentWords.Numbered([new Heading(1, ""), new Heading(2, ""), new Heading(3, ""), new Heading(3, ""), new Heading(2, ""), new Heading(3, ""), new Heading(1, ""), new Heading(2, "")])
            .Select(b => b.Label).ShouldBe(["一、", "（一）", "1.", "2.", "（二）", "1.", "二、", "（一）"]);

    [Fact]
    public void The_number_has_the_year_in_its_own_brackets_and_blanks_where_it_is_not_given()
    {
        new DocumentNumber("三建", 2022, 61).ToString().ShouldBe("三建〔2022〕61号");
        new DocumentNumber("三建", 2022, null).ToString().ShouldBe("三建〔2022〕　　号");
        new DocumentNumber("", 2026, null).ToString().ShouldBe("　　〔2026〕　　号");
        DocumentWords.Day(new(2022, 9, 6)).ShouldBe("2022年9月6日");
    }

    [Fact]
    public void Any_text_can_be_written_and_read_back()
    {
        const string odd = "丁𠮷🙂\u0001\u0008\ud800\ufffe<b>&\"“引号”\t尾";
        var document = new OfficialDocument(odd, new(odd, 2022, 1), odd, [new Heading(1, odd), new Paragraph(odd + "\n\n" + odd), new Table(odd, [new(odd)], [[odd]])])
        {
            Signer = odd,
            Addressee = odd,
            Signature = odd,
            CopyTo = odd,
            PrintedBy = odd,
            Attachments = [new(odd, [new Paragraph(odd)])],
        };
        using var file = WordprocessingDocument.Open(new MemoryStream(OfficialDocx.Write(document)), false);
        var text = file.MainDocumentPart!.Document!.Body!.InnerText;
        const string kept = "丁𠮷🙂<b>&\"“引号” 尾";
        text.Split(kept).Length.ShouldBeGreaterThan(12);
        text.Replace(kept, "", StringComparison.Ordinal).ShouldNotContain("丁");
    }

    [Fact]
    public async Task A_document_is_saved_under_its_title()
    {
        var http = new DefaultHttpContext { RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider(), Response = { Body = new MemoryStream() } };
        await OfficialFile.Of(SampleDocuments.Short with { Title = "关于甲/乙项目的\n督办函" }).ExecuteAsync(http);
        http.Response.Headers.ContentDisposition.ToString().ShouldEndWith("filename*=UTF-8''" + Uri.EscapeDataString("乙项目的督办函.docx"));
        http.Response.ContentType.ShouldBe("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    }
}
