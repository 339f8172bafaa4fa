namespace Platform.Rules.Engine;

/// <summary>What a companion item brings a household: an amount with its formula, or why there is none.</summary>
/// <param name="Fen">分; of a smallest area 1/10000 ㎡.</param>
/// <param name="Explanation">The formula in plain Chinese with numbers and source.</param>
/// <param name="Error">Why there is no amount; null when there is one.</param>
public sealed record ItemResult(long Fen, string Explanation, FeeError? Error);

/// <summary>A merged policy on a companion item, ready to be applied.</summary>
public sealed class ItemPlan
{
    private readonly MergedPolicy policy;
    private readonly bool area;

    private ItemPlan(MergedPolicy policy) => (this.policy, area) = (policy, policy.Kind == PolicyKind.MinimumArea);

    /// <summary>Makes a plan.</summary>
    /// <exception cref="PolicyException">It is a policy of another kind, or its rows contradict each other.</exception>
    public static ItemPlan Of(MergedPolicy policy)
    {
        var faults = new List<PolicyFault>();
        if (policy.Kind == PolicyKind.TransitionalFee) faults.Add(new("kind", FaultCodes.PolicyInvalid, "过渡安置费不是附带项目。"));
        else
        {
            void Wrong(string key, string text) => faults.Add(new("values." + key, FaultCodes.PolicyInvalid, text));
            var rows = policy.Rates.SelectMany(r => r.Value.Is.Items!).ToList();
            if (rows.Count == 0) Wrong("rates", "没有规定标准。");
            foreach (var row in rows)
            {
                var per = row.Word<ItemPer>("per");
                if (row["percent"] is not null != (per == ItemPer.Value)) Wrong("rates", "按评估价值的填“%”，其他的填“元”或“平方米”。");
                if (row["m2"] is not null != (policy.Kind == PolicyKind.MinimumArea)) Wrong("rates", "“平方米”只用于最低补偿面积。");
                if (row["m2"] is not null && per is not (ItemPer.Household or ItemPer.Person)) Wrong("rates", "最低补偿面积按户或者按人规定。");
                if (row["areaAbove"] is not null && per != ItemPer.Area) Wrong("rates", "只计超过部分的，应按平方米计。");
            }
            var (floor, ceiling) = (policy["floor"].Is, policy["ceiling"].Is);
            if (floor["per"]?.Text is { } of && of == ceiling["per"]?.Text && floor.Number("yuan") > ceiling.Number("yuan")) Wrong("ceiling", "最高低于最低。");
            // An area is neither paid several times nor held between sums of money.
            if (policy.Kind == PolicyKind.MinimumArea)
                foreach (var key in new[] { "months", "times", "floor", "ceiling", "rounding" })
                    if (!policy[key].IsDefault) Wrong(key, "最低补偿面积没有月数、次数、最低、最高和舍入。");
        }
        return faults.Count > 0 ? throw new PolicyException(faults) : new(policy);
    }

    /// <summary>Whether any of its rows is for households resettled in this way.</summary>
    public bool IsFor(Mode mode) => policy.Rates.SelectMany(r => r.Value.Is.Items!).Any(r => r["modes"]?.Items!.Any(m => m.Word<Mode>() == mode) ?? true);

    /// <summary>Applies the item to one household.</summary>
    /// <param name="story">The household.</param>
    /// <param name="began">First day on which agreements could be signed; needed by rows that go by the day of signing.</param>
    /// <param name="months">Months of transition, 1/10000; needed by items that run as long as the transition does.</param>
    public ItemResult Calculate(Story story, DateOnly? began = null, long? months = null)
    {
        var reckoning = new ItemReckoning(policy, story, began, months);
        try
        {
            return reckoning.Reckon(area);
        }
        catch (OverflowException)
        {
            return new(0, "", new(FaultCodes.FactInvalid, "数额过大，无法计算，请核对面积、标准。"));
        }
    }
}
