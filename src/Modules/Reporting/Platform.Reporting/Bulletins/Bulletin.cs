using Platform.Kernel.Data;
using Platform.Kernel.Personal;
using Platform.Portal;

namespace Platform.Reporting.Bulletins;

/// <summary>A bulletin (通报) of a city to its counties: where they stand by the two rates of a day, and what the city says to that.</summary>
[Title("工作通报")]
internal sealed class Bulletin : Owned, IPublishedDown
{
    [Title("标题")]
    public string Title { get; set; } = "";

    /// <summary>文号; given when it is issued.</summary>
    [Title("文号")]
    public string Number { get; set; } = "";

    /// <summary>The day of its ranking.</summary>
    [Title("数据截至")]
    public DateOnly AsOf { get; set; }

    [Title("状态")]
    public BulletinState State { get; set; }

    /// <summary>The issued bulletin that the ranking is compared with; null for the first.</summary>
    [Title("上期通报")]
    public Guid? PreviousId { get; set; }

    /// <summary>总体情况.</summary>
    [Title("总体情况")]
    [FreeText]
    public string Summary { get; set; } = "";

    /// <summary>表扬.</summary>
    [Title("通报表扬")]
    [FreeText]
    public string Praise { get; set; } = "";

    /// <summary>批评.</summary>
    [Title("通报批评")]
    [FreeText]
    public string Criticism { get; set; } = "";

    /// <summary>The last day on which those that must reply do so in time; null where nobody must.</summary>
    [Title("回复截止")]
    public DateOnly? ReplyDueOn { get; set; }

    /// <summary>The account that last wrote in it.</summary>
    [Title("撰写人")]
    public string WrittenBy { get; set; } = "";

    /// <summary>The day of the paper; null while it is a draft.</summary>
    [Title("印发日期")]
    public DateOnly? IssuedOn { get; set; }

    /// <summary>The account that issued it.</summary>
    [Title("印发人")]
    public string IssuedBy { get; set; } = "";
}

/// <summary>Where a bulletin stands.</summary>
internal enum BulletinState
{
    /// <summary>Only the city sees it.</summary>
    Draft = 0,

    /// <summary>Issued to the counties; nothing of it changes any more.</summary>
    Issued = 1,

    /// <summary>Given up before it was issued; kept with its ranking, for the city alone.</summary>
    Dropped = 2,
}

/// <summary>The states in words.</summary>
internal static class BulletinStates
{
    /// <summary>On the screen.</summary>
    public static string? Title(BulletinState state) => state switch { BulletinState.Draft => "撰写中", BulletinState.Issued => "已印发", BulletinState.Dropped => "已作废", _ => null };

    /// <summary>Its colour.</summary>
    public static Tone Tone(BulletinState state) => state == BulletinState.Issued ? Portal.Tone.Good : Portal.Tone.Plain;
}
