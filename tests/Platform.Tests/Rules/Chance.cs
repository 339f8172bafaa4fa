using Platform.Rules.Engine;

namespace Platform.Tests.Rules;

/// <summary>Rules and stories made by chance from a seed: every dimension with every word, in every combination.</summary>
internal sealed class Chance(int seed)
{
    private readonly Random random = new(seed);
    private static readonly Use[] Uses = [Use.Residential, Use.Shop, Use.Office];

    public (PlainRule Rule, Story Story, DateOnly AsOf) Next()
    {
        var moved = new DateOnly(2016, 1, 1).AddDays(random.Next(1500));
        var asOf = moved.AddDays(random.Next(-20, 1100));
        var rule = Rule(moved);
        return (rule, Story(rule, moved), asOf);
    }

    private T One<T>(params T[] all) => all[random.Next(all.Length)];

    private T Any<T>() where T : struct, Enum => One(Enum.GetValues<T>());

    private bool Rarely(int of = 4) => random.Next(of) == 0;

    private PlainRule Rule(DateOnly moved)
    {
        var open = Rarely(6);
        var unit = One(Unit.Area, Unit.Area, Unit.Area, Unit.Person, Unit.Room, Unit.Household, Unit.Certificate, Unit.AgreedMonthly, Unit.FixedSum, Unit.ValuePercent);
        int? every = Rarely() && !open ? null : One(1, 1, 1, 3, 6, 12);
        return new()
        {
            Unit = unit,
            Rates = [(One(80_000, 100_000, 100_100, 5_333), null, new(1900, 1, 1)), .. Rarely(2) ? new[] { (120_055L, (Use?)Use.Shop, new DateOnly(1900, 1, 1)) } : [],
                .. Enumerable.Range(0, random.Next(3)).Select(_ => ((long)random.Next(50_000, 250_000), Rarely(3) ? One(Uses) : (Use?)null, moved.AddDays(random.Next(-400, 1000)))).DistinctBy(r => r.Item3)],
            RateVersion = Any<RateVersion>(),
            RateChange = Any<Change>(),
            Certified = Rarely(),
            AreaFloor = Rarely(3) ? (random.Next(100_000, 2_500_000), Rarely(3) ? Use.Residential : null, Rarely(2)) : null,
            MoneyFloor = Rarely(2) ? (random.Next(100, 200_000), Any<FloorPer>(), Any<FloorOverdue>()) : null,
            CeilingFen = Rarely(6) ? random.Next(30_000, 300_000) : null,
            Uplift = Rarely(4) ? [("低保", null, 200_000), ("残疾", "一级", 305_000), ("残疾", "二级", 150_000)] : [],
            Period = open ? "open" : One("months", "months", "agreedDate", "agreedMonths", "agreed"),
            PeriodMonths = random.Next(0, 19),
            Start = Any<StartRule>(),
            FirstDayCounts = !Rarely(),
            Month = Any<MonthKind>(),
            PartMonth = Any<PartMonth>(),
            OverdueFrom = Any<OverdueFrom>(),
            Steps = Steps(),
            TurnoverSteps = Steps(),
            TurnoverInTerm = One(0L, 0, 5_000),
            TurnoverChange = Any<Change>(),
            PartialChange = Any<Change>(),
            PartialTail = unit == Unit.Area && Rarely() ? (random.Next(7), One(10_000L, 15_000)) : null,
            PersonsChange = Any<Change>(),
            PauseChange = Any<Change>(),
            SwitchAt = Any<StopAt>(),
            Stops = [.. Enumerable.Range(0, One(1, 1, 2, 3)).Select(_ => (Any<StopEvent>(), Any<StopAt>(), One(0, 0, 3, 6), One((long?)null, null, 10_000L, 5_000L)))],
            Latest = Rarely(3),
            CapMonths = Rarely(5) ? random.Next(1, 30) : null,
            CapFen = Rarely(6) ? random.Next(1_000, 3_000_000) : null,
            OneOffs = Rarely(3) ? [(One(Mode.Exchange, Mode.Cash), Rarely(2) ? Use.Shop : null, "percentOfValue", 10_000), (One(Mode.Exchange, Mode.Cash), Rarely(3) ? null : Use.Office, "months", 65_000), (Mode.Cash, null, One("days", "yuan"), 45)] : [],
            ExcludeForced = Rarely(),
            Every = every,
            OverdueEvery = Rarely(3) ? One(1, 3, 6) : null,
            Pay = Any<Pay>(),
            Restart = Rarely(3),
            FirstDueDays = Rarely(5) ? 15 : 0,
            Stage = Any<RoundingStage>(),
            Rounding = Any<RoundingMode>(),
            RoundTo = One(RoundingUnit.Fen, RoundingUnit.Fen, RoundingUnit.Jiao, RoundingUnit.Yuan),
        };
    }

    private (int?, long?)[] Steps() => [.. Enumerable.Range(0, random.Next(3)).Select(_ => ((int?)random.Next(1, 7), Factor())), (null, Factor())];

    private long? Factor() => Rarely(12) ? null : One(10_000L, 15_000, 20_000, 20_000, 30_000, 0);

    private Story Story(PlainRule rule, DateOnly moved)
    {
        var spaces = Enumerable.Range(0, rule.Unit is Unit.Area or Unit.Certificate or Unit.ValuePercent || rule.MoneyFloor?.Per == FloorPer.Certificate ? random.Next(1, 4) : random.Next(rule.OneOffs.Length == 0 ? 0 : 1, 3))
            .Select(i => new Space(i == 0 ? One(Use.Residential, Use.Residential, Use.Shop) : One(Uses), random.Next(10_000, 1_500_000), !Rarely(), random.Next(1_000_000, 90_000_000), random.Next(2))).ToList();
        var signed = moved.AddDays(random.Next(-90, 90));
        var from = moved.AddDays(random.Next(-30, 60));
        return new()
        {
            Spaces = spaces,
            Persons = random.Next(1, 7),
            Rooms = random.Next(1, 6),
            Households = One(1, 1, 1, 3),
            MovedOut = moved,
            ProjectEnd = moved.AddDays(random.Next(60)),
            Flats = random.Next(1, 3),
            TurnoverFlat = Rarely(),
            ForcedRemoval = Rarely(8),
            Groups = Rarely(2) ? [new("低保"), new("残疾", One("一级", "二级", "三级"))] : [],
            Agreement = new(signed, from, rule.Period != "agreedDate" && Rarely(5) ? null : from.AddDays(random.Next(30, 600)), random.Next(0, 19), random.Next(30_000, 300_000)),
            Events = [.. Enumerable.Range(0, random.Next(6)).Select(_ => Event(moved.AddDays(random.Next(0, 900)), spaces.Sum(s => s.Area)))],
        };
    }

    private StoryEvent Event(DateOnly on, long area)
    {
        var kind = Any<EventKind>();
        if (kind == EventKind.PartialDelivery && area == 0) kind = EventKind.Persons;
        return new(kind, on, kind switch
        {
            EventKind.PartialDelivery => random.NextInt64(1, area / 5 + 1),
            EventKind.Persons => random.Next(1, 8),
            EventKind.RateRepublished => random.Next(60_000, 300_000),
            EventKind.DecidedPerPerson => random.Next(10_000, 60_000),
            EventKind.DecidedMonthly => random.Next(10_000, 300_000),
            _ => 0,
        });
    }
}
