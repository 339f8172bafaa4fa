using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Access;
using Platform.Kernel.Calendar;
using Platform.Kernel.Gates;
using Platform.Kernel.Modules;
using Platform.Kernel.Web;
using Platform.Portal;
using Platform.Rectification.Closing;
using Platform.Rectification.Data;
using Platform.Rectification.Evidence;
using Platform.Rectification.Plans;
using Platform.Rectification.Terms;

namespace Platform.Rectification.Lifecycle;

/// <summary>Sees to what the table asks before a step, and puts into the problem what the step states.</summary>
internal sealed class StepConditions(
    RectificationDb db, TermBook terms, PlanBook plans, NumberCheck numbers, MergeBook merging, WorkingDays calendar, Caller caller, TimeProvider clock) : IModuleService
{
    /// <summary>Meets all that is asked.</summary>
    /// <returns>What the gates said, where they were asked.</returns>
    /// <exception cref="ProblemException">What is not met; see <see cref="Asked"/> for the codes.</exception>
    public async Task<IReadOnlyList<Checked>> Meet(Problems.Problem problem, LifecycleStep step, TakeStep request, IReadOnlyList<ProblemStep> taken, CancellationToken ct)
    {
        var asked = step.Asked;
        if (asked.HasFlag(Asked.Reason) && string.IsNullOrWhiteSpace(request.Opinion)) throw Problem.Invalid([new("opinion", "请说明理由。")]);
        if (asked.HasFlag(Asked.NotTheApplicant) && taken.LastOrDefault(s => s.Act == ProblemAct.Apply) is { } applied && (applied.IsOf(caller.Id) || applied.IsOf(caller.For)))
            throw new ProblemException(409, "own-submission", "申请人不能办理自己申请的销号，请由其他人办理。");
        if (asked.HasFlag(Asked.Plan) && (await plans.Of(problem, ct)).Missing(problem) is { Count: > 0 } missing)
            throw new ProblemException(409, "plan-incomplete", $"方案还缺：{string.Join("、", missing)}。");
        if (asked.HasFlag(Asked.Outcome)) problem.Outcome = request.Outcome is { } outcome && Outcomes.Applied.Contains(outcome) ? outcome : throw Problem.Invalid([new("outcome", "请选择销号结论。")]);
        if (asked.HasFlag(Asked.Evidence)) await Evidence(problem, ct);
        if (asked.HasFlag(Asked.Notice)) await Notice(problem, request, ct);
        if (asked.HasFlag(Asked.NoticeOver)) await NoticeOver(problem, ct);
        if (asked.HasFlag(Asked.Target)) await merging.Into(problem, request.Target ?? "", ct);
        return asked.HasFlag(Asked.Numbers) ? await Numbers(problem, step, request, ct) : [];
    }

    private async Task Evidence(Problems.Problem problem, CancellationToken ct)
    {
        var there = await db.Files.Where(f => f.AreaId == problem.AreaId && f.ProblemId == problem.Id).Select(f => f.Kind).Distinct().ToListAsync(ct);
        var missing = ClassPlan.Of(problem.Class).Evidence.Except(there).ToList();
        if (missing.Count > 0) throw new ProblemException(409, "evidence-missing", $"还没有上传：{string.Join("、", missing)}。");
    }

    private async Task Notice(Problems.Problem problem, TakeStep request, CancellationToken ct)
    {
        var today = Formats.DayOf(clock.GetUtcNow());
        var least = (await terms.Of(problem.AreaId, ct)).Value(ShippedTerms.Notice, today);
        var faults = new List<Kernel.Web.FieldError>();
        if (string.IsNullOrWhiteSpace(request.Place)) faults.Add(new("place", "请填写公示地点。"));
        if (!(request.NoticeDays >= least)) faults.Add(new("noticeDays", $"公示期不得少于 {least} 个工作日。"));
        if (faults.Count > 0) throw Problem.Invalid(faults);
        var end = (await calendar.Of(problem.AreaId, ct)).Add(today, request.NoticeDays!.Value);
        problem.NoticeUntil = end.IsKnown ? end.Value : throw new ProblemException(409, "calendar-unknown", $"{end.MissingYear} 年的放假安排还没有公布，算不出公示截止日期。");
    }

    private async Task NoticeOver(Problems.Problem problem, CancellationToken ct)
    {
        if (problem.NoticeUntil is { } until && Formats.DayOf(clock.GetUtcNow()) <= until) throw new ProblemException(409, "notice-running", $"公示到 {until:yyyy-MM-dd} 为止，期满后再办理。");
        var open = await db.Objections.CountAsync(o => o.AreaId == problem.AreaId && o.ProblemId == problem.Id && o.AnsweredOn == null, ct);
        if (open > 0) throw new ProblemException(409, "objection-open", $"还有 {open} 条异议没有答复。");
    }

    private async Task<IReadOnlyList<Checked>> Numbers(Problems.Problem problem, LifecycleStep step, TakeStep request, CancellationToken ct)
    {
        var results = await numbers.Of(problem, ct);
        var wrong = results.Where(r => r.State == GateState.Fails).ToList();
        if (problem.Outcome == Outcome.Resolved && wrong.Count > 0)
            throw new ProblemException(409, "numbers-wrong", "数字还没有恢复正常，不能按“已解决”销号：" + string.Join("；", wrong.Select(w => $"{w.Title}：{w.Reason.TrimEnd('。')}")) + "。");
        if (!step.Asked.HasFlag(Asked.Attestation)) return [.. results.Select(r => new Checked(r.Code, r.Title, r.State, r.Reason, r.Rows, ""))];

        var off = results.Where(r => r.State == GateState.Off).ToList();
        var said = request.Attested ?? new Dictionary<string, string>();
        var unsaid = off.Where(r => string.IsNullOrWhiteSpace(said.GetValueOrDefault(r.Code))).Select(r => r.Title).ToList();
        if (unsaid.Count > 0) throw new ProblemException(409, "attestation-missing", $"平台不能核对的事项须由负责人逐项书面认定：{string.Join("、", unsaid)}。");
        if (off.Count > 0 && !await db.Files.AnyAsync(f => f.AreaId == problem.AreaId && f.ProblemId == problem.Id && f.Kind == ProblemFile.Attestation, ct))
            throw new ProblemException(409, "attestation-missing", $"请先上传“{ProblemFile.Attestation}”的材料。");
        return [.. results.Select(r => new Checked(r.Code, r.Title, r.State, r.Reason, r.Rows, r.State == GateState.Off ? said[r.Code].Trim() : ""))];
    }
}
