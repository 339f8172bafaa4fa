using System.Numerics;
using Platform.Rules.Engine;

namespace Platform.Tests.Rules;

/// <summary>A row of a companion item, as the plain implementation reads it.</summary>
internal sealed record PlainItemRow(string? Part, string Per, long Amount, Use? Use, Mode? Mode, int? Grade, int? WithinDays, DateOnly? By, long? UpTo, long? Above);

/// <summary>
/// A companion item once more: of each part it is asked for every use which row is its own, and sums are fractions of any length. Made by chance, and said in
/// the product's language by <see cref="ToNode"/>.
/// </summary>
internal sealed record PlainItem
{
    private static readonly Use[] Uses = [Use.Residential, Use.Shop, Use.Office];

    public PlainItemRow[] Rows { get; init; } = [];
    public bool Certified { get; init; }
    /// <summary>1/10000; null: as long as the transition lasts.</summary>
    public long? Months { get; init; }
    public (Mode? Mode, long Times)[] Times { get; init; } = [];
    public (long Yuan, bool Household)? Floor { get; init; }
    public (long Yuan, bool Household)? Ceiling { get; init; }
    public RoundingMode Rounding { get; init; }
    public RoundingUnit RoundTo { get; init; }

    public static (PlainItem Item, Story Story, DateOnly? Began, long? Months) Chance(int seed)
    {
        var random = new Random(seed);
        T One<T>(params T[] all) => all[random.Next(all.Length)];
        bool Rarely(int of = 3) => random.Next(of) == 0;
        var began = new DateOnly(2022, 3, 1);
        PlainItemRow Row()
        {
            var per = One("household", "person", "area", "area", "value", "room", "certificate");
            return new(One(null, "甲", "乙"), per, random.Next(0, 300_000), Rarely() ? One(Uses) : null, Rarely(4) ? One(Mode.Exchange, Mode.Cash) : null, Rarely(5) ? random.Next(1, 3) : null,
                Rarely(4) ? random.Next(1, 60) : null, Rarely(5) ? began.AddDays(random.Next(60)) : null, Rarely(3) ? random.Next(1, 3_000_000) : null, per == "area" && Rarely(3) ? random.Next(1, 2_000_000) : null);
        }
        var item = new PlainItem
        {
            Rows = [.. Enumerable.Range(0, random.Next(1, 7)).Select(_ => Row())],
            Certified = Rarely(),
            Months = Rarely() ? null : One(10_000L, 10_000, 60_000, 15_000, 0),
            Times = Rarely() ? [(Mode.Exchange, One(20_000L, 15_000)), (Rarely(2) ? null : Mode.Cash, 10_000L)] : [],
            Floor = Rarely() ? (random.Next(1, 50_000_000), Rarely(2)) : null,
            Ceiling = Rarely() ? (random.Next(1, 500_000_000), Rarely(2)) : null,
            Rounding = One(Enum.GetValues<RoundingMode>()),
            RoundTo = One(Enum.GetValues<RoundingUnit>()),
        };
        // A ceiling below the floor of the same kind would be refused.
        if (item.Floor is { } floor && item.Ceiling is { } ceiling && floor.Household == ceiling.Household && floor.Yuan > ceiling.Yuan) item = item with { Floor = ceiling, Ceiling = floor };
        var story = new Story
        {
            Mode = One(Mode.Exchange, Mode.Cash, Mode.Voucher),
            Persons = Rarely(9) ? null : random.Next(0, 7),
            Rooms = Rarely(9) ? null : random.Next(0, 6),
            Households = One(1, 1, 2),
            LandGrade = Rarely(9) ? null : random.Next(1, 3),
            Agreement = new(Rarely(9) ? null : began.AddDays(random.Next(-5, 70))),
            Spaces = [.. Enumerable.Range(0, random.Next(0, 5)).Select(_ => new Space(One(Uses), random.Next(1, 1_500_000), !Rarely(), Rarely(9) ? null : random.Next(0, 90_000_000), Rarely(9) ? null : random.Next(1, 3)))],
        };
        return (item, story, Rarely(9) ? null : began, Rarely(9) ? null : random.Next(0, 400_000));
    }

