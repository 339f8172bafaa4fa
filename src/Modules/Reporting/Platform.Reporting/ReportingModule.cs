using Platform.Kernel.Access;
using Platform.Kernel.Modules;
using Platform.Reporting.Bulletins;
using Platform.Reporting.Indicators;
using Platform.Reporting.Mechanisms;
using Platform.Reporting.Reports;

namespace Platform.Reporting;

/// <summary>报告通报: indicators, the counties' reports and the city's, bulletins, and the register of long-term mechanisms.</summary>
public sealed class ReportingModule : Module
{
    /// <summary>To see indicators, reports, bulletins and mechanisms.</summary>
    public static readonly Permission View = new("reporting.view", "查看指标、报告、通报和制度", Roles.Staff, "reporting.read");

    /// <summary>To write reports and bulletins, to answer them and to keep the register of one's own area.</summary>
    public static readonly Permission Write = new("reporting.write", "撰写报告、签收通报、登记制度", Roles.Staff, "reporting.write");

    /// <summary>To sign a county's report, which its writer cannot.</summary>
    public static readonly Permission Sign = new("reporting.sign", "签发报送总结报告", [Roles.CountyLeader], "reporting.write");

    /// <inheritdoc/>
    public override string Word => "reporting";

    /// <inheritdoc/>
    public override string Title => "报告通报";

    /// <inheritdoc/>
    public override string About => "整改指标、县区和市级总结报告、通报排名与签收、建章立制台账。";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Requires => ["projects"];

    /// <inheritdoc/>
    public override IReadOnlyList<Permission> Permissions => [View, Write, Sign];

    /// <inheritdoc/>
    public override IReadOnlyList<MenuEntry> Menu =>
    [
        new("报告通报", 70, "整改指标", "/reporting/indicators", "chart", View.Name),
        new("报告通报", 71, "总结报告", "/reporting/reports", "file", View.Name),
        new("报告通报", 72, "工作通报", "/reporting/bulletins", "megaphone", View.Name),
        new("报告通报", 73, "建章立制", "/reporting/mechanisms", "book", View.Name),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<EnumWords> Words =>
    [
        EnumWords.By<Good>(Goods.Title), EnumWords.By<ReportState>(ReportStates.Title), EnumWords.By<BulletinState>(BulletinStates.Title),
        EnumWords.By<MechanismKind>(MechanismKinds.Title), EnumWords.By<Measures.Basis>(Measures.Bases.Title), EnumWords.By<Kernel.Figures.FigureUnit>(Measures.RowKinds.Title),
    ];
}
