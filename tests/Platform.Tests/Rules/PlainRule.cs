using Platform.Rules.Engine;

namespace Platform.Tests.Rules;

/// <summary>A rule as the plain implementation reads it; made by chance, and said in the product's language by <see cref="ToNode"/>.</summary>
internal sealed record PlainRule
{
    public Unit Unit { get; init; }
    public (long Rate, Use? Use, DateOnly From)[] Rates { get; init; } = [];
    public RateVersion RateVersion { get; init; }
    public Change RateChange { get; init; }
    public bool Certified { get; init; }
    public (long M2, Use? Use, bool Lost)? AreaFloor { get; init; }
    public (long Fen, FloorPer Per, FloorOverdue Overdue)? MoneyFloor { get; init; }
    public long? CeilingFen { get; init; }
    public (string Category, string? Grade, long Percent)[] Uplift { get; init; } = [];
    public string Period { get; init; } = "open";
    public int PeriodMonths { get; init; }
    public StartRule Start { get; init; }
    public bool FirstDayCounts { get; init; }
    public MonthKind Month { get; init; }
    public PartMonth PartMonth { get; init; }
    public OverdueFrom OverdueFrom { get; init; }
    public (int? Months, long? Factor)[] Steps { get; init; } = [];
    public long TurnoverInTerm { get; init; }
    public (int? Months, long? Factor)[] TurnoverSteps { get; init; } = [];
    public Change TurnoverChange { get; init; }
    public Change PartialChange { get; init; }
    public (int Months, long Factor)? PartialTail { get; init; }
    public Change PersonsChange { get; init; }
    public Change PauseChange { get; init; }
    public StopAt SwitchAt { get; init; }
    public (StopEvent Event, StopAt At, int Plus, long? Tail)[] Stops { get; init; } = [];
    public bool Latest { get; init; }
    public int? CapMonths { get; init; }
    public long? CapFen { get; init; }
    public (Mode Mode, Use? Use, string Kind, long Amount)[] OneOffs { get; init; } = [];
    public bool ExcludeForced { get; init; }
    public int? Every { get; init; }
    public int? OverdueEvery { get; init; }
    public Pay Pay { get; init; }
    public bool Restart { get; init; }
    public int FirstDueDays { get; init; }
    public RoundingStage Stage { get; init; }
    public RoundingMode Rounding { get; init; }
    public RoundingUnit RoundTo { get; init; }

