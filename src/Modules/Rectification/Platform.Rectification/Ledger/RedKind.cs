using Platform.Rectification.Lifecycle;

namespace Platform.Rectification.Ledger;

/// <summary>Why a problem is red.</summary>
internal enum RedKind
{
    /// <summary>化解时限已过.</summary>
    Deadline,

    /// <summary>路线图节点逾期.</summary>
    Milestone,

    /// <summary>数字恢复正常, and nobody has applied.</summary>
    Unapplied,

    /// <summary>销号环节 that waits too long.</summary>
    Waiting,
}

/// <summary>What makes a problem red, in words.</summary>
internal static class RedKinds
{
    /// <summary>The address's word for any of them.</summary>
    public const string Any = "any";

    /// <summary>On the screen.</summary>
    public static string Title(this RedKind kind) => kind switch
    {
        RedKind.Deadline => "时限已过",
        RedKind.Milestone => "节点逾期",
        RedKind.Unapplied => "数字正常未申请",
        _ => "销号环节等待过久",
    };

    /// <summary>What it means.</summary>
    public static string About(this RedKind kind) => kind switch
    {
        RedKind.Deadline => "过了化解时限还没有销号",
        RedKind.Milestone => "路线图上有节点过了计划日期还没有完成",
        RedKind.Unapplied => "数字恢复正常 10 天以上，还没有申请销号",
        _ => "验收、公示期满、审签、复核或备案等了 10 天以上",
    };

    /// <summary>Days from the day that is kept until it is red.</summary>
    public static int Grace(this RedKind kind) => kind is RedKind.Unapplied or RedKind.Waiting ? Lifecycle.Waiting.Days : 0;

    /// <summary>Its machine word in addresses.</summary>
    public static string Key(this RedKind kind) => Words.Key(kind);
}
