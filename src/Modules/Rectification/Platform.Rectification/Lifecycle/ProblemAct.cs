namespace Platform.Rectification.Lifecycle;

/// <summary>What is done to a problem on its way; which act is open to whom in which state says <see cref="Lifecycles"/>.</summary>
public enum ProblemAct
{
    /// <summary>确定方案.</summary>
    Start = 1,

    /// <summary>申请销号.</summary>
    Apply = 2,

    /// <summary>撤回申请.</summary>
    Withdraw = 3,

    /// <summary>验收通过，公示.</summary>
    Check = 4,

    /// <summary>验收退回.</summary>
    RefuseCheck = 5,

    /// <summary>公示结束.</summary>
    EndNotice = 6,

    /// <summary>异议成立，退回.</summary>
    StopNotice = 7,

    /// <summary>审签同意.</summary>
    Sign = 8,

    /// <summary>审签退回.</summary>
    RefuseSign = 9,

    /// <summary>复核通过.</summary>
    Verify = 10,

    /// <summary>复核退回.</summary>
    RefuseVerify = 11,

    /// <summary>备案销号.</summary>
    File = 12,

    /// <summary>重新挂号.</summary>
    Rehang = 13,

    /// <summary>并入其他问题.</summary>
    Merge = 14,
}
