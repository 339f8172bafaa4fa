using System.Text;
using Platform.Kernel.Access;

namespace Platform.Rectification.Lifecycle;

/// <summary>The table of the life-cycle as the docs show it: a drawing and the table itself, in Markdown.</summary>
internal static class LifecycleDrawing
{
    private static readonly (Asked One, string Words)[] Words =
    [
        (Asked.Plan, "方案齐全"), (Asked.Outcome, "销号结论"), (Asked.Evidence, "佐证齐全"), (Asked.Numbers, "数字核对通过"), (Asked.Attestation, "不能核对的由负责人书面认定"),
        (Asked.Notice, "公示地点和工作日数"), (Asked.NoticeOver, "公示期满、异议已答复"), (Asked.Target, "并入哪个问题"), (Asked.Reason, "说明理由"), (Asked.NotTheApplicant, "不是申请人本人"),
    ];

    /// <summary>What a step asks, in words.</summary>
    /// <param name="asked">What is asked.</param>
    /// <param name="say">The words in the reader's language; null for Chinese.</param>
    public static string Say(Asked asked, Func<string, string>? say = null) => string.Join("、", Words.Where(w => asked.HasFlag(w.One)).Select(w => say?.Invoke(w.Words) ?? w.Words));

    /// <summary>The drawing (Mermaid) and the table.</summary>
    public static string Draw()
    {
        var text = new StringBuilder("```mermaid\nstateDiagram-v2\n");
        foreach (var state in Enum.GetValues<ProblemState>()) text.Append("  state \"").Append(state.Title()).Append("\" as ").Append(state.Key()).Append('\n');
        text.Append("  [*] --> registered : 挂号\n");
        foreach (var step in Lifecycles.All) text.Append("  ").Append(step.From.Key()).Append(" --> ").Append(step.To.Key()).Append(" : ").Append(step.Title).Append('\n');
        text.Append("```\n\n| 状态 | 办理 | 谁办 | 之前要有 | 之后 |\n|---|---|---|---|---|\n");
        foreach (var step in Lifecycles.All)
            text.Append("| ").AppendJoin(" | ", step.From.Title(), step.Title, string.Join("、", step.Roles.Select(Roles.Title)), Say(step.Asked), step.To.Title()).Append(" |\n");
        return text.ToString();
    }
}
