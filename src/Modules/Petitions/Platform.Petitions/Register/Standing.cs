using System.Linq.Expressions;

namespace Platform.Petitions.Register;

/// <summary>How a petition stands on a day. The four add up to all registered by then.</summary>
internal enum Standing
{
    /// <summary>已答复.</summary>
    Replied = 0,

    /// <summary>Accepted, not replied, within its term or without one.</summary>
    InTime = 1,

    /// <summary>Accepted, not replied, and its term is over.</summary>
    Overdue = 2,

    /// <summary>未受理.</summary>
    NotAccepted = 3,
}

/// <summary>The same rule for the database and for a row at hand.</summary>
internal static class Standings
{
    /// <summary>
    /// By the days alone: a reply given or an acceptance made after the day has not happened yet.
    /// The term ends with extended-to, else due (信访工作条例, article 34: 60 days, 30 more when extended); its last day is in time.
    /// </summary>
    public static Standing On(DateOnly day, DateOnly? accepted, DateOnly? deadline, DateOnly? replied) =>
        replied <= day ? Standing.Replied
        : accepted is null || accepted > day ? Standing.NotAccepted
        : deadline < day ? Standing.Overdue
        : Standing.InTime;

    /// <summary>Registered on or before the day.</summary>
    public static IQueryable<Petition> By(this IQueryable<Petition> petitions, DateOnly day) => petitions.Where(p => p.RegisteredOn <= day);

    /// <summary>Those that stand so on the day.</summary>
    public static Expression<Func<Petition, bool>> Is(Standing standing, DateOnly day) => standing switch
    {
        Standing.Replied => p => p.RepliedOn != null && p.RepliedOn <= day,
        Standing.NotAccepted => p => (p.RepliedOn == null || p.RepliedOn > day) && (p.AcceptedOn == null || p.AcceptedOn > day),
        Standing.Overdue => p => (p.RepliedOn == null || p.RepliedOn > day) && p.AcceptedOn != null && p.AcceptedOn <= day
            && p.DeadlineOn != null && p.DeadlineOn < day,
        _ => p => (p.RepliedOn == null || p.RepliedOn > day) && p.AcceptedOn != null && p.AcceptedOn <= day
            && (p.DeadlineOn == null || p.DeadlineOn >= day),
    };

    /// <summary>Accepted, not replied, and the term over or ending within so many days.</summary>
    public static Expression<Func<Petition, bool>> IsUrgent(DateOnly day, int within)
    {
        var last = day.AddDays(within);
        return p => (p.RepliedOn == null || p.RepliedOn > day) && p.AcceptedOn != null && p.AcceptedOn <= day
            && p.DeadlineOn != null && p.DeadlineOn <= last;
    }
}
