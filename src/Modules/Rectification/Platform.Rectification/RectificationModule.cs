using Platform.Kernel.Access;
using Platform.Kernel.Modules;
using Platform.Rectification.Panels;
using Platform.Rectification.Rules;
using Platform.Rectification.Taskforce;

namespace Platform.Rectification;

/// <summary>问题台账: problems that open by themselves from other modules' numbers, in the document's four classes.</summary>
public sealed class RectificationModule : Module
{
    /// <summary>To see the ledger and its problems.</summary>
    public static readonly Permission View = new("rectification.view", "查看问题台账", Roles.Staff, "rectification.read");

    /// <summary>To keep the 专班 of one's own area.</summary>
    public static readonly Permission Keep = new("rectification.taskforce", "维护专班", Roles.Staff);

    /// <inheritdoc/>
    public override string Word => "rectification";

    /// <inheritdoc/>
    public override string Title => "问题化解";

    /// <inheritdoc/>
    public override string About => "按指标自动发现拖欠过渡安置费、拆除未安置、安置房逾期和苗头性问题，建立问题台账。";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Requires => ["projects"];

    /// <inheritdoc/>
    public override IReadOnlyList<Permission> Permissions => [View, Keep];

    /// <inheritdoc/>
    public override IReadOnlyList<MenuEntry> Menu =>
    [
        new("化解整改", 50, "问题台账", "/rectification", "flag", View.Name),
        new("化解整改", 59, "专班与责任", "/rectification/taskforce", "people", View.Name),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Panel> Panels => [new("project", 80, View.Name, typeof(ProblemsOfProject))];

    /// <inheritdoc/>
    public override IReadOnlyList<EnumWords> Words =>
        [EnumWords.By<ProblemClass>(c => ProblemClasses.Of(c).Short), EnumWords.By<Comparison>(NumberWords.Of), EnumWords.By<MemberRole>(MemberRoles.Title)];
}
