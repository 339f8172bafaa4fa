using System.Globalization;

namespace Platform.Rules.Engine;

/// <summary>Reckons one companion item for one household.</summary>
internal sealed class ItemReckoning(MergedPolicy policy, Story story, DateOnly? began, long? actualMonths)
{
    private readonly List<string> terms = [];
    private FeeError? error;

    private bool CertifiedOnly => policy["areaBasis"].Is.Word<AreaBasis>() == AreaBasis.Certified;

    /// <summary>Parts of the item are added up; of each part the first row that fits counts, for each use apart where rows go by use.</summary>
    public ItemResult Reckon(bool area)
    {
        if (!FactsAreSound()) return new(0, "", error);
        var sum = Exact.Zero;
        foreach (var part in policy["rates"].Is.Items!.GroupBy(r => r["part"]?.Text))
        {
            var left = story.Spaces.ToList();
            foreach (var row in part)
            {
                var spaces = left.Where(s => (row.Word<Use>("use") ?? s.Use) == s.Use).ToList();
                if (row["use"] is not null && spaces.Count == 0 || Area(spaces) > (row.Number("areaUpTo") ?? long.MaxValue) || !Fits(row)) continue;
                left.RemoveAll(spaces.Contains);
                sum = sum.Plus(Row(row, spaces));
                if (left.Count == 0) break;
            }
        }
        if (error is not null) return new(0, "", error);
        if (!area) return Finish(sum);
        var m2 = sum.Round(RoundingMode.HalfUp, 1);
        return new(m2, $"{Words.Title(policy.Kind)}：{Text} = {Scaled.Text(m2)}㎡；依据 {policy["rates"].Citation()}", null);
    }

    private string Text => terms.Count == 0 ? "没有相符的标准，为零" : string.Join(" ＋ ", terms);

    private bool FactsAreSound()
    {
        if (story.Households < 1 || story.Persons < 0 || story.Rooms < 0 || actualMonths < 0 || story.Spaces.Any(s => s.Area < 0 || s.ValueFen < 0))
            error = new(FaultCodes.FactInvalid, "面积、评估价值、人口、间数、月数不能为负，户数至少为一。");
        return error is null;
    }

    /// <summary>A fact is missed only where the row does not fail by another one.</summary>
    private bool Fits(Node row)
    {
        var (grade, signed) = (row.Whole("landGrade"), story.Agreement.Signed);
        var (within, by) = (row.Whole("signedWithinDays"), row["signedBy"]?.Text is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : (DateOnly?)null);
        if (row["modes"] is { } modes && !modes.Items!.Any(m => m.Word<Mode>() == story.Mode)) return false;
        if (grade is not null && story.LandGrade is not null && grade != story.LandGrade) return false;
        if (signed > by || signed?.DayNumber - began?.DayNumber + 1 > within) return false;
        if (grade is not null && story.LandGrade is null) return Missing("土地等级");
        if ((within is not null || by is not null) && signed is null) return Missing("签约日期");
        return within is null || began is not null || Missing("签约期起始日");
    }

    private bool Missing(string what)
    {
        error ??= new(FaultCodes.FactMissing, $"缺少{what}，无法计算。");
        return false;
    }

    private long Area(List<Space> spaces) => spaces.Where(s => !CertifiedOnly || s.Certified).Sum(s => s.Area);

