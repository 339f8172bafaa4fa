using Platform.FeeCases;
using Platform.Tests.Architecture;

namespace Platform.Tests.Rules;

/// <summary>Worked cases, to the 分.</summary>
public sealed class FeeCaseTests
{
    [Theory]
    [InlineData("fee-rules", 83)]
    [InlineData("fee-rules-own", 40)]
    public void Every_worked_case_is_exact(string folder, int atLeast)
    {
        var cases = CaseFile.ReadFolder(Path.Combine(Code.Root, "tests", "data", folder)).ToList();
        cases.Count.ShouldBeGreaterThanOrEqualTo(atLeast);
        cases.Select(c => c.Id).Distinct().Count().ShouldBe(cases.Count);
        cases.SelectMany(c => c.Run().Select(d => $"{c.Id}: {d}")).ShouldBeEmpty();
    }
}
