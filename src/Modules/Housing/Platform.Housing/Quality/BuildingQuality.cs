using System.Linq.Expressions;
using Platform.Housing.Data;
using Platform.Housing.Estates;
using Platform.Kernel.Quality;
using Platform.Portal;
using static Platform.Kernel.Quality.QualityClass;

namespace Platform.Housing.Quality;

/// <summary>What buildings are held to.</summary>
internal sealed class BuildingQuality(HousingDb db) : Quality<Building>(db)
{
    public override string Title => "安置楼栋";

    protected override string Kind => "building";

    protected override string Mend => "在“安置房源”表中改正后重新导入。";

    protected override Expression<Func<Building, string>> Label => b => b.Estate + " " + b.Name;

    protected override string Href(Guid at) => $"/housing/flats?building={at}";

    protected override IReadOnlyList<QualityRule<Building>> Rules =>
    [
        Field("plannedDelivery", "计划交付日期", b => b.PlannedDelivery != null, grave: true),
        Field("plannedBuilt", "计划竣工日期", b => b.PlannedBuilt != null),
        Field("progress", "建设进度", b => b.Progress != ""),
        Optional("project", "定向项目", b => b.ProjectId != null),
        Check("order", "建设节点先后颠倒", Contradictory, b => b.StartedOn != null || b.ToppedOn != null || b.BuiltOn != null || b.DeliveredOn != null,
            b => b.ToppedOn < b.StartedOn || b.BuiltOn < b.ToppedOn || b.BuiltOn < b.StartedOn || b.DeliveredOn < b.BuiltOn,
            b => $"开工 {Formats.Date(b.StartedOn)}，封顶 {Formats.Date(b.ToppedOn)}，竣工 {Formats.Date(b.BuiltOn)}，交付 {Formats.Date(b.DeliveredOn)}", grave: true),
        Check("empty", "楼栋没有一套房源", Doubtful, b => true, b => !db.Flats.Any(f => f.AreaId == b.AreaId && f.BuildingId == b.Id), apart: true),
    ];
}
