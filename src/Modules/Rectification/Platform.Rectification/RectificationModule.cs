using Platform.Kernel.Access;
using Platform.Kernel.Modules;
using Platform.Rectification.Campaigns;
using Platform.Rectification.Extensions;
using Platform.Rectification.Inspections;
using Platform.Rectification.Lifecycle;
using Platform.Rectification.Panels;
using Platform.Rectification.Progress;
using Platform.Rectification.Rules;
using Platform.Rectification.Supervision;
using Platform.Rectification.Taskforce;

namespace Platform.Rectification;

/// <summary>问题台账: problems that open by themselves from other modules' numbers, in the document's four classes.</summary>
public sealed class RectificationModule : Module
{
    /// <summary>To see the ledger and its problems.</summary>
    public static readonly Permission View = new("rectification.view", "查看问题台账", Roles.Staff, "rectification.read");

    /// <summary>To enter problems and to plan how they are resolved.</summary>
    public static readonly Permission Plan = new("rectification.plan", "登记问题、制定化解方案", [Roles.CountyClerk], "rectification.write");

    /// <summary>To take a problem a step on; which step is whose says the table of the life-cycle.</summary>
    public static readonly Permission Act = new("rectification.act", "办理销号", Roles.Staff, "rectification.write");

    /// <summary>To press counties about problems.</summary>
    public static readonly Permission Supervise = new("rectification.supervise", "督办", [Roles.CitySupervisor], "rectification.write");

    /// <summary>To keep the 专班 of one's own area.</summary>
    public static readonly Permission Keep = new("rectification.taskforce", "维护专班", Roles.Staff);

    /// <summary>To keep campaigns and meetings of one's own area, and to say what it has done of those above.</summary>
    public static readonly Permission Campaigns = new("rectification.campaigns", "维护整治工作、办结任务", Roles.Staff, "rectification.write");

    /// <summary>To see on one screen what is red in one's areas.</summary>
    public static readonly Permission Red = new("rectification.red", "查看红灯事项", [Roles.CountyLeader, Roles.CitySupervisor]);

    /// <summary>To state one's own area's terms of judging and handling.</summary>
    public static readonly Permission Terms = new("rectification.terms", "维护办理规定", [Roles.CountyLeader, Roles.CitySupervisor]);

    /// <inheritdoc/>
    public override string Word => "rectification";

    /// <inheritdoc/>
    public override string Title => "问题化解";

    /// <inheritdoc/>
    public override string About => "按指标自动发现拖欠过渡安置费、拆除未安置、安置房逾期和苗头性问题，建立问题台账。";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Requires => ["projects"];

    /// <inheritdoc/>
    public override IReadOnlyList<Permission> Permissions => [View, Plan, Act, Supervise, Keep, Campaigns, Red, Terms];

    /// <inheritdoc/>
    public override IReadOnlyList<MenuEntry> Menu =>
    [
        new("化解整改", 50, "问题台账", "/rectification", "flag", View.Name),
        new("化解整改", 51, "红灯事项", "/rectification/red", "warning", Red.Name),
        new("化解整改", 52, "周进展", "/rectification/week", "clock", View.Name),
        new("化解整改", 53, "督办", "/rectification/supervisions", "megaphone", View.Name),
        new("化解整改", 54, "提请协调", "/rectification/help", "people", View.Name),
        new("化解整改", 55, "抽查复核", "/rectification/inspections", "search", View.Name),
        new("化解整改", 56, "判定和办理规定", "/rectification/terms", "scale", View.Name),
        new("化解整改", 58, "整治工作", "/rectification/campaigns", "calendar", View.Name),
        new("化解整改", 59, "专班与责任", "/rectification/taskforce", "people", View.Name),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Panel> Panels => [new("project", 80, View.Name, typeof(ProblemsOfProject))];

    /// <inheritdoc/>
    public override IReadOnlyList<EnumWords> Words =>
        [EnumWords.By<ProblemClass>(c => ProblemClasses.Of(c).Short), EnumWords.By<Comparison>(NumberWords.Of), EnumWords.By<MemberRole>(MemberRoles.Title),
         EnumWords.By<ProblemState>(s => s.Title()), EnumWords.By<ProblemAct>(Lifecycles.Title), EnumWords.By<Outcome>(o => o.Title()),
         EnumWords.By<ProgressKind>(Weeks.Title), EnumWords.By<SupervisionKind>(SupervisionKinds.Title), EnumWords.By<MeetingKind>(MeetingKinds.Title),
         EnumWords.By<ExtensionState>(s => s.Title()), EnumWords.By<InspectionKind>(k => k.Title()), EnumWords.By<InspectionResult>(r => r.Title())];
}
