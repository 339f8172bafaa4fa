using Platform.Funding.Balances;
using Platform.Funding.Funds;
using Platform.Funding.Stated;

namespace Platform.Tests.Funding;

/// <summary>One project's balance, the gate before its decision, and the share that arrived.</summary>
public sealed class BalanceTests
{
    private static readonly Guid Project = Guid.CreateVersion7();
    private static readonly DateOnly Today = new(2022, 8, 31);

    [Fact]
    public void The_estimate_is_the_projects_and_counts_once() => Of(Fund(600), Fund(300)).EstimateFen.ShouldBe(1_000);

    [Fact]
    public void What_arrives_after_the_day_has_not_arrived() => Of(Fund(600), Fund(300, Today.AddDays(1))).ArrivedFen.ShouldBe(600);

    [Fact]
    public void What_arrives_on_the_day_or_on_no_day_has_arrived()
    {
        var undated = Fund(300);
        undated.ArrivedOn = null;
        Of(Fund(600, Today), undated).ArrivedFen.ShouldBe(900);
    }

    [Fact]
    public void A_project_without_funds_needs_what_its_row_states()
    {
        var balance = Balance.Of([], [new() { ProjectId = Project, NeededFen = 1_000, ArrivedFen = 700 }], Today).Single();
        balance.GapFen.ShouldBe(1_000);
        ArrivedShare.Of(balance)!.Value.ShouldBe(70);
        ArrivedShare.Of(balance)!.Explanation.ShouldContain("项目表所列");
    }

    [Theory]
    [InlineData(599, 59)]
    [InlineData(600, 60)]
    [InlineData(999, 99)]
    [InlineData(1_200, 120)]
    public void The_share_is_rounded_down(long arrived, long percent)
    {
        var reading = ArrivedShare.Of(Of(Fund(arrived)))!;
        reading.Value.ShouldBe(percent);
        reading.MoneyFen.ShouldBe(Math.Max(0, 1_000 - arrived));
        reading.Since.ShouldBeNull();
    }

    [Fact]
    public void Without_an_estimate_there_is_no_share()
    {
        var fund = Fund(600);
        fund.EstimateFen = null;
        ArrivedShare.Of(Of(fund)).ShouldBeNull();
    }

    [Fact]
    public void Sums_beyond_the_range_of_a_percentage_do_not_overflow()
    {
        var fund = Fund(900_000_000_000_000_000);
        fund.EstimateFen = 1_000_000_000_000_000_000;
        Of(fund).Share.ShouldBe(90);
    }

    [Fact]
    public void The_gate_lets_funds_in_full_pass() => FundsInFull.Judge(Of(Fund(1_000)), Project).Passes.ShouldBeTrue();

    [Fact]
    public void The_gate_refuses_a_gap_and_names_it()
    {
        var answer = FundsInFull.Judge(Of(Fund(40_000_000, estimate: 100_000_000)), Project);
        answer.Passes.ShouldBeFalse();
        answer.Reason.ShouldContain("概算 100.00 万元，到位 40.00 万元，缺口 60.00 万元");
        answer.Reason.ShouldContain("第十二条");
    }

    [Fact]
    public void The_gate_refuses_funds_without_a_special_account()
    {
        var fund = Fund(1_000);
        fund.Account = "";
        FundsInFull.Judge(Of(fund), Project).Reason.ShouldStartWith("资金未专户");
    }

    [Fact]
    public void The_gate_refuses_when_more_was_paid_than_arrived()
    {
        var fund = Fund(1_000);
        fund.PaidFen = 1_001;
        FundsInFull.Judge(Of(fund), Project).Passes.ShouldBeFalse();
    }

    [Fact]
    public void The_gate_refuses_a_project_of_which_nothing_is_known() => FundsInFull.Judge(null, Project).Passes.ShouldBeFalse();

    private static Balance Of(params Fund[] funds) => Balance.Of(funds, Array.Empty<ProjectFunding>(), Today).Single();

    private static Fund Fund(long arrived, DateOnly? on = null, long estimate = 1_000) =>
        new() { ProjectId = Project, ArrivedFen = arrived, ArrivedOn = on ?? Today.AddDays(-1), EstimateFen = estimate, Account = "4122" };
}
