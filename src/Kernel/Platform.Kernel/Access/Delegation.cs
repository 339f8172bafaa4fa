using Platform.Kernel.Data;
using Platform.Kernel.Personal;

namespace Platform.Kernel.Access;

/// <summary>A person is away and a colleague of the same area and role stands in for him, from one day to another.</summary>
[OfTheHouse]
[Title("委托")]
public sealed class Delegation
{
    /// <summary>Days that one may last.</summary>
    public const int MostDays = 90;

    /// <summary>The key.</summary>
    public Guid Id { get; set; } = OrderedId.Next();

    /// <summary>The area of both.</summary>
    public int AreaId { get; set; }

    /// <summary>Who is away.</summary>
    public Guid FromId { get; set; }

    /// <summary>Who stands in.</summary>
    public Guid ToId { get; set; }

    /// <summary>The first day, in Asia/Shanghai.</summary>
    public DateOnly FirstDay { get; set; }

    /// <summary>The last day.</summary>
    public DateOnly LastDay { get; set; }

    /// <summary>Why.</summary>
    [FreeText]
    public string Reason { get; set; } = "";

    /// <summary>When it was made, UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>When it was ended before its last day, UTC.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>The day of a moment where people are.</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(utc.AddHours(8));

    /// <summary>Whether it holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => EndedAt is null && FirstDay <= day && day <= LastDay;
}
