using System.Runtime.CompilerServices;

namespace Platform.Rules.Engine;

/// <summary>A step of an overdue factor.</summary>
/// <param name="After">Fee months overdue before it begins.</param>
/// <param name="Factor">1/10000; null when the sum is by discretion.</param>
internal readonly record struct Step(int After, long? Factor);

/// <summary>What ends the fee.</summary>
internal readonly record struct Stop(StopEvent Event, StopAt At, int PlusMonths, long? TailFactor);

/// <summary>A row of one-offs; exactly one of the amounts is set.</summary>
internal sealed record OneOff(Mode[] Modes, Use? Use, long? Months, long? Days, long? Percent, long? Yuan, OneOffDue Due);

/// <summary>A merged policy made ready once to be applied to any number of stories. It is never changed and may be shared.</summary>
public sealed partial class FeePlan
{
    internal MergedPolicy Policy { get; private init; } = null!;
    internal Unit Unit { get; private init; }
    internal RateRow[] Rates { get; private init; } = [];

    /// <summary>Which of the rates published one after the other holds.</summary>
    public RateVersion RateVersion { get; private init; }

    internal Change RateChange { get; private init; }
    internal int ModeMask { get; private init; }
    internal bool CertifiedOnly { get; private init; }
    internal long? AreaFloor { get; private init; }
    internal Use? AreaFloorUse { get; private init; }
    internal bool AreaFloorLost { get; private init; }
    internal long? MoneyFloorFen { get; private init; }
    internal FloorPer FloorPer { get; private init; }
    internal FloorOverdue FloorOverdue { get; private init; }
    internal long? CeilingFen { get; private init; }
    internal (string Category, string? Grade, long Percent)[] Uplift { get; private init; } = [];
    internal Node Period { get; private init; } = null!;
    internal int? PeriodMonths { get; private init; }
    internal StartRule StartRule { get; private init; }
    internal bool FirstDayCounts { get; private init; }
    internal bool Calendar { get; private init; }
    internal PartMonth PartMonth { get; private init; }
    internal OverdueFrom OverdueFrom { get; private init; }
    internal Step[] OverdueSteps { get; private init; } = [];
    internal long TurnoverInTerm { get; private init; }
    internal Step[] TurnoverSteps { get; private init; } = [];
    internal Change TurnoverChange { get; private init; }
    internal Change PartialChange { get; private init; }
    internal (long Months, long Factor)? PartialTail { get; private init; }
    internal Change PersonsChange { get; private init; }
    internal Change PauseChange { get; private init; }
    internal StopAt SwitchAt { get; private init; }
    internal Stop[] Stops { get; private init; } = [];
    internal bool LatestStop { get; private init; }
    internal int CapMonths { get; private init; }
    internal long? CapFen { get; private init; }
    internal OneOff[] OneOffs { get; private init; } = [];
    internal bool ExcludeForced { get; private init; }
    internal long? OwnerPercent { get; private init; }
    internal int EveryMonths { get; private init; }
    internal int OverdueEvery { get; private init; }
    internal Pay Pay { get; private init; }
    internal bool RestartAtFactor { get; private init; }
    internal int FirstDueDays { get; private init; }
    internal RoundingStage Stage { get; private init; }
    internal RoundingMode RoundingMode { get; private init; }
    internal long RoundingFen { get; private init; }

    internal Settle Settle { get; private init; }

    /// <summary>There is one table of rates and no other after it.</summary>
    internal bool SteadyRate { get; private init; }

    /// <summary>Days on which this rule may change something by itself.</summary>
    internal int BreakCount => 2 + Rates.Length * 3 + OverdueSteps.Length + TurnoverSteps.Length;

    /// <summary>Instalments of the whole agreed period at once.</summary>
    internal const int Term = 0;

    /// <summary>Whether households resettled in this way have a fee at all, by month or once.</summary>
    public bool IsFor(Mode mode) => (ModeMask & 1 << (int)mode) != 0 || Array.Exists(OneOffs, o => Array.IndexOf(o.Modes, mode) >= 0);

    /// <summary>Applies the rule to one household.</summary>
    /// <param name="story">The household's own story.</param>
    /// <param name="asOf">The day of the figures; what happened later is not seen.</param>
    /// <param name="knownOn">What was published later is not seen; null means <paramref name="asOf"/>.</param>
    public FeeResult Calculate(Story story, DateOnly asOf, DateOnly? knownOn = null)
    {
        var facts = story.ToFacts();
        var sink = new ResultSink(this, story, asOf.DayNumber, (knownOn ?? asOf).DayNumber);
        var error = Walk(in facts, asOf, knownOn ?? asOf, ref sink);
        return error is not null ? new() { Error = error } : sink.Result();
    }

    /// <summary>Adds a household's months to sums, without allocating anything. A refused household adds nothing.</summary>
    /// <param name="facts">The household; its events by day.</param>
    /// <param name="asOf">The day of the figures.</param>
    /// <param name="knownOn">What was published later is not seen.</param>
    /// <param name="sums">What is added to.</param>
    /// <returns>Why there is no amount; null when there is one.</returns>
    public FeeError? Sum(in FamilyFacts facts, DateOnly asOf, DateOnly knownOn, MonthSums sums)
    {
        var sink = new SumSink(sums, 1);
        var error = Walk(in facts, asOf, knownOn, ref sink);
        if (error is null) return null;
        // The same walk again meets the same months before it is refused at the same place.
        var undo = new SumSink(sums, -1);
        Walk(in facts, asOf, knownOn, ref undo);
        return error;
    }

    /// <summary>Lists what is due of a household, for runs over many. A refused household adds nothing.</summary>
    /// <param name="facts">The household; its events by day.</param>
    /// <param name="asOf">The day of the figures.</param>
    /// <param name="knownOn">What was published later is not seen.</param>
    /// <param name="dues">What is added to.</param>
    /// <returns>Why there is no amount; null when there is one.</returns>
    public FeeError? List(in FamilyFacts facts, DateOnly asOf, DateOnly knownOn, List<FeeDue> dues)
    {
        var before = dues.Count;
        var sink = new DueSink(this, dues);
        var error = Walk(in facts, asOf, knownOn, ref sink);
        if (error is not null) dues.RemoveRange(before, dues.Count - before);
        return error;
    }

    private FeeError? Walk<TSink>(in FamilyFacts facts, DateOnly asOf, DateOnly knownOn, ref TSink sink) where TSink : struct, IFeeSink
    {
        if (asOf < Days.Min || asOf > Days.Max) return new(FaultCodes.FactInvalid, $"计算到的日期应在 {Days.Min:yyyy-MM-dd} 至 {Days.Max:yyyy-MM-dd} 之间。");
        try
        {
            return Walked(in facts, asOf.DayNumber, knownOn.DayNumber, ref sink);
        }
        catch (OverflowException)
        {
            return new(FaultCodes.FactInvalid, "数额过大，无法计算，请核对面积、单价。");
        }
    }

    // A method of its own: within a try nothing of the walk could stay in registers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private FeeError? Walked<TSink>(in FamilyFacts facts, int asOf, int knownOn, ref TSink sink) where TSink : struct, IFeeSink
    {
        Unsafe.SkipInit(out FewBreaks few);
        return new FeeWalk<TSink>(this, in facts, asOf, knownOn, few, ref sink).Run();
    }
}
