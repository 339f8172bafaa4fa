using Platform.Kernel.Modules;

namespace Platform.Host.Pages;

/// <summary>The host's own entries of the side menu.</summary>
internal static class HouseMenu
{
    public static readonly IReadOnlyList<MenuEntry> Entries =
    [
        new("工作台", 0, "我的待办", "/", "todo", HousePermissions.SignedIn.Name),
        new("工作台", 1, "统计总览", "/dashboard", "chart", HousePermissions.Tallies.Name),
        new("工作台", 2, "审批", "/approvals", "check", HousePermissions.Approvals.Name),
        new("排查底数", 10, "排查统计表", "/tallies", "list", HousePermissions.Tallies.Name),
        new("排查底数", 11, "数据质量", "/quality", "check", HousePermissions.Quality.Name),
        new("排查底数", 40, "导入台账", "/uploads", "upload", HousePermissions.Uploads.Name),
        new("系统", 89, "工作日历", "/calendar", "calendar", HousePermissions.Calendar.Name),
        new("系统", 90, "模块开关", "/switchboard", "switch", HousePermissions.Switch.Name),
        new("系统", 91, "审计记录", "/audit", "log", HousePermissions.Audit.Name),
        new("系统", 94, "个人信息查看记录", "/reveals", "lock", HousePermissions.Reveals.Name),
        new("系统", 95, "保存期限", "/retention", "clock", HousePermissions.Retention.Name),
        new("系统", 92, "账号", "/accounts", "people", HousePermissions.Users.Name),
        new("系统", 93, "组织机构", "/areas", "building", HousePermissions.Organisations.Name),
    ];
}
