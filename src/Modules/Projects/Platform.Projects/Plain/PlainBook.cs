using Platform.Kernel.Approvals;
using Platform.Kernel.Personal;
using Platform.Kernel.Sheets;
using Platform.Portal;
using Platform.Projects.Households;

namespace Platform.Projects.Plain;

/// <summary>The workbook of an allowed export: the households, and a sheet that says who allowed it to whom.</summary>
internal static class PlainBook
{
    public static byte[] Write(
        Approval approval, IReadOnlyList<Household> households, IReadOnlyDictionary<Guid, string> projects, IPersonalVault vault, DateTimeOffset now)
    {
        using var content = new MemoryStream();
        using (var writer = new SheetWriter(content))
        {
            writer.Sheet("被征收户", Columns(projects, vault), households);
            writer.Sheet("说明", [new("项目", ExportKind.Text, l => l.Label, 16), new("内容", ExportKind.Text, l => l.Words, 80)], Lines(approval, households.Count, now));
        }
        return content.ToArray();
    }

    private static ExportColumn<Household>[] Columns(IReadOnlyDictionary<Guid, string> projects, IPersonalVault vault) =>
    [
        new("征收项目", ExportKind.Text, h => projects.GetValueOrDefault(h.ProjectId), 40),
        new("户编号", ExportKind.Text, h => h.Code),
        new("被征收人", ExportKind.Text, h => h.Name),
        new("身份证号", ExportKind.Text, h => Open(vault, h, nameof(Household.IdNumber), h.IdNumber), 22),
        new("联系电话", ExportKind.Text, h => Open(vault, h, nameof(Household.Phone), h.Phone), 16),
        new("房屋坐落", ExportKind.Text, h => h.Address, 30),
        new("征收面积（㎡）", ExportKind.Area, h => h.AreaDm2, 16),
        new("签约状态", ExportKind.Text, h => h.Signed ? "已签约" : "未签约"),
        new("签约日期", ExportKind.Date, h => h.SignedOn),
        new("补偿方式", ExportKind.Text, h => HouseholdWords.Of(h.Mode), 18),
        new("搬迁腾空日期", ExportKind.Date, h => h.MovedOn),
        new("补偿金额（元）", ExportKind.Money, h => h.CompensationFen, 16),
    ];

    private static string Open(IPersonalVault vault, Household of, string property, PersonalData data) =>
        vault.Open(data, new PersonalBinding("projects.Households", property, of.AreaId, of.Id));

    private static IEnumerable<(string Label, string Words)> Lines(Approval approval, int count, DateTimeOffset now) =>
    [
        ("审批编号", approval.Number),
        ("申请人", $"{approval.ByName}（{approval.By}）"),
        ("审批人", $"{approval.DecidedName}（{approval.DecidedBy}），{Formats.Instant(new DateTimeOffset(approval.DecidedAt!.Value))}"),
        ("用途", approval.Reason),
        ("下载时间", Formats.Instant(now)),
        ("户数", $"{count:N0}"),
        .. ApprovalWords.Facts(approval).Where(f => f.Label == "查询条件").Select(f => (f.Label, f.Value)),
        ("保管要求", "含身份证号和电话，只用于上述用途；不得转发、上网，用完即删（个人信息保护法第六条、第五十一条）。"),
    ];
}
