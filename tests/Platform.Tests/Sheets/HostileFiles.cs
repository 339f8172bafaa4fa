using System.IO.Compression;
using System.Text;
using Platform.Kernel.Sheets;

namespace Platform.Tests.Sheets;

/// <summary>Files that are not what they should be are refused at once, by a word and in Chinese.</summary>
public sealed class HostileFiles
{
    [Theory]
    [InlineData("", "file-empty")]
    [InlineData("%PDF-1.7 x", "file-type")]
    [InlineData("PK\u0003\u0004 broken", "file-broken")]
    [InlineData("a,b\0c\n", "file-type")]
    public void Other_files(string content, string code) => Refused(new MemoryStream(Encoding.Latin1.GetBytes(content))).ShouldBe(code);

    [Fact]
    public void Old_or_encrypted_workbooks() => Refused(new MemoryStream([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])).ShouldBe("file-type");

    [Fact]
    public void A_zip_that_is_no_workbook() => Refused(Made.Zip(("word/document.xml", "<x/>"))).ShouldBe("file-type");

    [Fact]
    public void A_zip_bomb_is_seen_in_the_directory()
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (zip.CreateEntry("xl/workbook.xml").Open())
            {
            }

            using var sheet = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
            var blank = new byte[1 << 20];
            for (var i = 0; i < 40; i++)
            {
                sheet.Write(blank);
            }
        }

        Refused(stream).ShouldBe("file-unsafe");
    }

    [Fact]
    public void A_document_type_is_never_followed()
    {
        var file = Made.Workbook("", fonts: "<font/>");
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            using var part = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
            part.Write("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&a;</t></is></c></row></sheetData></worksheet>"u8);
        }

        Refused(file).ShouldBe("file-unsafe");
    }

    [Fact]
    public void Budgets_hold()
    {
        var csv = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a,b\n", 100)));
        Refused(new MemoryStream(csv), new SheetLimits(Rows: 50)).ShouldBe("file-too-large");
        Refused(new MemoryStream(csv), new SheetLimits(Bytes: 50)).ShouldBe("file-too-large");
        Refused(new MemoryStream(Encoding.UTF8.GetBytes("\"" + new string('a', 5000))), new SheetLimits(Text: 1000)).ShouldBe("file-unsafe");
    }

    private static string Refused(Stream stream, SheetLimits? limits = null)
    {
        stream.Position = 0;
        var refusal = Should.Throw<SheetFileException>(() => Survey.Reader().Read(stream, "x", limits: limits));
        refusal.Message.ShouldContain(c => c > '\u4e00');
        return refusal.Code;
    }
}
