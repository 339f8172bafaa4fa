using Platform.Kernel.Approvals;
using Platform.Kernel.Areas;
using Platform.Kernel.Web;
using Platform.Portal;

namespace Platform.Host.Pages;

/// <summary>What the address of the list of approvals asks for; the export reads the same address.</summary>
internal sealed record ApprovalsAsked(PageOf Page, ApprovalFilter Filter)
{
    public static ApprovalsAsked From(UrlQuery url) => new(
        Paper.PageOf(url, url["print"] == "1"),
        new(
            url["box"], url["kind"],
            Enum.TryParse<ApprovalState>(url["state"], out var state) && Enum.IsDefined(state) ? state : null,
            url.Number("area", 0) is > 0 and var area ? area : null, url["q"]?.Trim()));

    /// <summary>The whole filter, for an export.</summary>
    public ListApprovals Whole() => new(PageOf.All(Page.Sort), Filter);

    /// <summary>The filter in words, for paper.</summary>
    public string? Said(IReadOnlyList<Area> areas, ApprovalKinds kinds) => Paper.Told(
        (Texts.T("范围"), Filter.Box switch { "todo" => Texts.T("待我审批"), "mine" => Texts.T("我提交的"), "done" => Texts.T("我已办的"), _ => null }),
        (Texts.T("地区"), areas.FirstOrDefault(a => a.Id == Filter.AreaId)?.Name),
        (Texts.T("审批事项"), Filter.Kind is { } kind ? Texts.T(kinds.Title(kind)) : null),
        (Texts.T("状态"), Filter.State is { } state ? Texts.T(ApprovalWords.Title(state)) : null), (Texts.T("关键词"), Filter.Words));

    /// <summary>How the state is shown.</summary>
    public static Tone ToneOf(ApprovalState state) => state switch
    {
        ApprovalState.Waiting => Tone.Warn,
        ApprovalState.Approved or ApprovalState.Used => Tone.Good,
        ApprovalState.Refused => Tone.Bad,
        _ => Tone.Plain,
    };
}
