using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Platform.Kernel.Sheets;
using Platform.Kernel.Web;

namespace Platform.Fees.Banking;

/// <summary>Layouts as JSON text. Whatever is not understood, missing or of no use is refused.</summary>
internal static partial class LayoutText
{
    /// <summary>The longest text that is taken, in characters.</summary>
    public const int Longest = 20_000;

    private static readonly FieldOf[] EachLine = [FieldOf.Sequence, FieldOf.Account, FieldOf.Name, FieldOf.Amount, FieldOf.Purpose];

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>Reads a layout.</summary>
    /// <exception cref="ProblemException"><c>invalid</c>: where it is no JSON, or all that is wrong with it.</exception>
    public static Layout Read(string text)
    {
        if (text.Length > Longest) throw Refused([$"全文最多 {Longest} 字。"]);
        try
        {
            var layout = JsonSerializer.Deserialize<Layout>(text, Json) ?? throw Refused(["全文是空的。"]);
            var faults = Faults(layout).ToList();
            return faults.Count == 0 ? layout : throw Refused(faults);
        }
        catch (JsonException wrong)
        {
            throw Refused([$"第 {(wrong.LineNumber ?? 0) + 1} 行写得不对{(wrong.Path is { Length: > 1 } path ? $"（{path}）" : "")}：不是有效的 JSON，或者有不认识的项、漏写的项。"]);
        }
    }

    private static ProblemException Refused(IReadOnlyList<string> faults) => Problem.Invalid([.. faults.Select(f => new FieldError("text", f))]);

    private static IEnumerable<string> Faults(Layout layout)
    {
        if (layout.Name.Trim().Length is 0 or > 50) yield return "name：名称应为 1 到 50 字。";
        foreach (var what in EachLine)
            if (layout.Lines.Count(f => f.What == what) != 1) yield return $"lines：每一行应有且只有一个 {JsonNamingPolicy.CamelCase.ConvertName(what.ToString())}。";
        foreach (var what in new[] { FieldOf.Batch, FieldOf.Count, FieldOf.Sum })
            if (layout.Fields.All(f => f.What != what)) yield return $"缺少 {JsonNamingPolicy.CamelCase.ConvertName(what.ToString())}：批次号、总笔数和总金额必须写在文件里。";
        foreach (var field in layout.Head.Concat(layout.Tail).Where(f => EachLine.Contains(f.What) || f.What is FieldOf.Bank or FieldOf.Code))
            yield return $"head、tail：{JsonNamingPolicy.CamelCase.ConvertName(field.What.ToString())} 只能写在 lines 里。";
        foreach (var field in layout.Fields)
        {
            if (field.Width is < 0 or > 200 || (layout.Kind == LayoutKind.Fixed && field.Width == 0)) yield return "width：定长文件的每一项宽度应为 1 到 200 字节。";
            if (field.Pad is < ' ' or > '~') yield return "pad：补位应是一个半角字符。";
            if (field.What == FieldOf.Text && field.Text.Length == 0) yield return "text：固定文字不能为空。";
        }
        if (layout.Titles && layout.Kind == LayoutKind.Fixed) yield return "titles：定长文件没有标题行。";
        if (layout.Purpose.Length is 0 or > 40 || Placeholder().Matches(layout.Purpose).Any(m => m.Value is not ("{from}" or "{to}" or "{batch}"))) yield return "purpose：用途应为 1 到 40 字，只能用 {from}、{to}、{batch}。";
        if (layout.AskAgainDays is < 1 or > 60) yield return "askAgainDays：应为 1 到 60 天。";
        var answer = layout.Answer;
        if (answer.Sequence.Count == 0 || answer.Result.Count == 0) yield return "answer：应写明回盘文件里序号列（sequence）和结果列（result）的标题。";
        if (answer.Paid.Count == 0 || answer.Returned.Count == 0) yield return "answer：应写明哪些结果是成功（paid），哪些是退票（returned）。";
        if (answer.Paid.Concat(answer.Returned).Concat(answer.Unknown).GroupBy(Fold.Name).FirstOrDefault(g => g.Count() > 1) is { } twice) yield return $"answer：结果“{twice.First()}”写了两次。";
    }

    [GeneratedRegex(@"\{[^}]*\}?")]
    private static partial Regex Placeholder();
}
