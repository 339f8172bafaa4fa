namespace Platform.Rules.Engine;

/// <summary>Makes plans of merged policies.</summary>
public sealed partial class FeePlan
{
    /// <summary>Makes a plan.</summary>
    /// <exception cref="PolicyException">Values that contradict each other.</exception>
    public static FeePlan Of(MergedPolicy policy)
    {
        var faults = new List<PolicyFault>();
        if (policy.Kind != PolicyKind.TransitionalFee) faults.Add(new("kind", FaultCodes.PolicyInvalid, $"“{Words.Title(policy.Kind)}”不是过渡安置费规定。"));
        else Contradictions(policy, faults);
        return faults.Count > 0 ? throw new PolicyException(faults) : Read(policy);
    }

    private static FeePlan Read(MergedPolicy policy)
    {
        Node Is(string key) => policy[key].Is;
        Node? Some(string key) => policy[key].IsNone ? null : policy[key].Is;
        var (areaFloor, floor, cap, cadence, rounding, partial) = (Some("areaFloor"), Some("moneyFloor"), Some("cap"), Is("cadence"), Is("rounding"), Is("partial"));
        var stage = rounding.Word<RoundingStage>("stage")!.Value;
        var every = cadence["everyMonths"]!.Text == "term" ? Term : cadence.Whole("everyMonths")!.Value;
        return new()
        {
            Policy = policy,
            Unit = Is("unit").Word<Unit>()!.Value,
            Rates = RateRow.Of(policy),
            SteadyRate = policy.Rates.Count == 1,
            RateVersion = Is("rateVersion").Word<RateVersion>()!.Value,
            RateChange = Is("rateChange").Word<Change>()!.Value,
            ModeMask = Is("modes").Items!.Aggregate(0, (mask, m) => mask | 1 << (int)m.Word<Mode>()!.Value),
            CertifiedOnly = Is("areaBasis").Word<AreaBasis>() == AreaBasis.Certified,
            AreaFloor = areaFloor?.Number("m2"),
            AreaFloorUse = areaFloor?.Word<Use>("use"),
            AreaFloorLost = areaFloor?.Flag("lostAfterPartial") ?? false,
            MoneyFloorFen = floor?.Number("yuan") / 100,
            FloorPer = floor?.Word<FloorPer>("per") ?? FloorPer.Household,
            FloorOverdue = floor?.Word<FloorOverdue>("overdue") ?? FloorOverdue.FloorThenFactor,
            CeilingFen = Some("moneyCeiling")?.Number("yuan") / 100,
            Uplift = [.. (Some("uplift")?.Items ?? []).Select(r => (r["category"]!.Text!, r["grade"]?.Text, r.Number("percent")!.Value))],
            Period = Is("period"),
            PeriodMonths = Is("period").Whole("months"),
            StartRule = Is("start").Word<StartRule>("rule")!.Value,
            FirstDayCounts = Is("start")["firstDayCounts"]?.Text != "false",
            Calendar = Is("month").Word<MonthKind>() == MonthKind.Calendar,
            PartMonth = Is("partMonth").Word<PartMonth>()!.Value,
            OverdueFrom = Is("overdue").Word<OverdueFrom>("from")!.Value,
            OverdueSteps = Steps(Is("overdue")["steps"]!),
            TurnoverInTerm = Is("turnover").Number("inTerm")!.Value,
            TurnoverSteps = Steps(Is("turnover")["overdue"]!),
            TurnoverChange = Is("turnover").Word<Change>("change") ?? Change.Day,
            PartialChange = partial.Word<Change>("change") ?? Change.Day,
            PartialTail = partial["tail"] is { } tail ? (tail.Whole("months")!.Value, tail.Number("factor")!.Value) : null,
            PersonsChange = Is("personsChange").Word<Change>()!.Value,
            PauseChange = Is("pause").Word<Change>()!.Value,
            SwitchAt = Is("switchToCash").Word<StopAt>()!.Value,
            Stops = [.. (Is("stop")["earliestOf"] ?? Is("stop")["latestOf"])?.Items?.Select(StopOf) ?? [StopOf(Is("stop"))]],
            LatestStop = Is("stop")["latestOf"] is not null,
            CapMonths = cap?.Whole("months") ?? int.MaxValue,
            CapFen = cap?.Number("yuan") / 100,
            OneOffs = [.. (Some("oneOff")?.Items ?? []).Select(OneOffOf)],
            ExcludeForced = Is("forcedRemoval").Text == "excluded",
            OwnerPercent = Some("split")?.Number("ownerPercent"),
            EveryMonths = every,
            OverdueEvery = cadence.Whole("overdueEveryMonths") ?? (every == Term ? 1 : every),
            Pay = cadence.Word<Pay>("pay")!.Value,
            RestartAtFactor = cadence["restartAt"] is not null,
            FirstDueDays = cadence.Whole("firstDueDays") ?? 0,
            Settle = cadence.Word<Settle>("settle") ?? Settle.Refund,
            Stage = stage,
            RoundingMode = rounding.Word<RoundingMode>("mode")!.Value,
            RoundingFen = rounding.Word<RoundingUnit>("unit") switch { RoundingUnit.Yuan => 100, RoundingUnit.Jiao => 10, _ => 1 },
        };
    }