    private Exact Row(Node row, List<Space> spaces)
    {
        if (row.Number("m2") is { } m2) return Term($"{Scaled.Text(m2)}㎡{(row.Word<ItemPer>("per") == ItemPer.Person ? $" × {story.Persons}人" : "")}", new Exact(m2, 1).Times(row.Word<ItemPer>("per") == ItemPer.Person ? Count(story.Persons, "人口数") : 1, 1));
        if (row.Number("percent") is { } percent)
        {
            var value = spaces.Sum(s => s.ValueFen ?? 0);
            if (spaces.Count == 0 || spaces.Any(s => s.ValueFen is null)) Missing("评估价值");
            return Term($"评估价值 {Scaled.Yuan(value)}元 × {Scaled.Text(percent)}%", new((Int128)value * percent, 100 * Scaled.One));
        }
        var yuan = row.Number("yuan")!.Value;
        if (row.Word<ItemPer>("per") == ItemPer.Area)
        {
            if (spaces.Count == 0) Missing("房屋建筑面积");
            var area = Math.Max(0, Area(spaces) - (row.Number("areaAbove") ?? 0));
            return Term($"{Scaled.Text(area)}㎡ × {Scaled.Text(yuan)}元/㎡", new((Int128)area * yuan, 1_000_000));
        }
        var (count, name) = row.Word<ItemPer>("per") switch
        {
            ItemPer.Person => (Count(story.Persons, "人口数"), "人"),
            ItemPer.Room => (Count(story.Rooms, "间数"), "间"),
            ItemPer.Certificate => (Count(spaces.Count == 0 || spaces.Any(s => s.Certificate is null) ? null : spaces.Select(s => s.Certificate).Distinct().Count(), "产权证数"), "证"),
            _ => (story.Households, "户"),
        };
        return Term($"{count}{name} × {Scaled.Text(yuan)}元", new Exact(yuan, 100).Times(count, 1));
    }

    private int Count(int? count, string what)
    {
        if (count is null) Missing(what);
        return Math.Max(0, count ?? 0);
    }

    private Exact Term(string text, Exact sum)
    {
        terms.Add(text);
        return sum;
    }

    /// <summary>Months, then floor and ceiling, then times; what is bounded for a household is bounded after the times.</summary>
    private ItemResult Finish(Exact sum)
    {
        var text = Text;
        var actual = policy["months"].Is.Text == "actual";
        if (actual && actualMonths is null && terms.Count > 0) Missing("实际过渡月数");
        if (error is not null) return new(0, "", error);
        Scaled.TryRead(policy["months"].Is.Text!, out var months);
        if (actual) months = actualMonths ?? 0;
        if (months != Scaled.One && terms.Count > 0) (sum, text) = (sum.Times(months, Scaled.One), $"({text}) × {Scaled.Text(months)}个月");
        (sum, text) = Bound(sum, text, "time");
        var times = policy["times"].Is.Items!.FirstOrDefault(t => t["modes"]?.Items!.Any(m => m.Word<Mode>() == story.Mode) ?? true)?.Number("times") ?? 0;
        if (times != Scaled.One && terms.Count > 0) (sum, text) = (sum.Times(times, Scaled.One), $"({text}) × {Scaled.Text(times)}次");
        (sum, text) = Bound(sum, text, "household");
        var rounding = policy["rounding"].Is;
        var fen = sum.Round(rounding.Word<RoundingMode>("mode")!.Value, rounding.Word<RoundingUnit>("unit") switch { RoundingUnit.Yuan => 100, RoundingUnit.Jiao => 10, _ => 1 });
        return new(fen, $"{Words.Title(policy.Kind)}：{text} = {Scaled.Yuan(fen)}元；依据 {policy["rates"].Citation()}", null);
    }

    private (Exact, string) Bound(Exact sum, string text, string per)
    {
        // Where nothing is owed, a floor does not make something of it.
        if (sum.Num > 0 && policy["floor"] is { IsNone: false } floor && floor.Is["per"]!.Text == per && floor.Is.Number("yuan") is { } least && sum.Num * 100 < sum.Den * least)
            (sum, text) = (new(least, 100), $"{text}，不足 {Scaled.Text(least)}元，按 {Scaled.Text(least)}元计");
        if (policy["ceiling"] is { IsNone: false } ceiling && ceiling.Is["per"]!.Text == per && ceiling.Is.Number("yuan") is { } most && sum.Num * 100 > sum.Den * most)
            (sum, text) = (new(most, 100), $"{text}，超过 {Scaled.Text(most)}元，按 {Scaled.Text(most)}元计");
        return (sum, text);
    }
}
