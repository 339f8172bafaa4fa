using System.Linq.Expressions;
using Platform.Kernel.Quality;
using Platform.Portal;
using Platform.Projects.Contracts;
using Platform.Projects.Data;
using Platform.Projects.Inventory;
using static Platform.Kernel.Quality.QualityClass;

namespace Platform.Projects.Quality;

/// <summary>What projects are held to.</summary>
internal sealed class ProjectQuality(ProjectsDb db) : Quality<Project>(db)
{
    // Half of the last printed digit on each side, over all households of a project.
    private const long Rounding = 100;
    private const string Sheet = "在“征收项目”表中改正后重新导入。";
    private static readonly ProjectState[] Decided = [ProjectState.Decided, ProjectState.Announced, ProjectState.DecidedNotStarted, ProjectState.Running, ProjectState.Completed];
    private static readonly ProjectState[] Begun = [ProjectState.Running, ProjectState.Completed];

    public override string Title => "征收项目";

    protected override string Kind => "project";

    protected override string Mend => Sheet;

    protected override Expression<Func<Project, string>> Label => p => p.Code + " " + p.Name;

    protected override string Href(Guid at) => $"/projects/{at}";

    protected override IReadOnlyList<QualityRule<Project>> Rules => [.. Fields, .. Days, .. Sums];

    private IEnumerable<QualityRule<Project>> Fields =>
    [
        Field("code", "项目编号", p => p.Code != ""),
        Field("decidedOn", "征收决定日期", p => p.DecidedOn != null, p => Begun.Contains(p.State), "实施中或已完成的项目", grave: true),
        Field("decisionNo", "征收决定文号", p => p.DecisionNo != "", p => Begun.Contains(p.State), "实施中或已完成的项目", grave: true),
        Field("ground", "公共利益情形", p => p.Ground != PublicGround.Unknown),
        Field("startedOn", "启动日期", p => p.StartedOn != null, p => Begun.Contains(p.State), "实施中或已完成的项目"),
        Field("completedOn", "完成日期", p => p.CompletedOn != null, p => p.State == ProjectState.Completed, "已完成的项目"),
        Field("statedHouseholds", "征收户数", p => p.StatedHouseholds != null),
        Field("statedArea", "征收面积", p => p.StatedAreaDm2 != null),
        Optional("signingEndsOn", "签约期限", p => p.SigningEndsOn != null, p => p.State == ProjectState.Running),
    ];

    private IEnumerable<QualityRule<Project>> Days =>
    [
        Check("startedBefore", "启动日期早于征收决定日期", Contradictory, p => p.StartedOn != null && p.DecidedOn != null, p => p.StartedOn < p.DecidedOn,
            p => $"启动 {Formats.Date(p.StartedOn)}，决定 {Formats.Date(p.DecidedOn)}", grave: true),
        Check("completedBefore", "完成日期早于启动日期", Contradictory, p => p.CompletedOn != null && p.StartedOn != null, p => p.CompletedOn < p.StartedOn,
            p => $"完成 {Formats.Date(p.CompletedOn)}，启动 {Formats.Date(p.StartedOn)}"),
        Check("undecided", "有征收决定日期，状态仍在决定之前", Contradictory, p => p.DecidedOn != null && p.State != ProjectState.Stopped, p => !Decided.Contains(p.State),
            p => $"决定 {Formats.Date(p.DecidedOn)}，状态 {StateWords.Of(p.State)}"),
        Check("unit", "填报面积疑为万㎡", Doubtful, p => p.StatedAreaDm2 != null, p => p.CorrectedAreaDm2 != p.StatedAreaDm2,
            p => $"填报 {Formats.Area(p.StatedAreaDm2)} ㎡，改正为 {Formats.Area(p.CorrectedAreaDm2)} ㎡"),
        Check("noHousehold", "实施中或已完成的项目没有一户被征收户", Doubtful, p => Begun.Contains(p.State),
            p => !db.Households.Any(h => h.AreaId == p.AreaId && h.ProjectId == p.Id), grave: true, apart: true, mend: "在“被征收户”表中补填该项目的户后导入。"),
    ];

    private IEnumerable<QualityRule<Project>> Sums =>
    [
        Check("households", "填报户数与户表不符", Differs, p => p.StatedHouseholds != null,
            p => db.Households.Any(h => h.AreaId == p.AreaId && h.ProjectId == p.Id)
                && db.Households.Count(h => h.AreaId == p.AreaId && h.ProjectId == p.Id) != p.StatedHouseholds,
            p => $"填报 {p.StatedHouseholds} 户，户表 {db.Households.Count(h => h.AreaId == p.AreaId && h.ProjectId == p.Id)} 户", apart: true),
        Check("area", "填报面积与各户之和不符", Differs, p => p.CorrectedAreaDm2 != null,
            p => db.Households.Any(h => h.AreaId == p.AreaId && h.ProjectId == p.Id)
                && (db.Households.Where(h => h.AreaId == p.AreaId && h.ProjectId == p.Id).Sum(h => h.AreaDm2) > p.CorrectedAreaDm2 + Rounding
                    || db.Households.Where(h => h.AreaId == p.AreaId && h.ProjectId == p.Id).Sum(h => h.AreaDm2) < p.CorrectedAreaDm2 - Rounding),
            p => $"填报 {Formats.Area(p.CorrectedAreaDm2)} ㎡，各户之和 {Formats.Area(db.Households.Where(h => h.AreaId == p.AreaId && h.ProjectId == p.Id).Sum(h => h.AreaDm2))} ㎡", apart: true),
    ];
}
