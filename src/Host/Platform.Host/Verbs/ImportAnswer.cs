using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Platform.Kernel.Sheets;

namespace Platform.Host.Verbs;

/// <summary>What an import says of a file: per sheet the module, the rows good, warned and rejected, and every fault.</summary>
internal static class ImportAnswer
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    public static string Json(SurveyReading reading) => JsonSerializer.Serialize(
        new
        {
            sheets = reading.Sheets.ToDictionary(s => s.Name, s => new
            {
                module = s.Word,
                good = s.Count(Severity.Good),
                warned = s.Count(Severity.Warned),
                rejected = s.Count(Severity.Rejected),
                faults = s.Faults.Select(f => new { row = f.Row, column = f.Column, code = f.Code, severity = Word(f.Severity), message = f.Message }),
            }),
            waiting = reading.Waiting.Select(w => w.Name),
        },
        Options);

    public static string Text(SurveyReading reading)
    {
        var text = new StringBuilder();
        foreach (var sheet in reading.Sheets)
        {
            text.AppendLine($"{sheet.Name}（{sheet.Kind}）：正常 {sheet.Count(Severity.Good)} 行，提示 {sheet.Count(Severity.Warned)} 行，退回 {sheet.Count(Severity.Rejected)} 行");
            foreach (var fault in sheet.Faults.OrderBy(f => f.Row))
                text.AppendLine($"  第{fault.Row}行 {fault.Column}：{fault.Message}（{(fault.Severity == Severity.Rejected ? "退回" : "提示")}）");
        }
        foreach (var sheet in reading.Waiting) text.AppendLine($"{sheet.Name}：未导入，原样保存。{sheet.Why}");
        return text.ToString().TrimEnd();
    }

    private static string Word(Severity severity) => severity switch
    {
        Severity.Rejected => "rejected",
        Severity.Warned => "warned",
        _ => "good",
    };
}
