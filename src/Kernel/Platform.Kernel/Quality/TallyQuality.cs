using System.Globalization;
using MediatR;
using Platform.Kernel.Access;
using Platform.Kernel.Audit;
using Platform.Kernel.Figures;

namespace Platform.Kernel.Quality;

/// <summary>排查统计表: figures that the county states otherwise than its rows add up to, as the tallies themselves show them.</summary>
internal sealed class TallyQuality(IMediator mediator, Caller caller, TimeProvider clock) : IQuality
{
    private const long Rounding = 100_00;

    private static readonly QualityCheck Differs = new(
        "platform.tally.differs", "统计项的县区填报数与逐行汇总不一致", QualityClass.Differs, true, "核对合计行和明细行，改正错的一方后重新导入。");

    public string Key => "platform.tally";

    public string Title => "排查统计表";

    public IReadOnlyList<QualityCheck> Checks => [Differs];

    public async Task<IReadOnlyDictionary<int, IReadOnlyList<QualityCount>>> Count(int? areaId, CancellationToken ct)
    {
        var counts = new Dictionary<int, IReadOnlyList<QualityCount>>();
        foreach (var area in Areas(areaId))
            if (await Comparable(area, ct) is { Count: > 0 } figures) counts[area] = [new(Differs, figures.Count(IsOff), figures.Count)];
        return counts;
    }

    public async Task<IReadOnlyList<QualityRow>> Rows(string check, int? areaId, int skip, int take, CancellationToken ct)
    {
        var rows = new List<QualityRow>();
        foreach (var area in Areas(areaId)) rows.AddRange((await Comparable(area, ct)).Where(IsOff).Select(f => Row(area, f)));
        return [.. rows.Skip(skip).Take(take)];
    }

    private IEnumerable<int> Areas(int? areaId) => caller.Areas.Where(a => areaId is null || a == areaId).Order();

    private async Task<List<Figure>> Comparable(int area, CancellationToken ct) =>
        [.. (await mediator.Send(new ReadTallies(area, AuditDay.Of(clock.GetUtcNow())), ct)).Figures.Where(f => f is { Stated: not null, Computed: not null })];

    // Counties print 万元 with two decimals; what is less than the last digit is no difference.
    private static bool IsOff(Figure figure) =>
        Math.Abs(figure.Stated!.Value - figure.Computed!.Value) >= (figure.Unit is FigureUnit.Fen or FigureUnit.Wan ? Rounding : 1);

    private QualityRow Row(int area, Figure f) => new(
        area, Differs, Title, f.Title, $"填报 {Say(f.Unit, f.Stated!.Value)}，逐行汇总 {Say(f.Unit, f.Computed!.Value)}，相差 {Say(f.Unit, f.Stated.Value - f.Computed.Value)}",
        string.Create(CultureInfo.InvariantCulture, $"/tallies?area={area}"));

    private static string Say(FigureUnit unit, long value) => unit switch
    {
        FigureUnit.Fen => (value / 100m).ToString("N2", CultureInfo.InvariantCulture) + " 元",
        FigureUnit.Wan => (value / 1_000_000m).ToString("N2", CultureInfo.InvariantCulture) + " 万元",
        FigureUnit.Dm2 => (value / 100m).ToString("N2", CultureInfo.InvariantCulture) + " ㎡",
        _ => value.ToString("N0", CultureInfo.InvariantCulture),
    };
}
