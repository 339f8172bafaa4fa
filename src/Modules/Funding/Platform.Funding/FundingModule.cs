using Platform.Funding.Balances;
using Platform.Kernel.Access;
using Platform.Kernel.Modules;

namespace Platform.Funding;

/// <summary>补偿资金: what a project needs, what arrived from where, what was paid, what is missing.</summary>
public sealed class FundingModule : Module
{
    /// <summary>To see the funds of projects.</summary>
    public static readonly Permission View = new("funding.view", "查看补偿资金", Roles.Staff, "funding.read");

    /// <inheritdoc/>
    public override string Word => "funding";

    /// <inheritdoc/>
    public override string Title => "补偿资金";

    /// <inheritdoc/>
    public override string About => "征收补偿资金的概算、来源、到位、支付和缺口。";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Requires => ["projects"];

    /// <inheritdoc/>
    public override IReadOnlyList<Permission> Permissions => [View];

    /// <inheritdoc/>
    public override IReadOnlyList<MenuEntry> Menu => [new("排查底数", 30, "补偿资金", "/funding", "fund", View.Name)];

    /// <inheritdoc/>
    public override IReadOnlyList<Panel> Panels => [new("project", 20, View.Name, typeof(ProjectFundsPanel)), new("problem", 20, View.Name, typeof(ProblemFundsPanel))];
}
