namespace Platform.Portal;

/// <summary>What a value is, which decides how it is written and aligned.</summary>
public enum Kind
{
    /// <summary>Words, to the left.</summary>
    Text,

    /// <summary>A whole number or decimal, to the right.</summary>
    Number,

    /// <summary>分 in a long, written as 元 with two decimals, to the right.</summary>
    Money,

    /// <summary>分 in a long, written as 万元 with two decimals, to the right.</summary>
    Wan,

    /// <summary>0.01 ㎡ in a long, written as ㎡ with two decimals, to the right.</summary>
    Area,

    /// <summary>A day, yyyy-MM-dd.</summary>
    Date,

    /// <summary>An instant, yyyy-MM-dd HH:mm in Beijing time.</summary>
    Instant,
}

/// <summary>The mood of a tag, notice or figure. Red (<see cref="Bad"/>) is for overdue and errors only.</summary>
public enum Tone
{
    /// <summary>Grey: nothing to say.</summary>
    Plain,

    /// <summary>Blue: under way, for your information.</summary>
    Info,

    /// <summary>Green: done, in order.</summary>
    Good,

    /// <summary>Amber: somebody must look.</summary>
    Warn,

    /// <summary>Red: overdue or wrong.</summary>
    Bad,
}
