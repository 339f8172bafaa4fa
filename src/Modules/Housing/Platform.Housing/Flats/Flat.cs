using Platform.Kernel.Data;
using Platform.Kernel.Personal;

namespace Platform.Housing.Flats;

/// <summary>A resettlement flat, as the county reports it.</summary>
[Title("安置房源")]
internal sealed class Flat : Owned
{
    [Title("楼栋")]
    public Guid BuildingId { get; set; }

    /// <summary>Estate, building, unit and room folded: the natural key.</summary>
    public string Key { get; set; } = "";

    /// <summary>Its place in the county's sheet, which lists keep.</summary>
    public int Order { get; set; }

    /// <summary>单元.</summary>
    [Title("单元")]
    public string Unit { get; set; } = "";

    /// <summary>房号.</summary>
    [Title("房号")]
    public string Room { get; set; } = "";

    /// <summary>户型.</summary>
    [Title("户型")]
    public string Layout { get; set; } = "";

    /// <summary>建筑面积, 0.01㎡; null where it could not be read.</summary>
    [Title("建筑面积（㎡）")]
    public long? AreaDm2 { get; set; }

    /// <summary>定向项目; null where the flat is meant for none.</summary>
    [Title("定向项目")]
    public Guid? ProjectId { get; set; }

    /// <summary>The family it is allocated to; null while it is not, or where the stated family is not known.</summary>
    [Title("安置户")]
    public Guid? HouseholdId { get; set; }

    /// <summary>安置户编号 as stated, folded; a flat may name a family that nobody has.</summary>
    [Title("安置户编号")]
    public string HouseholdCode { get; set; } = "";

    /// <summary>安置人 as stated.</summary>
    [Title("安置人")]
    [FreeText]
    public string Person { get; set; } = "";

    /// <summary>选房日期.</summary>
    [Title("选房日期")]
    public DateOnly? ChosenOn { get; set; }

    /// <summary>交房日期.</summary>
    [Title("交房日期")]
    public DateOnly? HandedOverOn { get; set; }

    [Title("备注")]
    [FreeText]
    public string Remark { get; set; } = "";
}
