using System.Buffers;
using System.Globalization;
using System.Text;

namespace Platform.Kernel.Sheets;

/// <summary>Reads the cells of one column.</summary>
internal sealed class CellTyper(MatchedColumn matched)
{
    private readonly SheetColumn column = matched.Column;
    private static readonly SearchValues<char> Strokes = SearchValues.Create("-+()");

    /// <summary>The column.</summary>
    public SheetColumn Column => column;

    private const int MostKept = 5_000;
    private readonly Dictionary<string, string?> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Typed> dates = new(StringComparer.Ordinal);

    public Typed Read(RawCell cell)
    {
        if (column.Type == ColumnType.Ordinal || cell.IsBlank || (cell.Kind == RawKind.Text && Fold.IsNothing(cell.Text)))
        {
            return Typed.None;
        }

        return cell.Kind == RawKind.Error ? Broken(cell.Text!) : column.Type switch
        {
            ColumnType.Integer or ColumnType.Money or ColumnType.Area => Amount(cell),
            ColumnType.Date or ColumnType.Month when cell.Kind == RawKind.Text => Kept(cell),
            ColumnType.Date => Day(cell),
            ColumnType.Month => Month(cell),
            ColumnType.IdNumber => IdText.Read(cell),
            ColumnType.Phone => Phone(cell),
            ColumnType.BankCard => Card(cell),
            ColumnType.CreditCode => CreditCode(cell),
            ColumnType.Choice => Choice(cell.Print()!),
            ColumnType.Code => Typed.Of(Fold.Code(cell.Print()!), PlainText.Flaw(column, cell)),
            ColumnType.Name => PlainText.Name(column, cell),
            _ => Typed.Of(column.Tidy ? PlainText.Tidy(cell.Print()!.Trim()).Replace('(', '（').Replace(')', '）') : cell.Print()!.Trim(), PlainText.Flaw(column, cell)),
        };
    }

    /// <summary>The same days are written over and over.</summary>
    private Typed Kept(RawCell cell)
    {
        if (!dates.TryGetValue(cell.Text!, out var typed))
        {
            typed = column.Type == ColumnType.Date ? Day(cell) : Month(cell);
            _ = dates.Count < MostKept && dates.TryAdd(cell.Text!, typed);
        }

        return typed;
    }

    private Typed Broken(string error) => Typed.Bad(new(
        column.Type switch
        {
            ColumnType.Integer or ColumnType.Money or ColumnType.Area => "number-unreadable",
            ColumnType.Date or ColumnType.Month => "date-invalid",
            _ => "cell-error",
        },
        $"{column.Spoken}的单元格是错误值{error}，请改正公式或直接填写"));

    private Typed Amount(RawCell cell)
    {
        if (cell.Kind == RawKind.Number && IsExact(cell.Number, out var exact) && exact >= 0)
        {
            return Typed.Of(exact);
        }

        if (!NumberText.TryRead(cell, out var value, out var named) || (column.Type == ColumnType.Integer && value % 1 != 0))
        {
            return Typed.Bad(new("number-unreadable", $"{column.Spoken}不是数字：{Short(cell)}" + (column.Grave ? "，请改成数字" : "（留空待补）")));
        }

        var scale = column.Type == ColumnType.Integer ? 1m : matched.Unit == SheetUnit.TenThousand && !named ? 1_000_000m : 100m;
        if (Math.Abs(value) > 90_000_000_000_000_000m / scale)
        {
            return Typed.Bad(new("number-unreadable", $"{column.Spoken}大得不合常理：{Short(cell)}"));
        }

        var amount = (long)Math.Round(value * scale, MidpointRounding.AwayFromZero);
        return amount >= 0 || column.Signed ? Typed.Of(amount)
            : new Typed(column.Grave ? ValueKind.Number : ValueKind.None, null, amount, new("number-negative", $"{column.Spoken}为负数：{Short(cell)}，请核对"));
    }

    /// <summary>A number so close to a whole 分, 0.01 ㎡ or count that it can be no other; what is not goes the long way.</summary>
    private bool IsExact(double number, out long exact)
    {
        var scaled = number * (column.Type == ColumnType.Integer ? 1 : matched.Unit == SheetUnit.TenThousand ? 1e6 : 100);
        var nearest = Math.Round(scaled);
        exact = Math.Abs(nearest) < 1e12 ? (long)nearest : 0;
        return exact != 0 && Math.Abs(scaled - nearest) < (column.Type == ColumnType.Integer ? double.Epsilon : 1e-4);
    }

