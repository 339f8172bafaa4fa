using Platform.Kernel.Data;

namespace Platform.Reporting.Bulletins;

/// <summary>A county's place in a bulletin, as it was when the ranking was made.</summary>
[Title("通报排名")]
internal sealed class BulletinLine : Owned, IPublishedDown
{
    /// <summary>The <see cref="Bulletin"/>.</summary>
    public Guid BulletinId { get; set; }

    /// <summary>The county told of.</summary>
    [Title("县（市、区）")]
    public int CountyId { get; set; }

    /// <summary>The county's name then.</summary>
    [Title("名称")]
    public string County { get; set; } = "";

    /// <summary>From 1; counties that are alike share a place. 0 where there is no rate to rank by.</summary>
    [Title("名次")]
    public int Rank { get; set; }

    /// <summary>The place in the bulletin before; 0 where it had none.</summary>
    [Title("上期名次")]
    public int RankBefore { get; set; }

    /// <summary>项目整改率 in hundredths of a percent; null where there is none.</summary>
    [Title("项目整改率")]
    public long? ProjectRate { get; set; }

    /// <summary>The same in the bulletin before.</summary>
    [Title("上期项目整改率")]
    public long? ProjectRateBefore { get; set; }

    /// <summary>户数整改率 in hundredths of a percent; null where there is none.</summary>
    [Title("户数整改率")]
    public long? HouseholdRate { get; set; }

    /// <summary>The same in the bulletin before.</summary>
    [Title("上期户数整改率")]
    public long? HouseholdRateBefore { get; set; }

    /// <summary>Whether a module that the rates need is off in the county.</summary>
    [Title("未启用")]
    public bool IsOff { get; set; }

    /// <summary>How the two rates came out, with their numbers.</summary>
    [Title("算法")]
    public string Explanation { get; set; } = "";

    /// <summary>Whether the county has to reply.</summary>
    [Title("须回复")]
    public bool MustReply { get; set; }
}
