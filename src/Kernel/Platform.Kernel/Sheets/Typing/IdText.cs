using System.Globalization;

namespace Platform.Kernel.Sheets;

/// <summary>Identity numbers, which Excel keeps to fifteen digits when it takes them for a number.</summary>
internal static class IdText
{
    private const double Exact = 1e15;

    public static Typed Read(RawCell cell)
    {
        if (cell.Kind is RawKind.Number)
        {
            return Math.Abs(cell.Number) >= Exact
                ? Typed.Bad(new("id-precision-lost", "身份证号被存成数值，末三位已丢失，无法还原，请按证件重填（单元格先设为文本）", Severity.Rejected))
                : Judge(cell.Number.ToString("F0", CultureInfo.InvariantCulture));
        }

        var text = Fold.Code(cell.Print() ?? "");
        if (text.Contains('E', StringComparison.Ordinal) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= Exact)
        {
            return Typed.Bad(new("id-precision-lost", "身份证号被转成科学计数，末几位已丢失，无法还原，请按证件重填", Severity.Rejected));
        }

        return Judge(text);
    }

    private static Typed Judge(string id)
    {
        if (CheckDigits.IsIdNumber(id) || CheckDigits.IsCreditCode(id))
        {
            return Typed.Of(id);
        }

        if (id.Length != 18)
        {
            return Typed.Of(id, new("id-length", $"身份证号不是18位（{id.Length}位），请核对证件", Severity.Warned, CheckDigits.Lengthen(id)));
        }

        return LostInExcel(id)
            ? Typed.Bad(new("id-precision-lost", "身份证号末几位为0且校验位不符，疑似被Excel截去精度，请按证件重填", Severity.Rejected))
            : Typed.Of(id, new("id-check-digit", CheckDigit(id), Severity.Warned));
    }

    // Which digit is wrong nobody can tell; so the right last one is said, and not proposed to be taken over by a click.
    private static string CheckDigit(string id) =>
        CheckDigits.IdCheck(id) is { } check ? $"身份证号校验位不符，请核对证件（若前17位无误，末位应为{check}）"
        : CheckDigits.CreditCheck(id) is { } credit ? $"证件号含字母，按统一社会信用代码核对，校验位不符，请核对证照（若前17位无误，末位应为{credit}）"
        : "身份证号含有不该有的字符，请核对证件";

    /// <summary>
    /// Excel turns the last three digits to 0. Where the digit before them is 0 too (a sequence number such as 000 or 010 says
    /// little), the zeros may be the person's own and the last one a plain slip; but a 0 where X belongs is no slip of a digit.
    /// </summary>
    private static bool LostInExcel(string id) =>
        id.EndsWith("000", StringComparison.Ordinal) && CheckDigits.IdCheck(id) is { } check && (id[14] != '0' || check == 'X');
}
