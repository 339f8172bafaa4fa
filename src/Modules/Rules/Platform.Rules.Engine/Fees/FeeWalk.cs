namespace Platform.Rules.Engine;

/// <summary>Walks one household's time from its first fee day to the last that is due, and hands what it finds to a sink.</summary>
internal ref partial struct FeeWalk<TSink> where TSink : struct, IFeeSink
{
    private readonly FeePlan plan;
    private readonly ref readonly FamilyFacts facts;
    private readonly int asOf, knownOn;
    private readonly ref TSink sink;
    private readonly ReadOnlySpan<Space> spaces;
    private readonly ReadOnlySpan<StoryEvent> events;
    private readonly Span<Break> breaks;
    private int breakCount;
    private FeeError? error;
    private FeeMonths months;
    private int start, end, feeEnd, overdueFrom, tailFrom, firstOverdue, overdueMonth, switched, term, anchorMonth, anchorDay;
    private long tailFactor, floors;
    private ulong monthly;
    private Int128 knownSum;
    private long knownDelivered;
    private Marks knownMarks;
    private bool known, ownRate;
    private Exact running;
    private long rounded, capUsed;
    private Segment now;

    /// <param name="plan">The rule.</param>
    /// <param name="facts">The household.</param>
    /// <param name="asOf">The day of the figures.</param>
    /// <param name="knownOn">What was published later is not seen.</param>
    /// <param name="few">Memory for the breaks of most households; it need not be empty.</param>
    /// <param name="sink">What takes the months.</param>
    public FeeWalk(FeePlan plan, ref readonly FamilyFacts facts, int asOf, int knownOn, Span<Break> few, ref TSink sink)
    {
        (this.plan, this.asOf, this.knownOn) = (plan, asOf, knownOn);
        this.facts = ref facts;
        this.sink = ref sink;
        spaces = facts.Spaces.Span;
        events = facts.Events.Span;
        breaks = plan.BreakCount + events.Length > few.Length ? Scratch.Breaks(plan.BreakCount + events.Length) : few;
        floors = 1;
        (end, overdueFrom, tailFrom, switched) = (Days.Never, Days.Never, Days.Never, Days.Never);
    }

    /// <summary>Null, or why there is no amount. What the sink took before a refusal counts for nothing.</summary>
    public FeeError? Run()
    {
        if (!FactsAreSound()) return error;
        if (!OneOffs()) return error;
        if (monthly == 0 || (plan.ModeMask & 1 << (int)facts.Mode) == 0) return error;
        if (!FindStart())
        {
            sink.Ends(Days.Never);
            return error;
        }
        if (!FindPeriod()) return error;
        FindEnd();
        if (error is not null || end <= start) return error;
        FindBreaks();
        Emit();
        sink.Ends(capUsed < 0 ? start : feeEnd);
        return error;
    }

    private bool Refuse(string code, string text)
    {
        error ??= new(code, text);
        return false;
    }

    private bool Missing(string what) => Refuse(FaultCodes.FactMissing, $"缺少{what}，无法计算。");

    private bool Invalid(string text) => Refuse(FaultCodes.FactInvalid, text);

    /// <summary>The day of the first event of a kind that is seen; never when there is none.</summary>
    private readonly int First(EventKind kind, int nth = 1)
    {
        foreach (var e in events)
        {
            if (e.Date.DayNumber > asOf) break;
            if (e.Kind == kind && --nth == 0) return e.Date.DayNumber;
        }
        return Days.Never;
    }

    private bool FactsAreSound()
    {
        if (spaces.Length > 64) return Invalid("房屋分户超过 64 处，请合并后再算。");
        foreach (var space in spaces)
            if (space.Area < 0 || space.Area == 0 && plan.Unit == Unit.Area || space.ValueFen < 0) return Invalid("建筑面积应大于零，评估价值不能为负。");
        if (facts.Persons < 0 || facts.Rooms < 0 || facts.Households < 1 || facts.Flats < 1 || facts.NewFloors < 1) return Invalid("人口、间数、户数、套数、层数不能为负，户数、套数、层数至少为一。");
        var agreement = facts.Agreement;
        if (agreement.Months is < 0 or > 1_200 || agreement.MonthlyFen < 0 || agreement.Rate < 0) return Invalid("协议的月数、月额、单价不能为负，月数至多 1200。");
        if (agreement.To < agreement.From) return Refuse(FaultCodes.DateOrder, $"协议截止日 {agreement.To:yyyy-MM-dd} 早于起始日 {agreement.From:yyyy-MM-dd}。");
        return DaysAreSane(facts.MovedOut) && DaysAreSane(agreement.Signed) && DaysAreSane(agreement.From) && DaysAreSane(agreement.To) && DaysAreSane(facts.ProjectEnd) && EventsAreSound();
    }

    private bool DaysAreSane(DateOnly? day) => day is null || Days.Sane(day.Value) || Invalid($"日期 {day:yyyy-MM-dd} 不在 1900 年至 2199 年之间。");

    private bool EventsAreSound()
    {
        var before = 0;
        long delivered = 0, area = 0;
        foreach (var space in spaces) area = checked(area + space.Area);
        foreach (var e in events)
        {
            if (e.Date.DayNumber < before) return Invalid("事件应按日期先后排列。");
            before = e.Date.DayNumber;
            if (before > asOf) continue;
            if (!DaysAreSane(e.Date)) return false;
            if (e.Value < 0 || e.Kind == EventKind.PartialDelivery && e.Value == 0) return Invalid($"{e.Date:yyyy-MM-dd} {Words.Title(e.Kind)}的数值不合理。");
            if (e.Kind is EventKind.Handover or EventKind.PartialDelivery && e.Date < facts.MovedOut)
                return Refuse(FaultCodes.DateOrder, $"{Words.Title(e.Kind)}日 {e.Date:yyyy-MM-dd} 早于搬迁日 {facts.MovedOut:yyyy-MM-dd}，请核对。");
            if (e.Kind == EventKind.PartialDelivery && (delivered += e.Value) > area) return Invalid($"截至 {e.Date:yyyy-MM-dd} 部分交付的面积超过了被征收面积。");
            ownRate |= e.Kind == EventKind.RateRepublished;
            if (e.Kind == EventKind.SwitchedToCash && switched == Days.Never) switched = before;
        }
        return true;
    }
}
