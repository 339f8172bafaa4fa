using System.Text.Encodings.Web;
using System.Text.Json;

namespace Platform.Kernel.Approvals;

/// <summary>What the approver is shown of a request.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">As it is shown.</param>
/// <param name="Href">Where to look; null for plain words.</param>
public sealed record ApprovalFact(string Label, string Value, string? Href = null);

/// <summary>Approvals in words.</summary>
public static class ApprovalWords
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Every state, in the order of a filter.</summary>
    public static IReadOnlyList<ApprovalState> States { get; } = Enum.GetValues<ApprovalState>();

    /// <summary>A state on the screen.</summary>
    public static string Title(ApprovalState state) => state switch
    {
        ApprovalState.Waiting => "待审批",
        ApprovalState.Approved => "已同意",
        ApprovalState.Returned => "已退回",
        ApprovalState.Refused => "不同意",
        ApprovalState.Withdrawn => "已撤回",
        ApprovalState.Used => "已使用",
        _ => "已过期",
    };

    /// <summary>The facts of a request.</summary>
    public static IReadOnlyList<ApprovalFact> Facts(Approval approval) =>
        approval.Facts.Length == 0 ? [] : JsonSerializer.Deserialize<List<ApprovalFact>>(approval.Facts, Json)!;

    internal static string Write(IReadOnlyList<ApprovalFact> facts) => JsonSerializer.Serialize(facts, Json);
}
