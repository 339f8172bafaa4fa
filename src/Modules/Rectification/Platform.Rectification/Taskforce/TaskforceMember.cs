using Platform.Kernel.Data;
using Platform.Kernel.Personal;

namespace Platform.Rectification.Taskforce;

/// <summary>A person of the 专班.</summary>
[Title("专班成员")]
internal sealed class TaskforceMember : Spell, IPublishedDown
{
    [Title("专班职务")]
    public MemberRole Role { get; set; }

    [Title("姓名")]
    public string Name { get; set; } = "";

    /// <summary>所在部门.</summary>
    [Title("所在部门")]
    public string Department { get; set; } = "";

    /// <summary>行政职务.</summary>
    [Title("行政职务")]
    public string Position { get; set; } = "";

    /// <summary>具体分工.</summary>
    [Title("具体分工")]
    [FreeText]
    public string Duty { get; set; } = "";

    /// <summary>His account here; empty where he has none.</summary>
    [Title("平台账号")]
    public string UserName { get; set; } = "";
}

/// <summary>What somebody is in the 专班.</summary>
internal enum MemberRole
{
    /// <summary>成员.</summary>
    Member = 0,

    /// <summary>组长; one at a time.</summary>
    Leader = 1,

    /// <summary>副组长.</summary>
    Deputy = 2,

    /// <summary>办公室主任.</summary>
    OfficeHead = 3,

    /// <summary>联络员.</summary>
    Liaison = 4,
}

/// <summary>The roles in words.</summary>
internal static class MemberRoles
{
    public static string Title(MemberRole role) => role switch
    {
        MemberRole.Leader => "组长",
        MemberRole.Deputy => "副组长",
        MemberRole.OfficeHead => "办公室主任",
        MemberRole.Liaison => "联络员",
        _ => "成员",
    };

    /// <summary>Leader first, members last.</summary>
    public static int Rank(MemberRole role) => role == MemberRole.Member ? 9 : (int)role;
}
