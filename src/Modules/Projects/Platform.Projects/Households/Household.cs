using Platform.Kernel.Data;
using Platform.Kernel.Personal;
using Platform.Projects.Contracts;

namespace Platform.Projects.Households;

/// <summary>被征收户: a household of a project, with its agreement.</summary>
internal sealed class Household : Owned
{
    public Guid ProjectId { get; set; }

    /// <summary>户编号, folded.</summary>
    public string Code { get; set; } = "";

    /// <summary>被征收人.</summary>
    public string Name { get; set; } = "";

    /// <summary>The name folded, for search.</summary>
    public string NameFolded { get; set; } = "";

    public PersonalData IdNumber { get; set; } = PersonalData.None;

    public PersonalData Phone { get; set; } = PersonalData.None;

    public string Address { get; set; } = "";

    /// <summary>房屋权证号.</summary>
    public string Certificate { get; set; } = "";

    public HouseUse Use { get; set; }

    /// <summary>有证面积, 0.01㎡.</summary>
    public long? RegisteredDm2 { get; set; }

    /// <summary>未登记合法面积, 0.01㎡ (article 24).</summary>
    public long? UnregisteredDm2 { get; set; }

    /// <summary>征收面积, 0.01㎡.</summary>
    public long AreaDm2 { get; set; }

    public int? Persons { get; set; }

    public bool Signed { get; set; }

    public DateOnly? SignedOn { get; set; }

    public CompensationMode Mode { get; set; }

    /// <summary>搬迁腾空日期.</summary>
    public DateOnly? MovedOn { get; set; }

    public long? CompensationFen { get; set; }

    /// <summary>Lives in a turnover flat instead of being paid a fee.</summary>
    public bool Turnover { get; set; }

    /// <summary>过渡期限, months.</summary>
    public int? TermMonths { get; set; }

    /// <summary>特殊群体.</summary>
    public string Groups { get; set; } = "";

    public string Remark { get; set; } = "";
}
