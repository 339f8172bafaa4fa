namespace Platform.Rules.Engine;

/// <summary>Says a line in plain Chinese. It keeps only what it needs, and reckons nothing until it is asked.</summary>
internal sealed class Explaining(FeePlan plan, Story story, int asOf, int knownOn)
{
    public Segment[] States { get; init; } = [];
    public OneOff? Row { get; init; }
    public ulong Spaces { get; init; }
    public long Area { get; init; }

    public string Of(FeeLine line)
    {
        var cited = new List<string>();
        var text = States.Length > 0 ? Month(line, cited) : Row is not null ? OnceOnly(line, Row, cited) : Delivered(line, cited);
        return cited.Count == 0 ? text : $"{text}；依据 {string.Join("；", cited.Distinct())}";
    }

    private string Month(FeeLine line, List<string> cited)
    {
        var full = line.From.Day == 1 && line.To.Day == DateTime.DaysInMonth(line.To.Year, line.To.Month) && line.From.Month == line.To.Month;
        var head = $"{(full ? $"{line.From.Year}年{line.From.Month}月" : $"{line.From:yyyy-MM-dd} 至 {line.To:yyyy-MM-dd}")}（第{line.Number}个月，{Words.Title(line.Reason)}）：";
        if (line.Fen is null) return head + "数额由裁量确定，尚未录入，不计入合计";
        var used = line.To.DayNumber - line.From.DayNumber + 1;
        var body = States.Length == 1
            ? State(States[0], cited) + (line.Marks.HasFlag(Marks.PartMonth) ? $"，本月计 {used} 天，{Words.Title(plan.PartMonth)}" : "")
            : string.Join("；", line.Parts.Zip(States, (p, s) => $"{p.From:M月d日}至{p.To:M月d日} {p.Days}/{p.OfDays} 月（{Words.Title(p.Reason)}）：{State(s, cited)}"));
        var capped = line.Marks.HasFlag(Marks.Capped) ? $"，已达总额上限 {Scaled.Yuan(plan.CapFen!.Value)}元" : "";
        return $"{head}{body} = {Scaled.Yuan(line.Fen.Value)}元{Rounding()}{capped}{Because(line)}";
    }

    private string State(Segment state, List<string> cited)
    {
        if (state.Reason is Reason.Excluded or Reason.Paused || state.Factor == 0)
        {
            Cite(cited, state.Reason == Reason.Excluded ? "forcedRemoval" : state.Reason == Reason.Paused ? "pause" : state.Reason is Reason.TurnoverFree or Reason.TurnoverOverdue ? "turnover" : "overdue");
            return $"{Words.Title(state.Reason)}，不计";
        }
        if (state.Factor < 0 || plan.Unit == Unit.Decided)
        {
            Cite(cited, "overdue");
            return $"按裁量确定的标准，每月 {state.Monthly.Yuan()}元";
        }
        var text = Formula(state, Spaces == 0 ? ulong.MaxValue : Spaces, cited);
        if (state.Marks.HasFlag(Marks.Uplift)) text += Cited(cited, "uplift", " × (1 ＋ 困难群体上浮)");
        if (state.Marks.HasFlag(Marks.MoneyFloor))
        {
            var overdue = state.Reason is Reason.Overdue or Reason.TurnoverOverdue;
            text += Cited(cited, "moneyFloor", $"，不足{Words.Title(plan.FloorPer)}每月 {Scaled.Yuan(plan.MoneyFloorFen!.Value)}元，{(overdue ? Words.Title(plan.FloorOverdue) : "按最低额计")}");
        }
        if (state.Marks.HasFlag(Marks.MoneyCeiling)) text += Cited(cited, "moneyCeiling", $"，每月最高 {Scaled.Yuan(plan.CeilingFen!.Value)}元");
        if (state.Factor == Scaled.One) return text;
        return text + Cited(cited, state.Reason switch { Reason.Tail => "stop", Reason.TurnoverFree or Reason.TurnoverOverdue => "turnover", _ => "overdue" }, $" × {Scaled.Text(state.Factor)}");
    }

    private string OnceOnly(FeeLine line, OneOff row, List<string> cited)
    {
        Cite(cited, "oneOff");
        var on = new Segment { From = line.From.DayNumber, Factor = Scaled.One, Marks = line.Marks, Persons = story.Persons ?? -1, RateDay = line.From.DayNumber };
        var what = row.Yuan is { } yuan ? $"每户 {Scaled.Text(yuan)}元 × {story.Households}户"
            : row.Percent is { } percent ? $"评估价值 {Scaled.Yuan(story.Spaces.Where((_, i) => (Spaces & 1UL << i) != 0).Sum(s => s.ValueFen ?? 0))}元 × {Scaled.Text(percent)}%"
            : row.Months is { } months ? $"{Formula(on, Spaces, cited)} × {Scaled.Text(months)}个月" : $"{Formula(on, Spaces, cited)} × {row.Days}天 ÷ 30";
        var floor = line.Marks.HasFlag(Marks.MoneyFloor) ? Cited(cited, "moneyFloor", $"，每月不足 {Scaled.Yuan(plan.MoneyFloorFen!.Value)}元，按最低额计") : "";
        return $"{line.Due:yyyy-MM-dd}（{Words.Title(story.Mode)}，一次性）：{what}{floor} = {Scaled.Yuan(line.Fen!.Value)}元{Rounding()}";
    }

    private string Delivered(FeeLine line, List<string> cited)
    {
        Cite(cited, "partial");
        var (months, factor) = plan.PartialTail!.Value;
        return $"{line.Due:yyyy-MM-dd}（部分交付 {Scaled.Text(Area)}㎡）：该部分另发 {months}个月 × {Scaled.Text(factor)} = {Scaled.Yuan(line.Fen!.Value)}元{Rounding()}";
    }

    private string Formula(Segment state, ulong spaces, List<string> cited)
    {
        var facts = story.ToFacts();
        var sink = new SumSink(new MonthSums(0, 0), 1);
        var walk = new FeeWalk<SumSink>(plan, in facts, asOf, knownOn, [], ref sink);
        return walk.Prepare() ? walk.Formula(state, spaces, cited) : "";
    }

    private string Rounding() => $"（{Words.Title(plan.Stage)}{Words.Title(plan.RoundingMode)}到{(plan.RoundingFen switch { 100 => "元", 10 => "角", _ => "分" })}）";

    private string Because(FeeLine line)
    {
        var state = States[^1];
        var since = DateOnly.FromDayNumber(Math.Min(state.CauseSince, Days.Max.DayNumber));
        if (state.Cause == Cause.Start) return line.Number == 1 ? $"；因 {since:yyyy-MM-dd} 起算（{Words.Title(plan.StartRule)}）" : "";
        return $"；因 {since:yyyy-MM-dd} " + state.Cause switch
        {
            Cause.TermEnded => "过渡期届满",
            Cause.Step => "过渡期届满后超过上一档月数",
            Cause.Rate => "新标准起用",
            Cause.Partial => "部分交付",
            Cause.Persons => $"人口变为 {state.Persons} 人",
            Cause.TurnoverIn => "入住周转房",
            Cause.TurnoverOut => "退出周转房",
            Cause.Paused => "停计",
            Cause.Resumed => "恢复计发",
            Cause.Decided => "确定裁量标准",
            _ => "起按交付后续发计",
        };
    }

    private string Cited(List<string> cited, string dimension, string text)
    {
        Cite(cited, dimension);
        return text;
    }

    private void Cite(List<string> cited, string dimension) => cited.Add(plan.Policy[dimension].Citation());
}
