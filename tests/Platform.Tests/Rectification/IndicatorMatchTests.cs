using System.Runtime.CompilerServices;
using Platform.Kernel.Figures;
using Platform.Kernel.Modules;
using Platform.Rectification.Rules;

namespace Platform.Tests.Rectification;

/// <summary>Rules name indicators by word only; nothing else would notice that a module renamed one or changed its unit.</summary>
public sealed class IndicatorMatchTests
{
    [Fact]
    public void Every_shipped_rule_has_its_indicator_in_the_house_in_the_same_unit()
    {
        var indicators = ModuleCatalog.Scan().Assemblies.SelectMany(a => a.GetTypes())
            .Where(t => typeof(IIndicator).IsAssignableFrom(t) && !t.IsAbstract)
            .Select(t => (IIndicator)RuntimeHelpers.GetUninitializedObject(t)).ToDictionary(i => i.Code);
        foreach (var rule in ShippedRules.All)
        {
            indicators.ShouldContainKey(rule.Indicator);
            if (rule.Compare != Comparison.OverdueAtLeast) indicators[rule.Indicator].Unit.ShouldBe(rule.Unit, rule.Code);
        }
    }
}
