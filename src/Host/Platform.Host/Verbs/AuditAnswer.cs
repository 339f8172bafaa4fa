using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Platform.Kernel.Areas;
using Platform.Kernel.Audit;

namespace Platform.Host.Verbs;

/// <summary>What a check of the audit says: a line per area.</summary>
internal static class AuditAnswer
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Json(AuditReport report, IReadOnlyList<Area> areas) => JsonSerializer.Serialize(
        new
        {
            good = report.Good,
            areas = report.Areas.Select(a => new
            {
                area = a.AreaId,
                name = NameOf(a.AreaId, areas),
                entries = a.Entries,
                digests = a.Digests,
                first = a.First is null ? null : new { sequence = a.First.Sequence, fault = a.First.Fault, note = a.First.Note },
            }),
            unreadable = report.Unreadable,
        },
        Options);

    public static string Text(AuditReport report, IReadOnlyList<Area> areas) => string.Join('\n', report.Areas
        .Select(a => $"{a.AreaId}\t{NameOf(a.AreaId, areas)}\t{(a.First is { } first ? Say(first) : $"完好，{a.Entries} 条，对过 {a.Digests} 份每日摘要")}")
        .Concat(report.Unreadable.Select(u => $"摘要文件 {u} 读不懂")));

    /// <summary>A fault in words.</summary>
    public static string Say(AuditFault fault) => fault switch
    {
        AuditFault.Missing => "缺失",
        AuditFault.Inserted => "多出或重号",
        AuditFault.OutOfOrder => "次序颠倒",
        AuditFault.Truncated => "末尾被截",
        AuditFault.Digest => "与每日摘要不符",
        _ => "被改动",
    };

    private static string Say(AuditFinding first) => $"第 {first.Sequence} 条{Say(first.Fault)}{(first.Note.Length > 0 ? "：" + first.Note : "")}";

    private static string NameOf(int id, IReadOnlyList<Area> areas) => areas.FirstOrDefault(a => a.Id == id)?.Name ?? (id == 0 ? "全局" : "没有这个地区");
}