    /// <summary>分; null where a fact is missing.</summary>
    public long? Fen(Story story, DateOnly? began, long? actual)
    {
        var (sum, any) = (Fraction.Zero, false);
        foreach (var part in Rows.GroupBy(r => r.Part))
        {
            var rows = part.ToList();
            var mine = new Dictionary<Use, int>();
            foreach (var use in Uses.Where(u => story.Spaces.Any(s => s.Use == u)))
                for (var i = 0; i < rows.Count && !mine.ContainsKey(use); i++)
                    if (rows[i].Use == use && Area(story, [use]) <= (rows[i].UpTo ?? long.MaxValue) && Known(rows[i], story, began) != false) mine[use] = i;
            var general = rows.Count;
            List<Use> rest = [];
            for (var i = 0; i < rows.Count && general == rows.Count; i++)
            {
                rest = [.. story.Spaces.Select(s => s.Use).Distinct().Where(u => mine.GetValueOrDefault(u, rows.Count) > i)];
                if (rows[i].Use is null && (rest.Count > 0 || story.Spaces.Count == 0) && Area(story, rest) <= (rows[i].UpTo ?? long.MaxValue) && Known(rows[i], story, began) != false) general = i;
            }
            foreach (var (row, uses) in mine.Where(m => m.Value < general).Select(m => (rows[m.Value], new List<Use> { m.Key })).Concat(general < rows.Count ? [(rows[general], rest)] : []))
            {
                if (Known(row, story, began) is null || Amount(row, [.. story.Spaces.Where(s => uses.Contains(s.Use))], story) is not { } amount) return null;
                (sum, any) = (sum + amount, true);
            }
        }
        if (!any) return 0;
        if ((Months ?? actual) is not { } months) return null;
        sum = Bound(sum * new Fraction(months, 10_000), false);
        var times = Times.Length == 0 ? 10_000 : Times.FirstOrDefault(t => t.Mode is null || t.Mode == story.Mode).Times;
        return Round(Bound(sum * new Fraction(times, 10_000), true));
    }

    /// <summary>It holds, it does not, or nobody can know.</summary>
    private static bool? Known(PlainItemRow row, Story story, DateOnly? began)
    {
        var signed = story.Agreement.Signed;
        bool?[] all =
        [
            row.Mode is null || row.Mode == story.Mode,
            row.Grade is null ? true : story.LandGrade is null ? null : row.Grade == story.LandGrade,
            row.By is null ? true : signed is null ? null : signed <= row.By,
            row.WithinDays is null ? true : signed is null || began is null ? null : signed < began.Value.AddDays(row.WithinDays.Value),
        ];
        return all.Contains(false) ? false : all.Contains(null) ? null : true;
    }

    private long Area(Story story, List<Use> uses) => story.Spaces.Where(s => uses.Contains(s.Use) && (s.Certified || !Certified)).Sum(s => s.Area);

    private Fraction? Amount(PlainItemRow row, List<Space> spaces, Story story)
    {
        var yuan = new Fraction(row.Amount, 100);
        switch (row.Per)
        {
            case "household": return yuan * story.Households;
            case "person": return story.Persons is { } persons ? yuan * persons : null;
            case "room": return story.Rooms is { } rooms ? yuan * rooms : null;
            case "certificate": return spaces.Count == 0 || spaces.Any(s => s.Certificate is null) ? null : yuan * spaces.DistinctBy(s => s.Certificate).Count();
            case "value": return spaces.Count == 0 || spaces.Any(s => s.ValueFen is null) ? null : new Fraction(spaces.Sum(s => s.ValueFen!.Value), 1) * new Fraction(row.Amount, 1_000_000);
            default:
                var area = spaces.Where(s => s.Certified || !Certified).Sum(s => s.Area);
                return spaces.Count == 0 ? null : new Fraction(Math.Max(0, area - (row.Above ?? 0)), 10_000) * yuan;
        }
    }

