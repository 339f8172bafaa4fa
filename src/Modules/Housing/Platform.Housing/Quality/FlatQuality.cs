using System.Linq.Expressions;
using Platform.Housing.Data;
using Platform.Housing.Flats;
using Platform.Kernel.Quality;
using Platform.Portal;
using static Platform.Kernel.Quality.QualityClass;

namespace Platform.Housing.Quality;

/// <summary>What flats are held to.</summary>
internal sealed class FlatQuality(HousingDb db) : Quality<Flat>(db)
{
    public override string Title => "安置房源";

    protected override string Kind => "flat";

    protected override string Mend => "在“安置房源”表中改正后重新导入。";

    protected override Expression<Func<Flat, string>> Label => f =>
        db.Buildings.Where(b => b.AreaId == f.AreaId && b.Id == f.BuildingId).Select(b => b.Estate + " " + b.Name).FirstOrDefault() + " " + f.Unit + " " + f.Room;

    protected override Expression<Func<Flat, Guid>> At => f => f.BuildingId;

    protected override string Href(Guid at) => $"/housing/flats?building={at}";

    protected override IReadOnlyList<QualityRule<Flat>> Rules =>
    [
        Field("room", "房号", f => f.Room != ""),
        Field("area", "建筑面积", f => f.AreaDm2 != null),
        Field("layout", "户型", f => f.Layout != ""),
        Field("chosenOn", "选房日期", f => f.ChosenOn != null, f => f.HouseholdId != null, "已分配的房"),
        Optional("project", "定向项目", f => f.ProjectId != null),
        Check("nobody", "分配给了户册里没有的户", Contradictory, f => f.HouseholdCode != "", f => f.HouseholdId == null,
            f => $"安置户编号 {f.HouseholdCode} {f.Person}", grave: true, mend: "核对安置户编号；户册里没有的，先在“被征收户”表中补填。"),
        Check("handedToNobody", "已交房，没有安置户", Contradictory, f => f.HandedOverOn != null, f => f.HouseholdId == null,
            f => $"交房 {Formats.Date(f.HandedOverOn)}", grave: true),
        Check("handedBefore", "交房日期早于选房日期", Contradictory, f => f.HandedOverOn != null && f.ChosenOn != null, f => f.HandedOverOn < f.ChosenOn,
            f => $"交房 {Formats.Date(f.HandedOverOn)}，选房 {Formats.Date(f.ChosenOn)}"),
    ];
}
