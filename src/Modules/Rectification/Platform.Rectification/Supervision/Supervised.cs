using Platform.Kernel.Data;
using Platform.Kernel.Personal;

namespace Platform.Rectification.Supervision;

/// <summary>How the city presses a county about a problem, the gentlest first (跟踪督查).</summary>
public enum SupervisionKind
{
    /// <summary>催办.</summary>
    Urge = 1,

    /// <summary>督办函: a letter with a number and a day for its reply.</summary>
    Letter = 2,

    /// <summary>约谈.</summary>
    Talk = 3,

    /// <summary>挂牌督办: hangs until the city takes it down.</summary>
    Sign = 4,
}

/// <summary>One act of supervision (督办) by the city, with the county's reply. It stands in the county's area.</summary>
[Title("督办")]
internal sealed class Supervised : Owned
{
    [Title("问题")]
    public Guid ProblemId { get; set; }

    [Title("方式")]
    public SupervisionKind Kind { get; set; }

    /// <summary>Of the letter: 三建督; empty for the others.</summary>
    [Title("机关代字")]
    public string Code { get; set; } = "";

    /// <summary>发文顺序号; 0 while the letter is not numbered.</summary>
    [Title("发文顺序号")]
    public int Serial { get; set; }

    [Title("日期")]
    public DateOnly On { get; set; }

    [Title("要求")]
    [FreeText]
    public string Text { get; set; } = "";

    /// <summary>The last day for the reply.</summary>
    [Title("答复时限")]
    public DateOnly ReplyDue { get; set; }

    [Title("督办人")]
    public string ByName { get; set; } = "";

    [Title("答复")]
    [FreeText]
    public string Reply { get; set; } = "";

    [Title("答复日期")]
    public DateOnly? RepliedOn { get; set; }

    [Title("答复人")]
    public string RepliedBy { get; set; } = "";

    /// <summary>摘牌: the day on which the sign was taken down; null while it hangs, and for the other kinds.</summary>
    [Title("摘牌日期")]
    public DateOnly? LiftedOn { get; set; }

    /// <summary>Whether a sign hangs.</summary>
    public bool Hangs => Kind == SupervisionKind.Sign && LiftedOn is null;
}

/// <summary>The kinds in words.</summary>
internal static class SupervisionKinds
{
    public static string Title(SupervisionKind kind) => kind switch
    {
        SupervisionKind.Urge => "催办",
        SupervisionKind.Letter => "督办函",
        SupervisionKind.Talk => "约谈",
        _ => "挂牌督办",
    };
}