    private Fraction Bound(Fraction sum, bool household)
    {
        if (Floor is { } floor && floor.Household == household && sum > Fraction.Zero && sum < new Fraction(floor.Yuan, 100)) sum = new(floor.Yuan, 100);
        if (Ceiling is { } ceiling && ceiling.Household == household && sum > new Fraction(ceiling.Yuan, 100)) sum = new(ceiling.Yuan, 100);
        return sum;
    }

    private long Round(Fraction sum)
    {
        var unit = RoundTo switch { RoundingUnit.Yuan => 100, RoundingUnit.Jiao => 10, _ => 1 };
        var (num, den) = (sum.Num, sum.Den * unit);
        var whole = num / den;
        var twice = (num - whole * den) * 2;
        var up = Rounding switch { RoundingMode.Down => false, RoundingMode.Up => twice > 0, RoundingMode.HalfUp => twice >= den, _ => twice > den || twice == den && !whole.IsEven };
        return (long)(whole + (up ? BigInteger.One : 0)) * unit;
    }

    public Node ToNode()
    {
        Node Row(PlainItemRow r) => Map(("part", r.Part is { } part ? Node.Of(part) : null), (r.Per == "value" ? "percent" : "yuan", Number(r.Amount)), ("per", Node.Of(r.Per)), ("use", r.Use is { } use ? Word(use) : null),
            ("modes", r.Mode is { } mode ? Node.List(Word(mode)) : null), ("landGrade", r.Grade is { } grade ? Node.Of($"{grade}") : null), ("signedWithinDays", r.WithinDays is { } days ? Node.Of($"{days}") : null),
            ("signedBy", r.By is { } by ? Node.Of($"{by:yyyy-MM-dd}") : null), ("areaUpTo", r.UpTo is { } upTo ? Number(upTo) : null), ("areaAbove", r.Above is { } above ? Number(above) : null));
        Node? Limit((long Yuan, bool Household)? limit) => limit is { } l ? Stated(Map(("yuan", Number(l.Yuan)), ("per", Node.Of(l.Household ? "household" : "time")))) : null;
        var source = Map(("number", Node.Of("随机〔1900〕2号")), ("title", Node.Of("随机项目")), ("issuer", Node.Of("测试")), ("published", Node.Of("1900-01-01")), ("effective", Node.Of("1900-01-01")));
        return Map(("policy", Node.Of("随机项目")), ("kind", Node.Of("subsidy")), ("layer", Node.Of("county")), ("sources", Map(("s", source))), ("values", Map(
            ("rates", Stated(Node.List(Rows.Select(Row)))), ("areaBasis", Stated(Word(Certified ? AreaBasis.Certified : AreaBasis.All))), ("months", Stated(Months is { } months ? Number(months) : Node.Of("actual"))),
            ("times", Times.Length == 0 ? null : Stated(Node.List(Times.Select(t => Map(("modes", t.Mode is { } mode ? Node.List(Word(mode)) : null), ("times", Number(t.Times))))))),
            ("floor", Limit(Floor)), ("ceiling", Limit(Ceiling)), ("rounding", Stated(Map(("mode", Word(Rounding)), ("unit", Word(RoundTo))))))));
    }

    private static Node Stated(Node value) => Map(("source", Node.Of("s")), ("article", Node.Of("第一条")), ("is", value));

    private static Node Map(params (string Key, Node? Value)[] fields) => Node.Map(fields.Where(f => f.Value is not null).Select(f => (f.Key, f.Value!)));

    private static Node Word<T>(T word) where T : struct, Enum => Node.Of(Words.Text(word));

    private static Node Number(long scaled) => Node.Of(Scaled.Text(scaled));
}
