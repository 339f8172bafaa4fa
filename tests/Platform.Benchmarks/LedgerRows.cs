using Platform.Kernel.Data;
using Platform.Projects.Households;
using Platform.Projects.Inventory;
using Platform.Rectification.Lifecycle;
using Platform.Rectification.Plans;
using Platform.Rectification.Problems;
using Platform.Rectification.Progress;
using Platform.Rectification.Rules;

namespace Platform.Benchmarks;

/// <summary>A county's items with all that hangs on them: every fifth is struck off, every tenth on its way there, the others are acted on or only registered.</summary>
internal sealed class LedgerRows(int area, DateOnly today, Random random)
{
    private static readonly ProblemState[] Path =
        [ProblemState.Registered, ProblemState.Acting, ProblemState.Applied, ProblemState.Notice, ProblemState.SignOff, ProblemState.Review, ProblemState.Filing, ProblemState.Closed];

    private static readonly ProblemAct[] Acts = [ProblemAct.Start, ProblemAct.Apply, ProblemAct.Check, ProblemAct.EndNotice, ProblemAct.Sign, ProblemAct.Verify, ProblemAct.File];

    public List<Problem> Items { get; } = [];

    public List<ProblemHousehold> Families { get; } = [];

    public List<ProblemFigure> Figures { get; } = [];

    public List<ProblemStep> Steps { get; } = [];

    public List<Milestone> Milestones { get; } = [];

    public List<ProgressReport> Weeks { get; } = [];

    public void Add(int n, Project site, ProblemClass kind, int part, List<Household> families, int first, int count)
    {
        var item = New<Problem>();
        var state = random.Next(20) switch { < 4 => ProblemState.Closed, < 5 => ProblemState.Applied, < 6 => Path[random.Next(3, 7)], < 10 => ProblemState.Registered, _ => ProblemState.Acting };
        (item.Number, item.ProjectId, item.Class, item.Part) = ($"L{area}-2026-{n:00000}", site.Id, kind, part);
        item.Call(site.Name);
        (item.OpenedOn, item.State, item.LeadingRule) = (today.AddDays(-random.Next(30, 400)), state, "bench");
        item.StateSince = state == ProblemState.Registered ? null : today.AddDays(-random.Next(1, 30));
        item.Opening = new() { Rule = "bench", Title = "速度测试", Indicator = "bench.one", Value = random.Next(1, 9), Unit = "户", Compare = Comparison.Above, Source = "速度测试", Explanation = $"虚构的数字 {n}。" };
        (item.MoneyFen, item.Households, item.Since) = (random.Next(1, 5_000_000), 3 + (n % 3), n % 4 == 0 ? null : today.AddDays(-random.Next(1, 900)));
        (item.Leader, item.Department) = n % 5 == 0 ? ("", "") : ("虚构领导", "县住建局");
        item.Deadline = n % 10 == 0 ? null : today.AddDays(random.Next(-100, 300));
        item.HealthySince = state == ProblemState.Closed || n % 6 == 0 ? today.AddDays(-random.Next(1, 40)) : null;
        item.NoticeUntil = state == ProblemState.Notice ? today.AddDays(random.Next(-15, 5)) : null;
        item.Outcome = state < ProblemState.Applied ? null : n % 7 == 0 ? Outcome.Partly : Outcome.Resolved;
        if (state == ProblemState.Closed) (item.ClosedOn, item.ClosedMoneyFen, item.ClosedHouseholds) = (item.StateSince, item.MoneyFen, item.Households);
        Items.Add(item);
        for (var h = 0; h < 3 + (n % 3); h++)
        {
            var family = New<ProblemHousehold>();
            (family.ProblemId, family.HouseholdId, family.Removed) = (item.Id, families[first + (((part * 4) + h) % count)].Id, item.HealthySince is not null);
            Families.Add(family);
        }
        var figure = New<ProblemFigure>();
        (figure.ProblemId, figure.Rule, figure.Title, figure.Unit, figure.Value, figure.AsOf, figure.Explanation) = (item.Id, "bench", "速度测试", "户", 3, today, item.Opening.Explanation);
        Figures.Add(figure);
        for (var s = 0; s < Array.IndexOf(Path, state); s++)
        {
            var step = New<ProblemStep>();
            (step.ProblemId, step.Number, step.Act, step.From, step.To) = (item.Id, s + 1, Acts[s], Path[s], Path[s + 1]);
            (step.On, step.At, step.By, step.Outcome) = (item.StateSince!.Value, DateTime.UtcNow, s == 0 ? "clerk" : "leader", s == 0 ? null : item.Outcome);
            Steps.Add(step);
        }
        for (var m = 1; m <= (state == ProblemState.Registered ? 0 : 3); m++)
        {
            var milestone = New<Milestone>();
            (milestone.ProblemId, milestone.Number, milestone.Text, milestone.DueOn) = (item.Id, m, "虚构节点", item.OpenedOn.AddDays(m * 60));
            milestone.DoneOn = state > ProblemState.Acting || m < 2 || n % 3 == 0 ? milestone.DueOn : null;
            Milestones.Add(milestone);
        }
        var monday = Platform.Rectification.Progress.Weeks.Due(today);
        for (var w = 0; w < (state == ProblemState.Acting ? 4 : 0); w++)
        {
            var week = New<ProgressReport>();
            (week.ProblemId, week.Week, week.Kind, week.ByName, week.At) = (item.Id, monday.AddDays(-7 * (w + (n % 2))), ProgressKind.NoChange, "虚构", DateTime.UtcNow);
            Weeks.Add(week);
        }
        item.ReportedWeek = state == ProblemState.Acting ? monday.AddDays(-7 * (n % 2)) : null;
    }

    private T New<T>()
        where T : Owned, new() => LedgerCity.New<T>(area);
}
