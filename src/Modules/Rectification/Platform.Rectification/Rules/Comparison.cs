namespace Platform.Rectification.Rules;

/// <summary>How a number is held against a rule's threshold.</summary>
public enum Comparison
{
    /// <summary>More than the threshold.</summary>
    Above = 1,

    /// <summary>Less than the threshold.</summary>
    Below = 2,

    /// <summary>The threshold or more.</summary>
    AtLeast = 3,

    /// <summary>There is something, and it has been so for the threshold's days or more.</summary>
    OverdueAtLeast = 4,
}
