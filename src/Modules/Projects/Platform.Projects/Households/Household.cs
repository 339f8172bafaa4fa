using Platform.Kernel.Data;
using Platform.Kernel.Personal;
using Platform.Projects.Contracts;

namespace Platform.Projects.Households;

/// <summary>被征收户: a household of a project, with its agreement.</summary>
[Title("被征收户")]
internal sealed class Household : Owned
{
    [Title("项目")]
    public Guid ProjectId { get; set; }

    /// <summary>户编号, folded.</summary>
    [Title("户编号")]
    public string Code { get; set; } = "";

    /// <summary>被征收人.</summary>
    [Title("被征收人")]
    public string Name { get; set; } = "";

    /// <summary>The name folded, for search.</summary>
    [Title("检索名")]
    public string NameFolded { get; set; } = "";

    [Title("身份证号")]
    public PersonalData IdNumber { get; set; } = PersonalData.None;

    [Title("联系电话")]
    public PersonalData Phone { get; set; } = PersonalData.None;

    [Title("地址")]
    [FreeText]
    public string Address { get; set; } = "";

    /// <summary>房屋权证号.</summary>
    [Title("房屋权证号")]
    public string Certificate { get; set; } = "";

    [Title("房屋用途")]
    public HouseUse Use { get; set; }

    /// <summary>有证面积, 0.01㎡.</summary>
    [Title("有证面积（㎡）")]
    public long? RegisteredDm2 { get; set; }

    /// <summary>未登记合法面积, 0.01㎡ (article 24).</summary>
    [Title("未登记合法面积（㎡）")]
    public long? UnregisteredDm2 { get; set; }

    /// <summary>征收面积, 0.01㎡.</summary>
    [Title("征收面积（㎡）")]
    public long AreaDm2 { get; set; }

    [Title("人口")]
    public int? Persons { get; set; }

    [Title("已签约")]
    public bool Signed { get; set; }

    [Title("签约日期")]
    public DateOnly? SignedOn { get; set; }

    [Title("补偿方式")]
    public CompensationMode Mode { get; set; }

    /// <summary>搬迁腾空日期.</summary>
    [Title("搬迁腾空日期")]
    public DateOnly? MovedOn { get; set; }

    [Title("补偿金额（元）")]
    public long? CompensationFen { get; set; }

    /// <summary>Lives in a turnover flat instead of being paid a fee.</summary>
    [Title("住周转房")]
    public bool Turnover { get; set; }

    /// <summary>过渡期限, months.</summary>
    [Title("过渡期限（月）")]
    public int? TermMonths { get; set; }

    /// <summary>特殊群体.</summary>
    [Title("特殊群体")]
    [FreeText]
    public string Groups { get; set; } = "";

    [Title("备注")]
    [FreeText]
    public string Remark { get; set; } = "";
}
