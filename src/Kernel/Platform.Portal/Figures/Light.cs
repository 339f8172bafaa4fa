namespace Platform.Portal;

/// <summary>红黄绿灯.</summary>
public enum Light
{
    /// <summary>No limit was set, or it no longer matters.</summary>
    None,

    /// <summary>In time.</summary>
    Green,

    /// <summary>Due soon.</summary>
    Yellow,

    /// <summary>Overdue.</summary>
    Red,
}

/// <summary>What a status light says.</summary>
public static class Lights
{
    /// <summary>The light for the days left until the limit: negative is overdue.</summary>
    /// <param name="daysLeft">Days until the limit; 0 is today; null when there is no limit.</param>
    /// <param name="warnDays">Yellow from so many days before; configured by the county.</param>
    public static Light Of(int? daysLeft, int warnDays) => daysLeft switch
    {
        null => Light.None,
        < 0 => Light.Red,
        { } d when d <= warnDays => Light.Yellow,
        _ => Light.Green,
    };

    /// <summary>超期 12 天, 今日到期, 剩 3 天 or 未设期限.</summary>
    public static string Words(int? daysLeft) => daysLeft switch
    {
        null => Texts.T("NoLimit"),
        -1 => Texts.T("OverdueDay"),
        < -1 => Texts.T("OverdueDays", Formats.Count(-(long)daysLeft.Value)),
        0 => Texts.T("DueToday"),
        1 => Texts.T("DayLeft"),
        _ => Texts.T("DaysLeft", Formats.Count(daysLeft.Value)),
    };
}
