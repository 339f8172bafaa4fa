namespace Platform.Rules.Engine;

internal ref partial struct FeeWalk<TSink>
{
    /// <summary>False where there is no fee yet; an error is set where a fact is missing.</summary>
    private bool FindStart()
    {
        var (moved, signed, rule) = (facts.MovedOut, facts.Agreement.Signed, plan.StartRule);
        var (needsMove, needsSigning) = (rule <= StartRule.LaterOfSigningAndMoving, rule is StartRule.LaterMonthOfSigningAndMoving or StartRule.LaterOfSigningAndMoving or StartRule.SigningDay);
        if (needsMove && moved is null) return Missing("搬迁日期");
        if (needsSigning && signed is null) return Missing("签约日期");
        if (needsMove && moved!.Value.DayNumber > asOf || needsSigning && signed!.Value.DayNumber > asOf) return false;
        var day = rule switch
        {
            StartRule.AgreementFrom => facts.Agreement.From,
            StartRule.ProjectEndDay or StartRule.ProjectEndMonth => facts.ProjectEnd,
            StartRule.LaterOfSigningAndMoving or StartRule.LaterMonthOfSigningAndMoving => moved > signed ? moved : signed,
            StartRule.SigningDay => signed,
            _ => moved,
        };
        if (day is null) return Missing(rule == StartRule.AgreementFrom ? "协议起始日期" : "项目搬迁结束日期");
        anchorMonth = Days.Month(day.Value.DayNumber);
        anchorDay = day.Value.Day;
        if (rule is StartRule.MoveMonth or StartRule.LaterMonthOfSigningAndMoving or StartRule.ProjectEndMonth) anchorDay = 1;
        else if (rule == StartRule.MonthAfterMove) (anchorMonth, anchorDay) = (anchorMonth + 1, 1);
        start = AfterMonths(0);
        // A calendar month is that of the first fee day, which may be the day after the anchor.
        months = plan.Calendar ? new(true, start < Days.First(anchorMonth + 1) ? anchorMonth : anchorMonth + 1, 1, 0) : new(false, anchorMonth, anchorDay, Shift);
        return true;
    }

    private readonly int Shift => plan.FirstDayCounts ? 0 : 1;

    /// <summary>The first fee day moved by months, keeping the anchor's day of the month.</summary>
    private readonly int AfterMonths(int count) => Days.At(anchorMonth + count, anchorDay) + Shift;

    /// <summary>Overdue begins within a fee month.</summary>
    private const int NotAtStart = int.MinValue;

    private bool FindPeriod()
    {
        if (!PeriodOf(out var found, out var to)) return error is null;
        term = to is null ? found : -1;
        var last = to ?? AfterMonths(found) - 1;
        if (plan.OverdueFrom == OverdueFrom.Day)
        {
            overdueFrom = last + 1;
            var k = months.IndexOf(overdueFrom);
            overdueMonth = months.Start(k) == overdueFrom ? k : NotAtStart;
            firstOverdue = Math.Max(0, overdueMonth == NotAtStart ? k + 1 : k);
        }
        else
        {
            overdueMonth = plan.OverdueFrom == OverdueFrom.Month ? months.IndexOf(last + 1) : months.IndexOf(last) + 1;
            overdueFrom = months.Start(overdueMonth);
            firstOverdue = Math.Max(0, overdueMonth);
        }
        if (overdueFrom <= start) firstOverdue = 0;
        Add(overdueFrom, Cause.TermEnded, last);
        // Every household may be in a turnover flat for a while: both kinds of steps may change the factor.
        Steps(plan.OverdueSteps, last);
        if (facts.TurnoverFlat || First(EventKind.TurnoverIn) != Days.Never) Steps(plan.TurnoverSteps, last);
        return true;
    }

    private void Steps(Step[] steps, int last)
    {
        foreach (var step in steps.AsSpan(1)) Add(StepDay(step.After), Cause.Step, last);
    }

    /// <summary>The day on which so many months are overdue; counted from the anchor where the period was, so that no day of the month is lost.</summary>
    private readonly int StepDay(int after)
    {
        if (overdueMonth != NotAtStart) return months.Start(overdueMonth + after);
        if (after == 0) return overdueFrom;
        return term >= 0 ? AfterMonths(term + after) : Days.AddMonths(overdueFrom, after);
    }

    /// <summary>False without an error: never overdue.</summary>
    private bool PeriodOf(out int count, out int? to)
    {
        (count, to) = (plan.PeriodMonths ?? 0, null);
        if (plan.PeriodMonths is not null) return true;
        var agreement = facts.Agreement;
        int? found = null;
        switch (plan.Period.Text)
        {
            case "open": return false;
            case "agreedDate": to = agreement.To?.DayNumber; break;
            case "agreedMonths": found = agreement.Months; break;
            case "agreed": (to, found) = (agreement.To?.DayNumber, agreement.Months); break;
            default:
                if (!PeriodByTable(out found)) return false;
                break;
        }
        if (to is null && found is null) return Refuse(FaultCodes.PeriodMissing, plan.Period.Text is null ? "规定中没有与新建房屋相符的过渡期限，请补充。" : "协议没有约定过渡期限，请补充。");
        count = found ?? 0;
        return true;
    }

    private bool PeriodByTable(out int? found)
    {
        found = null;
        if (plan.Period["byForm"] is { } forms)
        {
            if (facts.NewForm == BuildingForm.Unknown) return Missing("新建房屋形式（多层、高层）");
            foreach (var row in forms.Items!) if (row.Word<BuildingForm>("form") == facts.NewForm) found ??= row.Whole("months");
        }
        else if (plan.Period["byFloors"] is { } floors)
        {
            if (facts.NewFloors is null) return Missing("新建房屋层数");
            foreach (var row in floors.Items!) if (facts.NewFloors <= (row.Whole("upTo") ?? int.MaxValue)) found ??= row.Whole("months");
        }
        else
        {
            foreach (var row in plan.Period["byMode"]!.Items!) if (row.Word<Mode>("mode") == facts.Mode) found ??= row.Whole("months");
        }
        return true;
    }
}
