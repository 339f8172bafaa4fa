using Platform.Kernel.Access;
using static Platform.Rectification.Lifecycle.Asked;
using static Platform.Rectification.Lifecycle.ProblemAct;
using static Platform.Rectification.Lifecycle.ProblemState;

namespace Platform.Rectification.Lifecycle;

/// <summary>
/// The life of a problem (三建〔2022〕61号 三（二）, 四（二）: 逐项解决、逐项销号) as one table: the county plans, acts, applies, checks, shows and signs;
/// the city verifies and files. What is not in the table is refused. Plain data, without database or clock.
/// </summary>
internal static class Lifecycles
{
    private static readonly string[] Clerk = [Roles.CountyClerk];
    private static readonly string[] County = [Roles.CountyClerk, Roles.CountyLeader];
    private static readonly string[] Leader = [Roles.CountyLeader];
    private static readonly string[] City = [Roles.CitySupervisor];

    /// <summary>The table.</summary>
    public static IReadOnlyList<LifecycleStep> All { get; } =
    [
        new(Start, "确定方案", Registered, Acting, Clerk, Plan),
        new(Apply, "申请销号", Acting, Applied, Clerk, Asked.Outcome | Asked.Evidence | Numbers),
        new(Withdraw, "撤回申请", Applied, Acting, Clerk, Reason),
        new(Check, "验收通过，开始公示", Applied, ProblemState.Notice, County, NotTheApplicant | Asked.Notice),
        new(RefuseCheck, "验收退回", Applied, Acting, County, NotTheApplicant | Reason),
        new(EndNotice, "公示结束，报领导审签", ProblemState.Notice, SignOff, County, NoticeOver),
        new(StopNotice, "异议成立，退回整改", ProblemState.Notice, Acting, County, Reason),
        new(Sign, "审签同意，报市复核", SignOff, Review, Leader, NotTheApplicant | Numbers | Attestation),
        new(RefuseSign, "审签退回", SignOff, Acting, Leader, Reason),
        new(Verify, "复核通过", Review, Filing, City, Numbers),
        new(RefuseVerify, "复核退回", Review, Acting, City, Reason),
        new(ProblemAct.File, "备案销号", Filing, Closed, City, Numbers),
        new(RefuseVerify, "复核退回", Filing, Acting, City, Reason),
        new(Rehang, "重新挂号", Closed, Registered, [Roles.CountyLeader, Roles.CitySupervisor], Reason),
        new(Merge, "并入其他问题", Registered, Merged, Clerk, Target | Reason),
        new(Merge, "并入其他问题", Acting, Merged, Clerk, Target | Reason),
    ];

    /// <summary>The step of an act in a state; null where the table has none.</summary>
    public static LifecycleStep? Find(ProblemState state, ProblemAct act) => All.FirstOrDefault(s => s.From == state && s.Act == act);

    /// <summary>What somebody of a role may do in a state.</summary>
    public static IReadOnlyList<LifecycleStep> Open(ProblemState state, string role) => [.. All.Where(s => s.From == state && s.Roles.Contains(role))];

    /// <summary>What an act is called; the same in every state.</summary>
    public static string Title(ProblemAct act) => All.First(s => s.Act == act).Title;
}
