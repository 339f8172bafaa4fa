using System.Text;
using Platform.Fees.Banking;

namespace Platform.Tests.Fees;

/// <summary>Bank files, byte for byte. Names and accounts are made up.</summary>
public sealed class BankFileTests
{
    private static readonly DateOnly Day = new(2022, 9, 1), May = new(2022, 5, 1), August = new(2022, 8, 1);

    private static readonly BankLine[] Lines =
    [
        new(1, "H01-0001", "样例甲", "样例银行", "6217000000000000011", 123_450, May, August),
        new(3, "H01-0003", "样例,\"乙\"", "", "6217000000000000029", 40_000, August, August),
    ];

    [Fact]
    public void A_csv_in_utf8_has_a_mark_titles_every_payment_and_the_control_line()
    {
        var file = Written("csv-utf8", Lines);
        file.Faults.ShouldBeEmpty();
        file.Content.ShouldBe([0xef, 0xbb, 0xbf, .. Encoding.UTF8.GetBytes(
            "批次号,序号,收款账号,户名,开户银行,金额,用途\r\n"
            + "FF2022-0001,1,6217000000000000011,样例甲,样例银行,1234.50,过渡安置费202205至202208\r\n"
            + "FF2022-0001,3,6217000000000000029,\"样例,\"\"乙\"\"\",,400.00,过渡安置费202208至202208\r\n"
            + "合计,2,1634.50\r\n")]);
    }

    [Fact]
    public void A_csv_in_gbk_holds_the_same_in_two_bytes_a_character()
    {
        var file = Written("csv-gbk", Lines[..1]);
        file.Faults.ShouldBeEmpty();
        file.Content.ShouldBe([
            .. Hex("C5FAB4CEBAC5"), .. ","u8, .. Hex("D0F2BAC5"), .. ","u8, .. Hex("CAD5BFEED5CBBAC5"), .. ","u8, .. Hex("BBA7C3FB"), .. ","u8, .. Hex("BFAABBA7D2F8D0D0"), .. ","u8, .. Hex("BDF0B6EE"), .. ","u8, .. Hex("D3C3CDBE"), .. "\r\n"u8,
            .. "FF2022-0001,1,6217000000000000011,"u8, .. Hex("D1F9C0FDBCD7"), .. ","u8, .. Hex("D1F9C0FDD2F8D0D0"), .. ",1234.50,"u8, .. Hex("B9FDB6C9B0B2D6C3B7D1"), .. "202205"u8, .. Hex("D6C1"), .. "202208\r\n"u8,
            .. Hex("BACFBCC6"), .. ",1,1234.50\r\n"u8]);
    }

    [Fact]
    public void Fixed_width_counts_bytes_and_pads_each_field_as_the_layout_says()
    {
        var file = Written("fixed-gbk", Lines[..1]);
        file.Faults.ShouldBeEmpty();
        file.Content.ShouldBe([
            .. "H"u8, .. "FF2022-0001     "u8, .. "20220901"u8, .. "00000001"u8, .. "0000000000123450"u8, .. "\r\n"u8,
            .. "D"u8, .. "FF2022-0001     "u8, .. "00000001"u8, .. "6217000000000000011             "u8, .. Hex("D1F9C0FDBCD7"), .. Spaces(54), .. "0000000000123450"u8,
            .. Hex("B9FDB6C9B0B2D6C3B7D1"), .. "202205-202208"u8, .. Spaces(17), .. "\r\n"u8,
            .. "T"u8, .. "00000001"u8, .. "0000000000123450"u8, .. "\r\n"u8]);
    }

    [Theory]
    [InlineData("样例𠮷", "第 1 笔（H01-0001）的户名“样例𠮷”里有 GBK 写不出的字")]
    [InlineData("样例\n甲", "第 1 笔（H01-0001）的户名里有换行之类看不见的字符")]
    [InlineData("样例样例样例样例样例样例样例样例样例样例样例样例样例样例样例甲", "第 1 笔（H01-0001）的户名“样例样例样例样例样例样例样例样例样例样例样例样例样例样例样例甲”有 62 字节，超过 60 字节")]
    public void What_the_layout_cannot_hold_is_named_with_its_line_and_never_cut_or_replaced(string name, string fault) =>
        Written("fixed-gbk", [Lines[0] with { Name = name }]).Faults.ShouldBe([fault]);

    [Fact]
    public void An_account_that_does_not_fit_is_not_quoted() =>
        Written("fixed-gbk", [Lines[0] with { Account = new('7', 40) }]).Faults.ShouldHaveSingleItem().ShouldBe("第 1 笔（H01-0001）的账号有 40 字节，超过 32 字节");

    private static BankFile Written(string layout, BankLine[] lines) => new(LayoutText.Read(Shipped(layout)), "FF2022-0001", Day, lines);

    internal static string Shipped(string key)
    {
        using var reader = new StreamReader(typeof(LayoutText).Assembly.GetManifestResourceStream($"Platform.Fees.Banking.Shipped.{key}.json")!);
        return reader.ReadToEnd();
    }

    private static byte[] Hex(string hex) => Convert.FromHexString(hex);

    private static byte[] Spaces(int count) => [.. Enumerable.Repeat((byte)' ', count)];
}