    public Node ToNode()
    {
        List<(string, Node)> values =
        [
            ("unit", Word(Unit)), ("rateVersion", Word(RateVersion)), ("rateChange", Word(RateChange)), ("areaBasis", Word(Certified ? AreaBasis.Certified : AreaBasis.All)),
            ("period", Period == "months" ? Map(("months", Whole(PeriodMonths))) : Node.Of(Period)),
            ("start", Map(("rule", Word(Start)), ("firstDayCounts", Flag(FirstDayCounts)))), ("month", Word(Month)), ("partMonth", Word(PartMonth)),
            ("overdue", Map(("from", Word(OverdueFrom)), ("steps", StepsOf(Steps)))),
            ("turnover", Map(("inTerm", Number(TurnoverInTerm)), ("overdue", StepsOf(TurnoverSteps)), ("change", Word(TurnoverChange)))),
            ("partial", Map(("change", Word(PartialChange)), ("tail", PartialTail is { } t ? Map(("months", Whole(t.Months)), ("factor", Number(t.Factor))) : null))),
            ("personsChange", Word(PersonsChange)), ("pause", Word(PauseChange)), ("switchToCash", Word(SwitchAt)),
            ("stop", Stops.Length == 1 ? StopOf(Stops[0]) : Map((Latest ? "latestOf" : "earliestOf", Node.List(Stops.Select(StopOf))))),
            ("forcedRemoval", Node.Of(ExcludeForced ? "excluded" : "included")),
            ("cadence", Map(("everyMonths", Every is { } e ? Whole(e) : Node.Of("term")), ("pay", Word(Pay)), ("overdueEveryMonths", OverdueEvery is { } o ? Whole(o) : null),
                ("restartAt", Restart ? Node.Of("factorChange") : null), ("firstDueDays", Whole(FirstDueDays)))),
            ("rounding", Map(("stage", Word(Stage)), ("mode", Word(Rounding)), ("unit", Word(RoundTo)))),
        ];
        if (Unit != Unit.AgreedMonthly) values.Add(("rates", Node.List(Rates.GroupBy(r => r.From).Select(g => Stated(Node.List(g.Select(Rate)), g.Key)))));
        if (AreaFloor is { } a) values.Add(("areaFloor", Map(("m2", Number(a.M2)), ("use", a.Use is { } u ? Word(u) : null), ("lostAfterPartial", Flag(a.Lost)))));
        if (MoneyFloor is { } m) values.Add(("moneyFloor", Map(("yuan", Number(m.Fen * 100)), ("per", Word(m.Per)), ("overdue", Word(m.Overdue)))));
        if (CeilingFen is { } c) values.Add(("moneyCeiling", Map(("yuan", Number(c * 100)))));
        if (Uplift.Length > 0) values.Add(("uplift", Node.List(Uplift.Select(r => Map(("category", Node.Of(r.Category)), ("grade", r.Grade is null ? null : Node.Of(r.Grade)), ("percent", Number(r.Percent)))))));
        if (CapMonths is not null || CapFen is not null) values.Add(("cap", Map(("months", CapMonths is { } k ? Whole(k) : null), ("yuan", CapFen is { } f ? Number(f * 100) : null))));
        if (OneOffs.Length > 0)
            values.Add(("oneOff", Node.List(OneOffs.Select(r => Map(("modes", Node.List(Word(r.Mode))), ("use", r.Use is { } u ? Word(u) : null), (r.Kind, r.Kind == "days" ? Whole((int)r.Amount) : Number(r.Amount)), ("due", Node.Of("signed")))))));
        var source = Map(("number", Node.Of("随机〔1900〕1号")), ("title", Node.Of("随机规则")), ("issuer", Node.Of("测试")), ("published", Node.Of("1900-01-01")), ("effective", Node.Of("1900-01-01")));
        return Map(("policy", Node.Of("随机规则")), ("kind", Node.Of("transitionalFee")), ("layer", Node.Of("county")), ("sources", Map(("s", source))),
            ("values", Map([.. values.Select(v => (v.Item1, v.Item1 == "rates" ? v.Item2 : (Node?)Stated(v.Item2)))])));
    }

    public FeePlan Plan() => FeePlan.Of(Policy.Merge([Policy.Read(ToNode())], DateOnly.MaxValue, DateOnly.MaxValue));

    private Node Rate((long Rate, Use? Use, DateOnly From) row) => Map((Unit == Unit.ValuePercent ? "percent" : "yuan", Number(row.Rate)), ("use", row.Use is { } use ? Word(use) : null));

    private static Node StepsOf((int? Months, long? Factor)[] steps) => Node.List(steps.Select(s =>
        Map(("months", s.Months is { } months ? Whole(months) : null), s.Factor is { } factor ? ("factor", Number(factor)) : ("undecided", Flag(true)))));

    private static Node StopOf((StopEvent Event, StopAt At, int Plus, long? Tail) stop) =>
        Map(("event", Word(stop.Event)), ("at", Word(stop.At)), ("plusMonths", Whole(stop.Plus)), ("tailFactor", stop.Tail is { } tail ? Number(tail) : null));

    private static Node Stated(Node value, DateOnly? from = null) => Map(("from", from is { } day ? Node.Of($"{day:yyyy-MM-dd}") : null), ("source", Node.Of("s")), ("article", Node.Of("第一条")), ("is", value));

    private static Node Map(params (string Key, Node? Value)[] fields) => Node.Map(fields.Where(f => f.Value is not null).Select(f => (f.Key, f.Value!)));

    private static Node Word<T>(T word) where T : struct, Enum => Node.Of(Words.Text(word));

    private static Node Number(long scaled) => Node.Of(Scaled.Text(scaled));

    private static Node Whole(int number) => Node.Of(number.ToString());

    private static Node Flag(bool flag) => Node.Of(flag ? "true" : "false");
}