    private static Step[] Steps(Node steps)
    {
        var after = 0;
        return [.. steps.Items!.Select(s =>
        {
            var step = new Step(after, s.Number("factor"));
            after += s.Whole("months") ?? 0;
            return step;
        })];
    }

    private static Stop StopOf(Node stop) => new(stop.Word<StopEvent>("event")!.Value, stop.Word<StopAt>("at")!.Value, stop.Whole("plusMonths") ?? 0, stop.Number("tailFactor"));

    private static OneOff OneOffOf(Node row) => new([.. row["modes"]!.Items!.Select(m => m.Word<Mode>()!.Value)], row.Word<Use>("use"), row.Number("months"), row.Number("days") / Scaled.One,
        row.Number("percentOfValue"), row.Number("yuan"), row.Word<OneOffDue>("due")!.Value);

    /// <summary>What single values cannot show.</summary>
    private static void Contradictions(MergedPolicy policy, List<PolicyFault> faults)
    {
        void Wrong(string path, string text) => faults.Add(new("values." + path, FaultCodes.PolicyInvalid, text));
        var unit = policy["unit"].Is.Word<Unit>();
        if (policy.Rates.Count == 0 && unit is not (Unit.AgreedMonthly or Unit.Decided)) Wrong("rates", "没有规定单价。");
        foreach (var row in policy.Rates.Where(r => !r.Value.IsNone).SelectMany(r => r.Value.Is.Items!))
            if (row["percent"] is not null != (unit == Unit.ValuePercent)) Wrong("rates", "按评估价值计费的，单价填“每月占评估价值（%）”；其他单位填“每单位每月（元）”或“按协议单价”。");
        foreach (var (path, steps) in new[] { ("overdue.steps", policy["overdue"].Is["steps"]!), ("turnover.overdue", policy["turnover"].Is["overdue"]!) })
        {
            var open = steps.Items!.Select(s => s["months"] is null).ToList();
            if (steps.Items!.Sum(s => s.Whole("months") ?? 0) > 600) Wrong(path, "各档月数合计不能超过 600。");
            if (!open[^1] || open.SkipLast(1).Any(o => o)) Wrong(path, "各档须写明月数，且只有末档不写（此后一直适用）。");
            if (steps.Items!.Any(s => s["undecided"]?.Text == "false")) Wrong(path, "“由裁量确定”只能填“是”；不由裁量确定的填“倍数”。");
        }
        if (policy["partial"].Is["tail"] is not null && unit != Unit.Area) Wrong("partial.tail", "交付部分另发，只适用于按面积计费。");
        var cadence = policy["cadence"].Is;
        if (cadence["everyMonths"]!.Text == "term" && policy["period"].Is.Text == "open") Wrong("cadence.everyMonths", "不约定过渡期的，不能按约定期一次发放。");
        if (policy["stop"].Is["event"] is not null && policy["stop"].Is["at"] is null) Wrong("stop.at", "缺少“止于”。");
        if (policy["period"].Is["byFloors"] is { } floors && floors.Items!.SkipLast(1).Any(f => f["upTo"] is null)) Wrong("period.byFloors", "只有末档可以不写层数。");
        if (policy["cap"] is { IsNone: false } cap && cap.Is.Fields!.Count == 0) Wrong("cap", "应写月数或者总额。");
        foreach (var dimension in new[] { "moneyFloor", "moneyCeiling" })
            if (policy[dimension] is { IsNone: false } money && money.Is.Number("yuan") % 100 != 0) Wrong(dimension + ".yuan", "金额应精确到分。");
    }
}
