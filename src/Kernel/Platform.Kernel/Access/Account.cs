using Platform.Kernel.Data;
using Platform.Kernel.Personal;

namespace Platform.Kernel.Access;

/// <summary>An account of a person.</summary>
[OfTheHouse]
[Title("账号")]
public sealed class Account
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; } = OrderedId.Next();

    /// <summary>What the person signs in with.</summary>
    [Title("登录名")]
    public string UserName { get; set; } = "";

    /// <summary>The person's name on the screen.</summary>
    [Title("姓名")]
    public string Name { get; set; } = "";

    /// <summary>One of <see cref="Roles"/>; one and no more.</summary>
    [Title("角色")]
    public string Role { get; set; } = "";

    /// <summary>The area that the person works for.</summary>
    public int AreaId { get; set; }

    /// <summary>What the administrator remarks, such as the person's office.</summary>
    [FreeText]
    public string Note { get; set; } = "";

    /// <summary>PBKDF2 hash, empty until the person has set a password; never logged or audited.</summary>
    public string PasswordHash { get; set; } = "";

    /// <summary>When the password was set, UTC.</summary>
    public DateTime PasswordSince { get; set; } = DateTime.UnixEpoch;

    /// <summary>An account of the demonstration; a production database with one does not start.</summary>
    [Title("演示账号")]
    public bool Demo { get; set; }

    /// <summary>Closed by an administrator; signed out at the next request.</summary>
    public bool Disabled { get; set; }

    /// <summary>Failed sign-ins in a row.</summary>
    [Title("连续输错次数")]
    public int Failures { get; set; }

    /// <summary>Locked until then, UTC.</summary>
    [Title("锁定至")]
    public DateTime LockedUntil { get; set; } = DateTime.UnixEpoch;
}
