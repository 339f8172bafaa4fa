using System.Globalization;
using MediatR;
using Platform.Housing.Data;
using Platform.Housing.Estates;
using Platform.Housing.Stated;
using Platform.Kernel.Figures;

namespace Platform.Housing.Tallies;

/// <summary>The figures of 安置房建设、分配、缺口, and the families that have no flat yet.</summary>
internal sealed class FlatFigures(HousingDb db, IMediator mediator) : IFigures
{
    public async Task<IReadOnlyList<Figure>> Read(int areaId, DateOnly asOf, CancellationToken ct)
    {
        var stock = await AreaStock.Read(db, mediator, areaId, asOf, ct);
        var day = "asOf=" + asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var all = stock.Flats.Sum(f => f.Flats);
        var allocated = stock.Flats.Sum(f => f.Allocated);
        return
        [
            Flats("entitled", "应安置套数", stock.Families.Sum(f => f.Due), $"/housing/families?{day}", stock.Stated(s => s.Due)),
            Flats("planned", "安置房源总套数", all, $"/housing/flats?{day}"),
            Flats("started", "已开工", stock.FlatsAt(Stage.Started, asOf), $"/housing/flats?stage=started&{day}"),
            Flats("topped", "已封顶", stock.FlatsAt(Stage.Topped, asOf), $"/housing/flats?stage=topped&{day}"),
            Flats("built", "已建成（竣工）", stock.FlatsAt(Stage.Built, asOf), $"/housing/flats?stage=built&{day}", stock.Stated(s => s.Built)),
            Flats("delivered", "所在楼栋已交付", stock.FlatsAt(Stage.Delivered, asOf), $"/housing/flats?stage=delivered&{day}"),
            Flats("allocated", "已分配到户", allocated, $"/housing/flats?status=allocated&{day}", stock.Stated(s => s.Allocated)),
            Flats("handedOver", "已交房", stock.Flats.Sum(f => f.HandedOver), $"/housing/flats?status=handedOver&{day}"),
            Flats("unallocatedFlats", "未分配房源", all - allocated, $"/housing/flats?status=free&{day}"),
            Flats("gapBuilt", "缺口：应安置减已建成", stock.Balances.Sum(b => b.GapBuilt), $"/housing/projects?{day}", stock.Stated(s => s.Gap)),
            Flats("gapAllocated", "缺口：应安置减已分配", stock.Families.Sum(f => f.Short), $"/housing/families?status=short&{day}"),
            Flats("gapPlanned", "缺口：应安置减全部定向房源", stock.Balances.Sum(b => b.GapPlanned), $"/housing/projects?{day}"),
            Families("due", "应安置户数", stock.Families.Count(f => f.Due > 0), $"/housing/families?{day}"),
            Families("settled", "已安置户数", stock.Families.Count(f => f.IsSettled), $"/housing/families?status=settled&{day}"),
            Families("unsettled", "拆除未安置户数", stock.Families.Count(f => f.IsUnsettled(asOf)), $"/housing/families?status=unsettled&{day}"),
            Families("withoutFlatYet", "应安置、一套未分到的户数", stock.Families.Count(f => f is { Due: > 0, Allocated: 0 }), $"/housing/families?status=none&{day}"),
        ];
    }

    private static Figure Families(string name, string title, long computed, string rows) =>
        new("households", name, title, FigureUnit.Count, computed, Rows: rows);

    private static Figure Flats(string name, string title, long computed, string rows, long? stated = null) =>
        new("flats", name, title, FigureUnit.Count, computed, stated, rows);
}
