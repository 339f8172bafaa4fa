using Platform.Kernel.Data;
using Platform.Kernel.Personal;

namespace Platform.Fees.Terms;

/// <summary>On what terms a family is paid, from the columns of 被征收户 that Fees takes; one for each household.</summary>
[Title("过渡费标准和账户")]
[Unlisted]
internal sealed class FeeTerms : Owned
{
    [Title("被征收户")]
    public Guid HouseholdId { get; set; }

    /// <summary>过渡费标准, 分 per ㎡ and month; null where the county left it out.</summary>
    [Title("过渡费标准（元/㎡·月）")]
    public long? RateFen { get; set; }

    /// <summary>开户银行.</summary>
    [Title("开户银行")]
    public string Bank { get; set; } = "";

    /// <summary>银行账号.</summary>
    [Title("银行账号")]
    public PersonalData Card { get; set; } = PersonalData.None;
}
