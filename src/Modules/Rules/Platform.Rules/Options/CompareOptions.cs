using MediatR;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;
using Platform.Rules.Data;
using Platform.Rules.Engine;
using Platform.Rules.Policies;

namespace Platform.Rules.Options;

/// <summary>What each way of being resettled would bring a household by the rules that hold, item by item.</summary>
/// <param name="AreaId">The area whose rules are taken.</param>
/// <param name="ProjectId">The project; null for none.</param>
/// <param name="Facts">The household, fields of <see cref="OptionFacts.Shape"/>, as YAML.</param>
/// <param name="On">The day whose rules hold.</param>
/// <param name="Began">First day on which agreements could be signed; null where it is not known.</param>
/// <exception cref="ProblemException"><c>policy-invalid</c>: facts that cannot be; <c>not-found</c>: not the caller's area.</exception>
internal sealed record CompareOptions(int AreaId, Guid? ProjectId, string Facts, DateOnly On, DateOnly? Began) : IQuery<IReadOnlyList<OptionItem>>;

/// <summary>One item with what it brings by each option.</summary>
/// <param name="Kind">The item; null for the value of the house itself.</param>
/// <param name="Cells">In the order of <see cref="Option.All"/>.</param>
/// <param name="Rates">Of the monthly fee, which of the rates published one after the other holds; null for the others, and where no rule says.</param>
internal sealed record OptionItem(PolicyKind? Kind, IReadOnlyList<OptionCell> Cells, RateVersion? Rates = null)
{
    /// <summary>On the screen.</summary>
    public string Title => Kind is { } kind ? Words.Title(kind) : "房屋价值补偿";
}

/// <summary>What an item brings by one option.</summary>
/// <param name="Fen">分; null where it is not known. Of a smallest area 1/10000 ㎡.</param>
/// <param name="Text">The formula with its article, or why it is not known.</param>
/// <param name="Shown">What stands in the table in place of a sum, such as 不适用; null for the sum, or 不清楚.</param>
internal sealed record OptionCell(long? Fen, string Text, string? Shown = null);

/// <summary>A way of being resettled.</summary>
/// <param name="Title">On the screen.</param>
/// <param name="Mode">How.</param>
/// <param name="Turnover">In a turnover flat meanwhile.</param>
internal sealed record Option(string Title, Mode Mode, bool Turnover = false)
{
    /// <summary>Those of 条例 590 article 21, and the voucher.</summary>
    public static readonly IReadOnlyList<Option> All =
    [
        new("产权调换（期房，自行过渡）", Mode.Exchange), new("产权调换（期房，住周转房）", Mode.Exchange, true), new("产权调换（现房）", Mode.Existing),
        new("货币补偿", Mode.Cash), new("房票安置", Mode.Voucher),
    ];
}

internal sealed class CompareOptionsHandler(RulesDb db, PolicyBook book) : IRequestHandler<CompareOptions, IReadOnlyList<OptionItem>>
{
    public async Task<IReadOnlyList<OptionItem>> Handle(CompareOptions request, CancellationToken cancellationToken)
    {
        if (db.AreasFor(request.AreaId).Count == 0) throw Problem.NotFound();
        if (request.On.Year is < 1990 or > 2100) throw Problem.Invalid([new("asOf", "日期应在 1990 年到 2100 年之间。")]);
        var story = PolicyText.Refuse(() => StoryReader.Read(PolicyText.ReadNode(request.Facts)));
        var items = new List<OptionItem> { Value(story) };
        foreach (var kind in Enum.GetValues<PolicyKind>())
        {
            var layers = (await book.Holding(request.AreaId, kind, request.ProjectId, book.Today, cancellationToken)).Select(l => l.Policy()).ToList();
            items.Add(Item(layers, kind, request, story));
        }
        return items;
    }

    // The house's value is the appraiser's figure, entered: paid for money and vouchers, settled against the flat in an exchange (条例 590, article 21).
    private static OptionItem Value(Story story)
    {
        long? value = story.Spaces.Count > 0 && story.Spaces.All(s => s.ValueFen is not null) ? story.Spaces.Sum(s => s.ValueFen!.Value) : null;
        return new(null, [.. Option.All.Select(o => o.Mode is not (Mode.Cash or Mode.Voucher) ? new OptionCell(null, "房屋价值用于结算产权调换的差价（条例第二十一条）", "结算差价")
            : value is null ? Unknown("没有填写评估价值") : new OptionCell(value, "按评估报告上的价值"))]);
    }

    private static OptionItem Item(IReadOnlyList<Policy> layers, PolicyKind kind, CompareOptions request, Story story)
    {
        OptionItem All(Func<Option, OptionCell> cell, RateVersion? rates = null) =>
            new(kind, [.. Option.All.Select(o => kind == PolicyKind.VoucherPremium && o.Mode != Mode.Voucher ? NotFor("房票奖励只给选择房票安置的户") : cell(o))], rates);
        Story As(Option option) => story with { Mode = option.Mode, TurnoverFlat = option.Turnover };

        if (layers.Count == 0) return All(_ => Unknown("没有发布这一项的规定"));
        try
        {
            var merged = Policy.Merge(layers, request.On, DateOnly.MaxValue);
            if (kind == PolicyKind.TransitionalFee)
            {
                var plan = FeePlan.Of(merged);
                return All(o => plan.IsFor(o.Mode) ? Fee(plan, As(o), request.On) : NotFor("按规定，这种安置方式没有过渡安置费"), plan.RateVersion);
            }
            var item = ItemPlan.Of(merged);
            return All(o => item.IsFor(o.Mode) ? Cell(item.Calculate(As(o), request.Began, story.Agreement.Months * Scaled.One)) : NotFor("按规定，只给其他安置方式的户"));
        }
        catch (PolicyException wrong)
        {
            return All(_ => Unknown(wrong.Faults[0].Text));
        }
    }

    private static OptionCell Cell(ItemResult item) => item.Error is { } error ? Unknown(error.Text) : new(item.Fen, item.Explanation);

    private static OptionCell Unknown(string why) => new(null, $"不清楚：{why}");

    private static OptionCell NotFor(string why) => new(null, why, "不适用");

    // What is agreed on: the months in time and the one-offs. What comes when it is overdue depends on how long.
    private static OptionCell Fee(FeePlan plan, Story story, DateOnly on)
    {
        const int Years = 30;
        var result = plan.Calculate(story, on.AddYears(Years));
        if (result.Error is { } error) return Unknown(error.Text);
        var inTerm = result.Lines.Where(l => l.Reason is not (Reason.Overdue or Reason.TurnoverOverdue)).ToList();
        if (inTerm.Count == 0) return new(0, "按规定没有过渡安置费");
        var first = inTerm[0];
        return inTerm.Count >= (Years - 1) * 12 ? new(null, $"没有约定过渡期限，按实际月数发放；{first.Explain()}")
            : new(result.Totals.InTerm + result.Totals.Other, inTerm.Count == 1 ? first.Explain() : $"共 {inTerm.Count} 个月；{first.Explain()}");
    }
}
