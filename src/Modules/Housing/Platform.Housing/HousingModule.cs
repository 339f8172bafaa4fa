using Platform.Housing.Panels;
using Platform.Kernel.Access;
using Platform.Kernel.Modules;

namespace Platform.Housing;

/// <summary>安置房源: what is built for the families, how far it is, and who was given what.</summary>
public sealed class HousingModule : Module
{
    /// <summary>To see buildings, flats and the families that they are for.</summary>
    public static readonly Permission View = new("housing.view", "查看安置房源和分配", Roles.Staff, "housing.read");

    /// <inheritdoc/>
    public override string Word => "housing";

    /// <inheritdoc/>
    public override string Title => "安置房源";

    /// <inheritdoc/>
    public override string About => "安置小区的建设进度、房源分配和交房：已建成、已分配、缺口，逾期未交付的楼栋。";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Requires => ["projects"];

    /// <inheritdoc/>
    public override IReadOnlyList<Permission> Permissions => [View];

    /// <inheritdoc/>
    public override IReadOnlyList<MenuEntry> Menu =>
    [
        new("排查底数", 24, "安置小区", "/housing", "layers", View.Name),
        new("排查底数", 25, "安置房源", "/housing/flats", "house", View.Name),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Panel> Panels =>
    [
        new("project", 30, View.Name, typeof(ProjectPanel)),
        new("household", 30, View.Name, typeof(HouseholdPanel)),
        new("problem", 30, View.Name, typeof(ProblemPanel)),
    ];
}
