using Platform.Kernel.Access;
using Platform.Kernel.Modules;
using Platform.Rules.Engine;
using Platform.Rules.Options;
using Platform.Rules.Policies;

namespace Platform.Rules;

/// <summary>政策规则: what a county pays and from when, as data with its documents, in versions that never change.</summary>
public sealed class RulesModule : Module
{
    /// <summary>To see policies and what they make of a family.</summary>
    public static readonly Permission View = new("rules.view", "查看政策规则", Roles.Staff, "rules.read");

    /// <summary>To draft policies and ask for their publication.</summary>
    public static readonly Permission Draft = new("rules.draft", "起草政策规则", [Roles.CountyClerk, Roles.CitySupervisor], "rules.write");

    /// <summary>To publish what another has drafted, and to freeze publication.</summary>
    public static readonly Permission Publish = new("rules.publish", "审批发布政策规则", [Roles.CountyLeader, Roles.CitySupervisor]);

    /// <inheritdoc/>
    public override string Word => "rules";

    /// <inheritdoc/>
    public override string Title => "政策规则";

    /// <inheritdoc/>
    public override string About => "过渡安置费和各项补助奖励的标准：逐项写明起用日期和依据，经算例检验、两人审批后发布，历史版本不变。";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Requires => ["projects"];

    /// <inheritdoc/>
    public override IReadOnlyList<Permission> Permissions => [View, Draft, Publish];

    /// <inheritdoc/>
    public override IReadOnlyList<EnumWords> Words =>
        [EnumWords.By<PolicyKind>(Engine.Words.Title), EnumWords.By<Layer>(Engine.Words.Title), EnumWords.By<PolicyState>(PolicyStates.Title)];

    /// <inheritdoc/>
    public override IReadOnlyList<MenuEntry> Menu => [new("排查底数", 38, "政策规则", "/rules", "book", View.Name)];

    /// <inheritdoc/>
    public override IReadOnlyList<Panel> Panels => [new("household", 70, View.Name, typeof(OptionsPanel))];
}
