using System.Buffers;
using System.Globalization;
using System.Text;

namespace Platform.Fees.Banking;

/// <summary>A payment as a bank is told of it.</summary>
/// <param name="Sequence">Its number in the batch.</param>
/// <param name="Code">户编号.</param>
/// <param name="Name">户名.</param>
/// <param name="Bank">开户银行.</param>
/// <param name="Account">The whole account.</param>
/// <param name="Fen">分.</param>
/// <param name="From">First month paid.</param>
/// <param name="To">Last month paid.</param>
internal sealed record BankLine(int Sequence, string Code, string Name, string Bank, string Account, long Fen, DateOnly From, DateOnly To);

/// <summary>Writes the file of a batch by its layout; what the layout cannot hold is named, line by line, and never cut off or replaced.</summary>
internal sealed class BankFile
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true), Gbk = Strict(936);
    private readonly ArrayBufferWriter<byte> content = new();
    private readonly List<string> faults = [];
    private readonly Layout layout;
    private readonly Encoding encoding;
    private readonly string batch, day, count, sum;

    /// <summary>Writes it.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="batch">批次号.</param>
    /// <param name="day">Day of the file.</param>
    /// <param name="lines">The payments in order; read once.</param>
    public BankFile(Layout layout, string batch, DateOnly day, IReadOnlyCollection<BankLine> lines)
    {
        (this.layout, this.batch, encoding) = (layout, batch, layout.Encoding == LayoutEncoding.Gbk ? Gbk : Utf8);
        (this.day, count) = (day.ToString("yyyyMMdd", CultureInfo.InvariantCulture), lines.Count.ToString(CultureInfo.InvariantCulture));
        sum = Amount(lines.Sum(l => l.Fen));
        content.Write(encoding.Preamble);
        Line(layout.Head, null);
        if (layout.Titles) Line([.. layout.Lines.Select(f => new LayoutField(FieldOf.Text, Text: f.Title))], null);
        foreach (var line in lines) Line(layout.Lines, line);
        Line(layout.Tail, null);
    }

    /// <summary>What could not be written, each with its line; empty where the file is whole.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>The file.</summary>
    public byte[] Content => content.WrittenSpan.ToArray();

    private void Line(IReadOnlyList<LayoutField> fields, BankLine? of)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            if (i > 0 && layout.Kind == LayoutKind.Csv) content.Write(","u8);
            Field(fields[i], of);
        }
        if (fields.Count > 0) content.Write("\r\n"u8);
    }

    private void Field(LayoutField field, BankLine? of)
    {
        var value = Value(field, of);
        var shown = field.What == FieldOf.Account ? "" : $"“{value}”"; // an account is never quoted
        if (value.Any(char.IsControl)) faults.Add($"{Named(field, of)}里有换行之类看不见的字符");
        else if (!TryBytes(value, out var bytes)) faults.Add($"{Named(field, of)}{shown}里有 {(layout.Encoding == LayoutEncoding.Gbk ? "GBK" : "UTF-8")} 写不出的字");
        else if (field.Width > 0 && bytes.Length > field.Width) faults.Add($"{Named(field, of)}{shown}有 {bytes.Length} 字节，超过 {field.Width} 字节");
        else if (layout.Kind == LayoutKind.Csv) content.Write(value.AsSpan().IndexOfAny(',', '"') < 0 ? bytes : encoding.GetBytes($"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
        else Padded(field, bytes);
    }

    private void Padded(LayoutField field, byte[] bytes)
    {
        var rest = Enumerable.Repeat((byte)field.Pad, field.Width - bytes.Length).ToArray();
        content.Write(field.Right ? rest : bytes);
        content.Write(field.Right ? bytes : rest);
    }

    private string Value(LayoutField field, BankLine? of) => field.What switch
    {
        FieldOf.Batch => batch,
        FieldOf.Count => count,
        FieldOf.Sum => sum,
        FieldOf.Day => day,
        FieldOf.Text => field.Text,
        FieldOf.Sequence => of!.Sequence.ToString(CultureInfo.InvariantCulture),
        FieldOf.Account => of!.Account,
        FieldOf.Name => of!.Name,
        FieldOf.Bank => of!.Bank,
        FieldOf.Code => of!.Code,
        FieldOf.Amount => Amount(of!.Fen),
        _ => layout.Purpose.Replace("{from}", Month(of!.From), StringComparison.Ordinal).Replace("{to}", Month(of.To), StringComparison.Ordinal).Replace("{batch}", batch, StringComparison.Ordinal),
    };

    private string Amount(long fen) => layout.Amount == LayoutAmount.Fen ? fen.ToString(CultureInfo.InvariantCulture) : (fen / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Month(DateOnly month) => month.ToString("yyyyMM", CultureInfo.InvariantCulture);

    private static string Named(LayoutField field, BankLine? of) =>
        of is null ? "首行或末行" : $"第 {of.Sequence} 笔（{of.Code}）的{field.What switch { FieldOf.Name => "户名", FieldOf.Bank => "开户银行", FieldOf.Account => "账号", FieldOf.Amount => "金额", FieldOf.Purpose => "用途", FieldOf.Code => "户编号", _ => field.Title }}";

    private bool TryBytes(string value, out byte[] bytes)
    {
        try
        {
            bytes = encoding.GetBytes(value);
            return true;
        }
        catch (EncoderFallbackException)
        {
            bytes = [];
            return false;
        }
    }

    private static Encoding Strict(int codePage)
    {
        var encoding = (Encoding)CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.Clone();
        encoding.EncoderFallback = EncoderFallback.ExceptionFallback;
        return encoding;
    }
}
