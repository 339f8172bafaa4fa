using Platform.Kernel.Data;

namespace Platform.Petitions.Register;

/// <summary>A petition as the county registered it.</summary>
[Title("信访事项")]
internal sealed class Petition : Owned
{
    /// <summary>The natural key in one column: see <see cref="PetitionKey"/>.</summary>
    public string Key { get; set; } = "";

    public DateOnly RegisteredOn { get; set; }

    /// <summary>信访人 as given, such as 某某等.</summary>
    public string Petitioner { get; set; } = "";

    /// <summary>信访人数; null where it could not be read.</summary>
    public int? People { get; set; }

    /// <summary>信访形式: 来信、来访、来电、网上.</summary>
    public string Form { get; set; } = "";

    /// <summary>问题属地.</summary>
    public string Place { get; set; } = "";

    /// <summary>The project; null where it concerns none.</summary>
    public Guid? ProjectId { get; set; }

    public string ProjectName { get; set; } = "";

    /// <summary>内容分类.</summary>
    public string Kind { get; set; } = "";

    /// <summary>主要诉求.</summary>
    public string Claim { get; set; } = "";

    /// <summary>转送日期.</summary>
    public DateOnly? ForwardedOn { get; set; }

    public DateOnly? AcceptedOn { get; set; }

    /// <summary>办理期限.</summary>
    public DateOnly? DueOn { get; set; }

    public DateOnly? ExtendedTo { get; set; }

    /// <summary>The last day for the reply: extended to, else due. Kept, so that lists can be ordered by it.</summary>
    public DateOnly? DeadlineOn { get; set; }

    /// <summary>答复意见书日期.</summary>
    public DateOnly? RepliedOn { get; set; }

    /// <summary>核查结论.</summary>
    public string Finding { get; set; } = "";

    /// <summary>处理意见.</summary>
    public string Outcome { get; set; } = "";

    /// <summary>办理状态 as printed; the days tell how it stands, not this word.</summary>
    public string State { get; set; } = "";

    /// <summary>满意度.</summary>
    public string Satisfaction { get; set; } = "";

    /// <summary>责任单位.</summary>
    public string Unit { get; set; } = "";

    public string Remark { get; set; } = "";

    /// <summary>Petitioner, project, kind and claim folded, for search.</summary>
    public string Folded { get; set; } = "";
}
