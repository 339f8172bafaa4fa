using Platform.Kernel.Access;
using Platform.Kernel.Modules;
using Platform.Projects.Contracts;
using Platform.Projects.Households;
using Platform.Projects.Inventory;

namespace Platform.Projects;

/// <summary>征收项目: the inventory of projects since 2015 and their households. Everything else hangs on it.</summary>
public sealed class ProjectsModule : Module
{
    /// <summary>To see projects and households, personal data masked.</summary>
    public static readonly Permission View = new("projects.view", "查看征收项目和被征收户", Roles.Staff, "projects.read");

    /// <summary>To change projects.</summary>
    public static readonly Permission Edit = new("projects.edit", "修改征收项目", [Roles.CountyClerk], "projects.write");

    /// <summary>To ask for households with their identity numbers and telephones as a workbook, and to fetch it when allowed.</summary>
    public static readonly Permission ExportPlain = new("projects.export-plain", "申请未脱敏导出", [Roles.CountyClerk]);

    /// <summary>To allow it.</summary>
    public static readonly Permission ApproveExport = new("projects.approve-export", "审批未脱敏导出", [Roles.CountyLeader]);

    /// <summary>To make the list of a project's compensations that is posted within the expropriation area.</summary>
    public static readonly Permission Notice = new("projects.notice", "制作分户公示", [Roles.CountyClerk, Roles.CountyLeader]);

    /// <inheritdoc/>
    public override string Word => "projects";

    /// <inheritdoc/>
    public override string Title => "征收项目";

    /// <inheritdoc/>
    public override string About => "2015 年以来的征收项目和被征收户：数量、面积、进展。";

    /// <inheritdoc/>
    public override IReadOnlyList<Permission> Permissions => [View, Edit, ExportPlain, ApproveExport, Notice];

    /// <inheritdoc/>
    public override IReadOnlyList<MenuEntry> Menu =>
    [
        new("排查底数", 20, "征收项目", "/projects", "building", View.Name),
        new("排查底数", 21, "被征收户", "/projects/households", "people", View.Name),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<EnumWords> Words =>
        [EnumWords.By<ProjectState>(StateWords.Of), EnumWords.By<PublicGround>(StateWords.Of), EnumWords.By<CompensationMode>(HouseholdWords.Of), EnumWords.By<HouseUse>(HouseholdWords.Of)];
}
