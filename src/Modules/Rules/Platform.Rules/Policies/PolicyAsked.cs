using Platform.Kernel.Web;
using Platform.Portal;
using Platform.Rules.Engine;

namespace Platform.Rules.Policies;

/// <summary>What the list's address asks for; page and export read it alike.</summary>
internal static class PolicyAsked
{
    public static FindPolicies Of(UrlQuery url, PageOf page) => new(
        url["area"] is { } ? url.Number("area", 0) : null,
        Words.TryRead<PolicyKind>(url["kind"] ?? "", out var kind) ? kind : null,
        Enum.TryParse<PolicyState>(url["state"], out var state) && Enum.IsDefined(state) ? state : null, page);
}

/// <summary>The states in words.</summary>
internal static class PolicyStates
{
    public static readonly IReadOnlyList<PolicyState> All = [PolicyState.Draft, PolicyState.Waiting, PolicyState.Published];

    public static string Title(PolicyState state) => state switch { PolicyState.Draft => "起草中", PolicyState.Waiting => "待审批", _ => "已发布" };

    public static Tone Tone(PolicyState state) => state switch { PolicyState.Draft => Portal.Tone.Info, PolicyState.Waiting => Portal.Tone.Warn, _ => Portal.Tone.Good };
}