    private Typed Day(RawCell cell)
    {
        var read = DateText.Read(cell);
        return read.Kind switch
        {
            DateKind.Day => Typed.Of(read.Day.DayNumber),
            DateKind.Month => new Typed(ValueKind.MonthOnly, null, read.Day.DayNumber, null),
            _ => Typed.Bad(DateFlaw(read.Kind, cell)),
        };
    }

    private Typed Month(RawCell cell)
    {
        var read = DateText.Read(cell);
        return read.Kind is DateKind.Day or DateKind.Month
            ? Typed.Of(read.Day.AddDays(1 - read.Day.Day).DayNumber)
            : Typed.Bad(DateFlaw(read.Kind, cell) with { Severity = null });
    }

    private Flaw DateFlaw(DateKind kind, RawCell cell) => kind switch
    {
        DateKind.Ambiguous => new("date-ambiguous", Ambiguity(cell), Severity.Warned),
        DateKind.Year => new("date-ambiguous", $"只有年份{Short(cell)}，{column.Spoken}留空待补", Severity.Warned),
        DateKind.Absent => new("date-invalid", $"日期不存在：{Short(cell)}，请核对{column.Spoken}"),
        _ => new("date-invalid", $"{column.Spoken}不是日期：{Short(cell)}，请写成2016-05-20的样子"),
    };

    private string Ambiguity(RawCell cell) => cell.Kind == RawKind.Number
        ? $"数值{Short(cell)}分不清是1月还是10月，{column.Spoken}留空待补"
        : $"{Short(cell)}分不清月和日，{column.Spoken}留空待补";

    private Typed Phone(RawCell cell)
    {
        var printed = cell.Print()!.Trim();
        var digits = Digits(printed);
        digits = digits.Length == 13 && digits.StartsWith("86", StringComparison.Ordinal) ? digits[2..] : digits;
        return digits is { Length: 11 } && digits[0] == '1' && digits[1] >= '3' && !digits.AsSpan().ContainsAnyExceptInRange('0', '9')
            ? Typed.Of(digits)
            : Typed.Of(printed, new("phone-invalid", $"{column.Spoken}不是一个11位手机号，请核对"));
    }

    private Typed Card(RawCell cell)
    {
        if (cell is { Kind: RawKind.Number, Text: null } && cell.Number >= 1e15)
        {
            return Typed.Bad(new("card-precision-lost", $"{column.Spoken}被存成数值，末几位已丢失，请按卡片重填（单元格先设为文本）", Severity.Warned));
        }

        var digits = Digits(cell.Print()!);
        var valid = digits.Length is >= 8 and <= 32 && !digits.AsSpan().ContainsAnyExceptInRange('0', '9')
            && (digits.Length is < 16 or > 19 || digits[0] is not ('3' or '4' or '5' or '6') || CheckDigits.IsLuhn(digits));
        return Typed.Of(digits, valid ? null : new("card-check-digit", $"{column.Spoken}校验位不符，请核对卡号", Severity.Warned));
    }

    private Typed CreditCode(RawCell cell)
    {
        var code = Fold.Code(cell.Print()!);
        return Typed.Of(code, CheckDigits.IsCreditCode(code) ? null : new("credit-code-check", $"{column.Spoken}不是有效的统一社会信用代码，请核对", Severity.Warned));
    }

    private Typed Choice(string printed)
    {
        if (!words.TryGetValue(printed, out var value))
        {
            words[printed] = value = column.Words?.Invoke(Fold.Name(printed));
        }

        return value is not null ? Typed.Of(value) : Typed.Bad(new("value-unknown", $"{column.Spoken}“{Cut(printed)}”不是可选的说法，请改用规范用语"));
    }

    /// <summary>Digits without the blanks and strokes people group them with; other characters stay, so that they are seen.</summary>
    private static string Digits(string printed)
    {
        var folded = Fold.Code(printed);
        if (folded.AsSpan().IndexOfAny(Strokes) < 0)
        {
            return folded;
        }

        var kept = new StringBuilder(folded.Length);
        foreach (var c in folded)
        {
            if (c is not ('-' or '+' or '(' or ')'))
            {
                kept.Append(c);
            }
        }

        return kept.ToString();
    }

    private static string Short(RawCell cell) => Cut((cell.Kind == RawKind.Number ? cell.Number.ToString("R", CultureInfo.InvariantCulture) : cell.Print() ?? "").Trim());

    private static string Cut(string text) => text.Length <= 30 ? text : text[..30] + "…";
}
