namespace Platform.Kernel.Access;

/// <summary>The roles of the house. Administrator, operator and auditor are kept apart (等保 2.0: 三员分立).</summary>
public static class Roles
{
    /// <summary>县区经办人: enters and imports.</summary>
    public const string CountyClerk = "county-clerk";

    /// <summary>县区负责人: sees all of the county.</summary>
    public const string CountyLeader = "county-leader";

    /// <summary>市级督导: sees all counties.</summary>
    public const string CitySupervisor = "city-supervisor";

    /// <summary>运维人员: switches modules; sees no household.</summary>
    public const string Operator = "operator";

    /// <summary>审计员: reads the audit trail.</summary>
    public const string Auditor = "auditor";

    /// <summary>管理员: keeps the accounts.</summary>
    public const string Administrator = "administrator";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<string> All = [CountyClerk, CountyLeader, CitySupervisor, Operator, Auditor, Administrator];

    /// <summary>Those who work on the matter itself: clerks, leaders and the city's supervisors.</summary>
    public static readonly IReadOnlyList<string> Staff = [CountyClerk, CountyLeader, CitySupervisor];

    /// <summary>Those kept apart: an account of one of them never becomes anything else, and nobody becomes one of them.</summary>
    public static readonly IReadOnlyList<string> KeptApart = [Operator, Auditor, Administrator];

    /// <summary>Whether an account of one role may be given another.</summary>
    public static bool MayBecome(string from, string to) => from == to || (Staff.Contains(from) && Staff.Contains(to));

    /// <summary>Whether the role belongs to an area of that kind: counties and units have clerks and leaders, the city supervisors.</summary>
    public static bool Fits(string role, Areas.AreaKind kind) => role switch
    {
        CountyClerk or CountyLeader => kind != Areas.AreaKind.City,
        CitySupervisor => kind == Areas.AreaKind.City,
        _ => true,
    };

    /// <summary>The role's name on the screen.</summary>
    public static string Title(string role) => role switch
    {
        CountyClerk => "县区经办人",
        CountyLeader => "县区负责人",
        CitySupervisor => "市级督导",
        Operator => "运维人员",
        Auditor => "审计员",
        Administrator => "管理员",
        _ => role,
    };
}
