using System.Linq.Expressions;
using Platform.Kernel.Quality;
using Platform.Portal;
using Platform.Rectification.Data;
using Platform.Rectification.Lifecycle;
using Platform.Rectification.Problems;
using Platform.Rectification.Rules;
using static Platform.Kernel.Quality.QualityClass;

namespace Platform.Rectification.Quality;

/// <summary>What open problems are held to: 61号 三（二） wants a leader, a department and a term for each.</summary>
internal sealed class ProblemQuality(RectificationDb db, TimeProvider clock) : Quality<Problem>(db)
{
    public override string Title => "问题台账";

    protected override string Kind => "problem";

    protected override string Mend => "在问题的化解方案中补填，或在“征收项目”表的责任领导、责任人、化解时限各列中补填后重新导入。";

    protected override Expression<Func<Problem, string>> Label => p => p.ProjectName;

    protected override string Href(Guid at) => $"/rectification/{at}";

    protected override IReadOnlyList<QualityRule<Problem>> Rules => Of(Formats.DayOf(clock.GetUtcNow()));

    private QualityRule<Problem>[] Of(DateOnly today) =>
    [
        Check("leader", "未销号问题没有责任领导", Missing, p => p.State < ProblemState.Closed,
            p => p.Leader == "" && !db.Duties.Any(d => d.AreaId == p.AreaId && d.ProjectId == p.ProjectId && d.Leader != ""), apart: true),
        Check("officer", "未销号问题没有责任人", Missing, p => p.State < ProblemState.Closed,
            p => p.Officer == "" && !db.Duties.Any(d => d.AreaId == p.AreaId && d.ProjectId == p.ProjectId && d.Officer != ""), apart: true),
        Check("department", "未销号问题没有责任部门", Missing, p => p.State < ProblemState.Closed,
            p => p.Department == "" && !db.Duties.Any(d => d.AreaId == p.AreaId && d.ProjectId == p.ProjectId && d.Department != "") && !db.DepartmentDuties.Any(d => d.AreaId == p.AreaId
                && d.From <= today && (d.Until == null || d.Until >= today) && ((p.Class == ProblemClass.FeeArrears && d.FeeArrears) || (p.Class == ProblemClass.NotResettled && d.NotResettled)
                    || (p.Class == ProblemClass.FlatsLate && d.FlatsLate) || (p.Class == ProblemClass.EarlySigns && d.EarlySigns))),
            apart: true, grave: true, mend: "在“专班与责任”中明确这类问题归哪个部门。"),
        Check("deadline", "未销号问题没有化解时限", Missing, p => p.State < ProblemState.Closed,
            p => p.Deadline == null && !db.Duties.Any(d => d.AreaId == p.AreaId && d.ProjectId == p.ProjectId && d.Deadline != null), apart: true, grave: true),
    ];
}
