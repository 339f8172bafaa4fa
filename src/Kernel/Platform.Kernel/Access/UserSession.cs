using Platform.Kernel.Data;

namespace Platform.Kernel.Access;

/// <summary>One sign-in of a person; the portal's cookie holds its key, and each request looks at it.</summary>
[OfTheHouse]
[Title("登录会话")]
public sealed class UserSession
{
    /// <summary>After a sign-in it lasts so long at most.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>So long the second step may take.</summary>
    public static readonly TimeSpan LongestStep = TimeSpan.FromMinutes(10);

    /// <summary>The key.</summary>
    public Guid Id { get; set; } = OrderedId.Next();

    /// <summary>The account's area when it began.</summary>
    public int AreaId { get; set; }

    /// <summary>Whose it is.</summary>
    public Guid AccountId { get; set; }

    /// <summary>The browser and system, in words.</summary>
    public string Device { get; set; } = "";

    /// <summary>The network address that it came from.</summary>
    public string Address { get; set; } = "";

    /// <summary>When it began, UTC.</summary>
    public DateTime BegunAt { get; set; }

    /// <summary>When the person was last seen, UTC, to the minute.</summary>
    public DateTime LastSeenAt { get; set; }

    /// <summary>When it ends at the latest, UTC.</summary>
    public DateTime EndsAt { get; set; }

    /// <summary>When it was ended before its time, UTC.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>The password was right and the code of the second step is still wanted: nobody is signed in yet.</summary>
    public bool CodeWanted { get; set; }

    /// <summary>The colleague for whom the person acts in this session.</summary>
    public Guid? ForAccountId { get; set; }
}
