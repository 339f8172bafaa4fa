namespace Platform.Portal;

/// <summary>A bar of a ranking.</summary>
/// <param name="Label">Such as the county's name.</param>
/// <param name="Value">Length, 0 or more, in the ranking's kind of unit.</param>
/// <param name="Href">The list behind it; null for plain words.</param>
/// <param name="Part">The share of the value that is overdue, drawn red; 0 for none.</param>
public sealed record Bar(string Label, long Value, string? Href = null, long Part = 0);

/// <summary>A point of a trend.</summary>
/// <param name="Label">Below the axis, such as 3月.</param>
/// <param name="Column">Height of the column, 0 or more.</param>
/// <param name="Line">Height of the line, 0 or more; null where there is none.</param>
/// <param name="Href">The list behind it.</param>
public sealed record TrendPoint(string Label, long Column, long? Line = null, string? Href = null);
