using Platform.Kernel.Data;

namespace Platform.Housing.Families;

/// <summary>What a family is owed, from the columns of 被征收户 that Housing takes; one for each household.</summary>
[Title("应安置套数")]
[Unlisted]
internal sealed class Entitlement : Owned
{
    [Title("被征收户")]
    public Guid HouseholdId { get; set; }

    /// <summary>应安置套数; null where the county left it out.</summary>
    [Title("应安置套数")]
    public int? FlatsDue { get; set; }

    /// <summary>安置小区, as stated.</summary>
    [Title("安置小区")]
    public string Estate { get; set; } = "";

    /// <summary>安置房号, as stated.</summary>
    [Title("安置房号")]
    public string Flats { get; set; } = "";

    /// <summary>交房日期: the earliest of the family's flats, as stated.</summary>
    [Title("交房日期")]
    public DateOnly? HandedOverOn { get; set; }
}
