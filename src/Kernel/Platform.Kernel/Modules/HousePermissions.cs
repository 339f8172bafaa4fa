using Platform.Kernel.Access;

namespace Platform.Kernel.Modules;

/// <summary>Permissions of the house itself, beside those of its modules.</summary>
public static class HousePermissions
{
    /// <summary>To be signed in; nothing more.</summary>
    public static readonly Permission SignedIn = new("house.signed-in", "登录", Roles.All);

    /// <summary>To send and commit survey workbooks.</summary>
    public static readonly Permission Import = new("house.import", "导入排查台账", [Roles.CountyClerk]);

    /// <summary>To see survey uploads and their findings.</summary>
    public static readonly Permission Uploads = new("house.uploads", "查看导入记录", [Roles.CountyClerk, Roles.CountyLeader, Roles.CitySupervisor]);

    /// <summary>To see the tallies and the dashboard.</summary>
    public static readonly Permission Tallies = new("house.tallies", "查看统计", [Roles.CountyClerk, Roles.CountyLeader, Roles.CitySupervisor]);

    /// <summary>To see how good the data are, with the records behind each number.</summary>
    public static readonly Permission Quality = new("house.quality", "查看数据质量", Roles.Staff);

    /// <summary>To see one's own requests for approval, and those that one may decide.</summary>
    public static readonly Permission Approvals = new("house.approvals", "查看和办理审批", Roles.Staff);

    /// <summary>To see a personal value in full, saying why.</summary>
    public static readonly Permission Reveal = new("house.reveal", "查看完整的身份证号、电话和账号", [Roles.CountyClerk, Roles.CountyLeader]);

    /// <summary>To see who saw personal data in full.</summary>
    public static readonly Permission Reveals = new("house.reveals", "查阅个人信息查看记录", [Roles.Auditor]);

    /// <summary>To see how long things are kept and what was removed.</summary>
    public static readonly Permission Retention = new("house.retention", "查看保存期限和清理情况", [Roles.Auditor]);

    /// <summary>To switch modules on and off.</summary>
    public static readonly Permission Switch = new("house.switch", "启用或停用模块", [Roles.Operator]);

    /// <summary>To read the audit trail.</summary>
    public static readonly Permission Audit = new("house.audit", "查阅审计记录", [Roles.Auditor]);

    /// <summary>To keep the accounts: invite, disable, reset.</summary>
    public static readonly Permission Users = new("house.users", "管理账号", [Roles.Administrator]);

    /// <summary>To keep the tree of areas and units.</summary>
    public static readonly Permission Organisations = new("house.organisations", "管理组织机构", [Roles.Administrator]);

    /// <summary>To see the calendar of working days.</summary>
    public static readonly Permission Calendar = new("house.calendar", "查看工作日历", [.. Roles.Staff, Roles.Administrator]);

    /// <summary>To say that an area differs from the State Council's notice on a day.</summary>
    public static readonly Permission KeepCalendar = new("house.keep-calendar", "维护工作日历", [Roles.CountyLeader, Roles.CitySupervisor]);

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<Permission> All =
    [
        SignedIn, Import, Uploads, Tallies, Quality, Approvals, Reveal, Reveals, Retention, Switch, Audit, Users, Organisations, Calendar, KeepCalendar,
    ];
}
