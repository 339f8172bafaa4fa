using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Figures;
using Platform.Projects.Contracts;
using Platform.Projects.Data;
using Platform.Projects.Inventory;
using static Platform.Kernel.Figures.FigureUnit;

namespace Platform.Projects.Figures;

/// <summary>征收项目数量, 被征收房屋面积, 征收户数 of the founding document, stated beside computed.</summary>
internal sealed class ProjectFigures(ProjectsDb db, TimeProvider clock) : IFigures
{
    private const string List = "/projects", Families = "/projects/households";

    public async Task<IReadOnlyList<Figure>> Read(int areaId, DateOnly asOf, CancellationToken ct)
    {
        var begun = db.Projects.AsNoTracking().Where(p => p.AreaId == areaId).Begun(asOf);
        var classes = await ReadTally.Classes(begun, asOf, ct);
        var households = await ReadTally.Households(db, areaId, asOf, ct);
        var stated = await ReadTally.Stated(db, areaId, asOf, ct);
        var day = asOf == clock.Today() ? "" : "asOf=" + asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return [.. Projects(classes, day), .. await Years(begun, ct), .. Areas(households, stated, day), .. Households(households, stated, day), .. Modes(households, stated, day)];
    }

    private static IEnumerable<Figure> Projects(IReadOnlyDictionary<ProjectClass, int> classes, string day) =>
    [
        new("projects", "total", "征收项目数量", Count, classes[ProjectClass.All], Rows: Path(List, "", day)),
        new("projects", "completed", "已完成项目", Count, classes[ProjectClass.Completed], Rows: Path(List, "state=completed", day)),
        new("projects", "incomplete", "未完成项目", Count, classes[ProjectClass.Incomplete], Rows: Path(List, "state=incomplete", day)),
        new("projects", "decidedNotStarted", "已决定未启动项目", Count, classes[ProjectClass.DecidedNotStarted], Rows: Path(List, "state=decidedNotStarted", day)),
    ];

    // For the trend of the dashboard: how many projects were decided in each year.
    private static async Task<IEnumerable<Figure>> Years(IQueryable<Project> begun, CancellationToken ct)
    {
        var years = await begun.Where(p => p.DecidedOn != null).GroupBy(p => p.DecidedOn!.Value.Year)
            .Select(g => new { Year = g.Key, Projects = g.Count() }).ToListAsync(ct);
        return years.Select(y => new Figure("decidedIn", y.Year.ToString(CultureInfo.InvariantCulture), $"{y.Year} 年作出决定", Count, y.Projects, Rows: $"{List}?year={y.Year}"));
    }

    private static IEnumerable<Figure> Areas(HouseholdTally tally, StatedSums stated, string day) =>
    [
        new("areaM2", "fromHouseholds", "被征收房屋面积（各户之和）", Dm2, tally.AreaDm2, stated.AreaInTotalDm2 ?? stated.AsPrintedDm2, Path(Families, "", day)),
        new("areaM2", "fromProjectsAsPrinted", "被征收房屋面积（项目表原样相加）", Dm2, stated.AsPrintedDm2, stated.AreaInTotalDm2, Path(List, "", day)),
        new("areaM2", "fromProjectsCorrected", "被征收房屋面积（疑为万㎡的改正后）", Dm2, stated.CorrectedDm2, stated.AreaInTotalDm2 ?? stated.AsPrintedDm2, Path(List, "", day)),
    ];

    private static IEnumerable<Figure> Households(HouseholdTally tally, StatedSums stated, string day) =>
    [
        new("households", "fromHouseholds", "征收户数（户表）", Count, tally.All, stated.HouseholdsInTotal ?? stated.HouseholdsOfProjects, Path(Families, "", day)),
        new("households", "fromProjects", "征收户数（项目表各行之和）", Count, stated.HouseholdsOfProjects, stated.HouseholdsInTotal, Path(List, "", day)),
        new("households", "statedTotalInSheet", "征收户数（项目表合计行）", Count, stated.HouseholdsInTotal, stated.HouseholdsInTotal, Path(List, "", day)),
        new("households", "signed", "已签约户数", Count, tally.Signed, Rows: Path(Families, "signed=yes", day)),
        new("households", "unsigned", "未签约户数", Count, tally.Unsigned, Rows: Path(Families, "signed=no", day)),
    ];

    private static IEnumerable<Figure> Modes(HouseholdTally tally, StatedSums stated, string day) =>
    [
        new("households", "byMode.exchange", "产权调换（期房）", Count, tally.Of(CompensationMode.Exchange), Rows: Path(Families, "mode=exchange", day)),
        new("households", "byMode.existing", "产权调换（现房）", Count, tally.Of(CompensationMode.Existing), Rows: Path(Families, "mode=existing", day)),
        new("households", "byMode.cash", "货币补偿", Count, tally.Of(CompensationMode.Cash), stated.Cash, Path(Families, "mode=cash", day)),
        new("households", "byMode.voucher", "房票", Count, tally.Of(CompensationMode.Voucher), stated.Voucher, Path(Families, "mode=voucher", day)),
        new("households", "byMode.none", "未签约或未选择", Count, tally.Of(CompensationMode.None), Rows: Path(Families, "mode=none", day)),
    ];

    private static string Path(string list, string filter, string day) => (filter, day) switch
    {
        ("", "") => list,
        ("", _) => $"{list}?{day}",
        (_, "") => $"{list}?{filter}",
        _ => $"{list}?{filter}&{day}",
    };
}
