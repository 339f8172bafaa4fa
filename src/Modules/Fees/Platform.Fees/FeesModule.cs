using Platform.Fees.Books;
using Platform.Fees.Differences;
using Platform.Fees.Panels;
using Platform.Fees.Payouts;
using Platform.Fees.Plans;
using Platform.Kernel.Access;
using Platform.Kernel.Books;
using Platform.Kernel.Modules;

namespace Platform.Fees;

/// <summary>过渡安置费: what is paid to families while they wait for their flats. What is due comes from the rules and is posted to books.</summary>
public sealed class FeesModule : Module
{
    /// <summary>To see payments and what is owed, bank cards masked.</summary>
    public static readonly Permission View = new("fees.view", "查看过渡安置费发放", Roles.Staff, "fees.read");

    /// <summary>To post what is due, and to prepare payments.</summary>
    public static readonly Permission Post = new("fees.post", "过渡安置费记账", [Roles.CountyClerk]);

    /// <summary>To allow what another has prepared: differences, payments, plans.</summary>
    public static readonly Permission Approve = new("fees.approve", "审批过渡安置费", [Roles.CountyLeader]);

    /// <summary>To write down how a bank wants its file; what a city writes serves its counties.</summary>
    public static readonly Permission Layouts = new("fees.layouts", "维护银行文件格式", [Roles.CountyClerk, Roles.CitySupervisor]);

    /// <inheritdoc/>
    public override string Word => "fees";

    /// <inheritdoc/>
    public override string Title => "过渡安置费";

    /// <inheritdoc/>
    public override string About => "按政策规则逐月记账，逐户应发、已发和拖欠，银行代发、差额更正、补发计划和对账单。";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Requires => ["projects"];

    /// <inheritdoc/>
    public override IReadOnlyList<Permission> Permissions => [View, Post, Approve, Layouts];

    /// <inheritdoc/>
    public override IReadOnlyList<BookAccount> Accounts => FeeAccounts.All;

    /// <inheritdoc/>
    public override IReadOnlyList<BookKind> BookKinds => FeeAccounts.Kinds;

    /// <inheritdoc/>
    public override IReadOnlyList<EnumWords> Words =>
        [EnumWords.By<PayoutState>(PayoutWords.Title), EnumWords.By<LineState>(PayoutWords.Title), EnumWords.By<DifferenceState>(DifferenceStates.Title)];

    /// <inheritdoc/>
    public override IReadOnlyList<MenuEntry> Menu =>
    [
        new("排查底数", 27, "过渡费发放", "/fees", "money", View.Name),
        new("排查底数", 28, "过渡费收支", "/fees/projects", "scale", View.Name),
        new("排查底数", 28, "过渡费记账", "/fees/accruals", "book", View.Name) { Also = ["/fees/differences", "/fees/refused"] },
        new("排查底数", 29, "过渡费欠发", "/fees/arrears", "warning", View.Name) { Also = ["/fees/families", "/fees/statements", "/fees/plans"] },
        new("排查底数", 29, "发放批次", "/fees/payouts", "money", View.Name),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Panel> Panels =>
    [
        new("project", 40, View.Name, typeof(ProjectPanel)),
        new("household", 40, View.Name, typeof(HouseholdPanel)),
        new("problem", 40, View.Name, typeof(PlanPanel)),
    ];
}
