using System.Text;
using CsCheck;
using Platform.Kernel.Files;
using Platform.Kernel.Web;
using Platform.Tests.Sheets;

namespace Platform.Tests.Files;

/// <summary>A file is what its bytes say; what could act when it is opened is refused by a stable code, in Chinese.</summary>
public sealed class InspectorTests
{
    private static readonly FileKind[] All = Enum.GetValues<FileKind>();

    private static readonly byte[] Png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13];

    public static TheoryData<string, byte[], FileKind> Taken() => new()
    {
        { "a.pdf", "%PDF-1.7\n"u8.ToArray(), FileKind.Pdf },
        { "a.pdf", [0xff, 0xd8, 0xff, 0xe0, 1, 2], FileKind.Jpeg },
        { "a.exe", Png, FileKind.Png },
        { "a.csv", "县区,户数\n渑池县,3\n"u8.ToArray(), FileKind.Text },
        { "a.csv", CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes("县区,户数\n渑池县,3\n"), FileKind.Text },
        { "a.csv", [0xff, 0xfe, .. Encoding.Unicode.GetBytes("县区,户数\n")], FileKind.Text },
        { "a.txt", "户数 < 20，面积 > 3"u8.ToArray(), FileKind.Text },
        { "a.zip", Zip("word/document.xml"), FileKind.Docx },
        { "a", Zip("xl/workbook.xml"), FileKind.Xlsx },
    };

    public static TheoryData<string, byte[], string> Refused() => new()
    {
        { "a.pdf", [], "file-empty" },
        { "a.pdf", "MZ\u0090\0"u8.ToArray(), "file-program" },
        { "a.jpg", [0x7f, (byte)'E', (byte)'L', (byte)'F', 2], "file-program" },
        { "a.txt", "#!/bin/sh\nrm -rf /\n"u8.ToArray(), "file-program" },
        { "a.csv", "@echo off\r\ndel *\r\n"u8.ToArray(), "file-program" },
        { "a.bat", "dir\n"u8.ToArray(), "file-program" },
        { "报表.csv\u202ebat.js", "var a\n"u8.ToArray(), "file-program" },
        { "a.png", "  <!DOCTYPE html><html>"u8.ToArray(), "file-page" },
        { "a.png", "\ufeff<svg xmlns='x'>"u8.ToArray(), "file-page" },
        { "a.svg", "<svg onload='x()'/>"u8.ToArray(), "file-page" },
        { "a.txt", "<!-- x --><SCRIPT>x()</SCRIPT>"u8.ToArray(), "file-page" },
        { "a.csv", "<?xml version='1.0'?><a/>"u8.ToArray(), "file-page" },
        { "a.xlsm", Zip("xl/workbook.xml", "xl/vbaProject.bin"), "file-macro" },
        { "a.xlsx", Zip("xl/workbook.xml", "xl/macrosheets/sheet1.xml"), "file-macro" },
        { "a.docx", Zip("word/document.xml", "word/embeddings/oleObject1.bin"), "file-macro" },
        { "a.docx", Made.Zip(("[Content_Types].xml", "<x ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/>"), ("word/document.xml", "<x/>")).ToArray(), "file-macro" },
        { "a.xlsx", Made.Zip(("a.txt", "x")).ToArray(), "file-type" },
        { "a.xlsx", "PK\u0003\u0004 broken"u8.ToArray(), "file-broken" },
        { "a.doc", [0xd0, 0xcf, 0x11, 0xe0, 0xa1], "file-type" },
        { "a.csv", [1, 2, 3, 0, 5], "file-type" },
        { "a.rar", "Rar!\u001a\u0007\u0001\u0002"u8.ToArray(), "file-type" },
    };

    [Theory]
    [MemberData(nameof(Taken))]
    public void The_bytes_say_what_it_is(string name, byte[] content, FileKind kind) => FileInspector.Inspect(content, name, All, new()).ShouldBe(kind);

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_could_act_is_refused(string name, byte[] content, string code)
    {
        var refusal = Should.Throw<ProblemException>(() => FileInspector.Inspect(content, name, All, new()));
        (refusal.Status, refusal.Code).ShouldBe((422, code));
        refusal.Message.ShouldContain(c => c > '\u4e00');
    }

    [Fact]
    public void A_kind_that_is_not_asked_for_is_refused_and_so_is_one_above_its_limit()
    {
        Should.Throw<ProblemException>(() => FileInspector.Inspect(Png, "a.png", FileKinds.Sheets, new())).Code.ShouldBe("file-type");
        var limits = new FileLimits { Megabytes = { [FileKind.Png] = 1 } };
        FileInspector.Inspect([.. Png, .. new byte[(1 << 20) - Png.Length]], "a.png", All, limits).ShouldBe(FileKind.Png);
        Should.Throw<ProblemException>(() => FileInspector.Inspect([.. Png, .. new byte[1 << 20]], "a.png", All, limits)).Code.ShouldBe("file-too-large");
    }

    [Fact]
    public void Any_bytes_are_taken_or_refused_and_never_break_it() => Gen.Byte.Array[0, 300].Sample(bytes =>
    {
        try
        {
            return Enum.IsDefined(FileInspector.Inspect(bytes, "x", All, new()));
        }
        catch (ProblemException)
        {
            return true;
        }
    });

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\我\\台账.xlsx", "台账.xlsx")]
    [InlineData("报告\u202efdp.exe", "报告fdp.exe")]
    [InlineData("a\0b\r\nc.pdf", "abc.pdf")]
    [InlineData("...", "未命名")]
    [InlineData("", "未命名")]
    [InlineData("a\"<b>|?*:.pdf", "ab.pdf")]
    public void Names_lose_what_deceives(string given, string kept) => FileNames.Clean(given).ShouldBe(kept);

    [Fact]
    public void Any_name_becomes_short_and_plain_and_stays_so() => Gen.OneOf(Gen.String[0, 400], Gen.String[Gen.Char['一', '丟'], 300, 400].Select(s => s + ".docx")).Sample(name =>
    {
        var kept = FileNames.Clean(name);
        return kept.Length is > 0 and <= 120 && FileNames.Clean(kept) == kept && Path.GetFileName(kept) == kept && !kept.Any(char.IsControl)
            && (!name.EndsWith(".docx", StringComparison.Ordinal) || kept.EndsWith(".docx", StringComparison.Ordinal));
    });

    [Fact]
    public void A_file_is_handed_back_under_an_ending_of_its_kind()
    {
        FileNames.For("照片.jpeg", FileKind.Jpeg).ShouldBe("照片.jpeg");
        FileNames.For("发票.pdf", FileKind.Png).ShouldBe("发票.pdf.png");
        FileNames.For("run.exe", FileKind.Text).ShouldBe("run.exe.txt");
    }

    private static byte[] Zip(params string[] parts) => Made.Zip([("[Content_Types].xml", "<x/>"), .. parts.Select(p => (p, "<x/>"))]).ToArray();
}
