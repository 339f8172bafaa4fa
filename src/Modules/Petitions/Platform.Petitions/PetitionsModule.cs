using Platform.Kernel.Access;
using Platform.Kernel.Modules;
using Platform.Petitions.Register;

namespace Platform.Petitions;

/// <summary>信访事项: what people petition about, by when it has to be answered, and whether it was.</summary>
public sealed class PetitionsModule : Module
{
    /// <summary>To see petitions.</summary>
    public static readonly Permission View = new("petitions.view", "查看信访事项", Roles.Staff, "petitions.read");

    /// <inheritdoc/>
    public override string Word => "petitions";

    /// <inheritdoc/>
    public override string Title => "信访事项";

    /// <inheritdoc/>
    public override string About => "房屋征收补偿安置信访事项的登记、受理、期限和答复。";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Requires => ["projects"];

    /// <inheritdoc/>
    public override IReadOnlyList<Permission> Permissions => [View];

    /// <inheritdoc/>
    public override IReadOnlyList<MenuEntry> Menu => [new("排查底数", 36, "信访事项", "/petitions", "mail", View.Name)];

    /// <inheritdoc/>
    public override IReadOnlyList<Panel> Panels => [new("project", 60, View.Name, typeof(ProjectPetitionsPanel)), new("problem", 60, View.Name, typeof(ProblemPetitionsPanel))];
}
