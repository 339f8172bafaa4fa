using Platform.Kernel.Data;

namespace Platform.Housing.Flats;

/// <summary>A resettlement flat, as the county reports it.</summary>
[Title("安置房源")]
internal sealed class Flat : Owned
{
    public Guid BuildingId { get; set; }

    /// <summary>Estate, building, unit and room folded: the natural key.</summary>
    public string Key { get; set; } = "";

    /// <summary>Its place in the county's sheet, which lists keep.</summary>
    public int Order { get; set; }

    /// <summary>单元.</summary>
    public string Unit { get; set; } = "";

    /// <summary>房号.</summary>
    public string Room { get; set; } = "";

    /// <summary>户型.</summary>
    public string Layout { get; set; } = "";

    /// <summary>建筑面积, 0.01㎡; null where it could not be read.</summary>
    public long? AreaDm2 { get; set; }

    /// <summary>定向项目; null where the flat is meant for none.</summary>
    public Guid? ProjectId { get; set; }

    /// <summary>The family it is allocated to; null while it is not, or where the stated family is not known.</summary>
    public Guid? HouseholdId { get; set; }

    /// <summary>安置户编号 as stated, folded; a flat may name a family that nobody has.</summary>
    public string HouseholdCode { get; set; } = "";

    /// <summary>安置人 as stated.</summary>
    public string Person { get; set; } = "";

    /// <summary>选房日期.</summary>
    public DateOnly? ChosenOn { get; set; }

    /// <summary>交房日期.</summary>
    public DateOnly? HandedOverOn { get; set; }

    public string Remark { get; set; } = "";
}
