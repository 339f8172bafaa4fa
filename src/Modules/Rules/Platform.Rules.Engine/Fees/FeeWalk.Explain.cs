namespace Platform.Rules.Engine;

internal ref partial struct FeeWalk<TSink>
{
    /// <summary>Brings the walk to where it can say what it would reckon with.</summary>
    public bool Prepare() => FactsAreSound() && (FindStart() || error is null);

    /// <summary>The sum before the factor, as it would be written by hand; and who states the rate.</summary>
    public string Formula(Segment segment, ulong which, List<string> cited)
    {
        switch (plan.Unit)
        {
            case Unit.Area: return AreaFormula(segment, which, cited);
            case Unit.AgreedMonthly: return $"协议月额 {Scaled.Yuan(facts.Agreement.MonthlyFen ?? 0)}元";
            case Unit.ValuePercent: return $"评估价值 {Scaled.Yuan(Value(which) ?? 0)}元 × 每月 {Cite(Use.Residential, segment, cited)}%";
            case Unit.Person: return $"{segment.Persons}人 × {Cite(Use.Residential, segment, cited)}元/人·月";
            case Unit.Room: return $"{facts.Rooms}间 × {Cite(Use.Residential, segment, cited)}元/间·月";
            case Unit.Certificate: return $"{Certificates(which)}证 × {Cite(Use.Residential, segment, cited)}元/证·月";
            case Unit.Household: return $"{facts.Households}户 × {Cite(Use.Residential, segment, cited)}元/户·月";
            default: return $"每月定额 {Cite(Use.Residential, segment, cited)}元";
        }
    }

    private string AreaFormula(Segment segment, ulong which, List<string> cited)
    {
        Span<long> areas = stackalloc long[spaces.Length];
        areas.Clear();
        CountAreas(which, ref segment, areas);
        var terms = new List<string>();
        for (var i = 0; i < areas.Length; i++)
            if (areas[i] > 0) terms.Add($"{Words.Title(spaces[i].Use)} {Scaled.Text(areas[i])}㎡ × {Cite(spaces[i].Use, segment, cited)}元/㎡·月");
        var text = terms.Count == 0 ? "剩余面积 0㎡" : (plan.CertifiedOnly ? "有证建筑面积：" : "建筑面积：") + string.Join(" ＋ ", terms);
        if (segment.Delivered > 0) text += $"（已扣除交付的 {Scaled.Text(segment.Delivered)}㎡）";
        if ((segment.Marks & Marks.AreaFloor) != 0) text += $"（面积不足 {Scaled.Text(plan.AreaFloor!.Value)}㎡，按 {Scaled.Text(plan.AreaFloor.Value)}㎡ 计）";
        return text;
    }

    private string Cite(Use use, Segment segment, List<string> cited)
    {
        var rate = RateOf(plan.Unit != Unit.Area && spaces.Length > 0 ? spaces[0].Use : use, segment.RateDay, segment.RateAligned);
        if (Row(plan.Unit != Unit.Area && spaces.Length > 0 ? spaces[0].Use : use, segment.RateDay, segment.RateAligned) is { } row) cited.Add(row.By.Citation());
        return Scaled.Text(rate ?? 0);
    }
}
