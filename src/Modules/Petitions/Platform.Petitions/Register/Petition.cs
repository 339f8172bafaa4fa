using Platform.Kernel.Data;
using Platform.Kernel.Personal;

namespace Platform.Petitions.Register;

/// <summary>A petition as the county registered it.</summary>
[Title("信访事项")]
internal sealed class Petition : Owned
{
    /// <summary>The natural key in one column: see <see cref="PetitionKey"/>.</summary>
    public string Key { get; set; } = "";

    [Title("登记日期")]
    public DateOnly RegisteredOn { get; set; }

    /// <summary>信访人 as given, such as 某某等.</summary>
    [Title("信访人")]
    [FreeText]
    public string Petitioner { get; set; } = "";

    /// <summary>信访人数; null where it could not be read.</summary>
    [Title("信访人数")]
    public int? People { get; set; }

    /// <summary>信访形式: 来信、来访、来电、网上.</summary>
    [Title("信访形式")]
    [FreeText]
    public string Form { get; set; } = "";

    /// <summary>问题属地.</summary>
    [Title("问题属地")]
    [FreeText]
    public string Place { get; set; } = "";

    /// <summary>The project; null where it concerns none.</summary>
    [Title("项目")]
    public Guid? ProjectId { get; set; }

    [Title("涉及项目")]
    public string ProjectName { get; set; } = "";

    /// <summary>内容分类.</summary>
    [Title("内容分类")]
    [FreeText]
    public string Kind { get; set; } = "";

    /// <summary>主要诉求.</summary>
    [Title("主要诉求")]
    [FreeText]
    public string Claim { get; set; } = "";

    /// <summary>转送日期.</summary>
    [Title("转送日期")]
    public DateOnly? ForwardedOn { get; set; }

    [Title("受理日期")]
    public DateOnly? AcceptedOn { get; set; }

    /// <summary>办理期限.</summary>
    [Title("办理期限")]
    public DateOnly? DueOn { get; set; }

    [Title("延长至")]
    public DateOnly? ExtendedTo { get; set; }

    /// <summary>The last day for the reply: extended to, else due. Kept, so that lists can be ordered by it.</summary>
    [Title("答复截止")]
    public DateOnly? DeadlineOn { get; set; }

    /// <summary>答复意见书日期.</summary>
    [Title("答复日期")]
    public DateOnly? RepliedOn { get; set; }

    /// <summary>核查结论.</summary>
    [Title("核查结论")]
    [FreeText]
    public string Finding { get; set; } = "";

    /// <summary>处理意见.</summary>
    [Title("处理意见")]
    [FreeText]
    public string Outcome { get; set; } = "";

    /// <summary>办理状态 as printed; the days tell how it stands, not this word.</summary>
    [Title("办理状态")]
    [FreeText]
    public string State { get; set; } = "";

    /// <summary>满意度.</summary>
    [Title("满意度")]
    [FreeText]
    public string Satisfaction { get; set; } = "";

    /// <summary>责任单位.</summary>
    [Title("责任单位")]
    [FreeText]
    public string Unit { get; set; } = "";

    [Title("备注")]
    [FreeText]
    public string Remark { get; set; } = "";

    /// <summary>Petitioner, project, kind and claim folded, for search.</summary>
    [FreeText]
    public string Folded { get; set; } = "";
}
