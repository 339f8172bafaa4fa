namespace Platform.Portal;

/// <summary>A link with its words.</summary>
/// <param name="Title">Words.</param>
/// <param name="Href">Address; null for plain words.</param>
public sealed record Crumb(string Title, string? Href = null);

/// <summary>A step of a procedure.</summary>
/// <param name="Title">Words.</param>
/// <param name="Note">A day or a name; null shows 已完成, 进行中 or 未开始.</param>
/// <param name="Left">What a step whose time is over leaves undone; null for nothing.</param>
public sealed record Step(string Title, string? Note = null, string? Left = null);

/// <summary>A tab of a list by state.</summary>
/// <param name="Key">Value in the address; empty for all.</param>
/// <param name="Title">Words.</param>
/// <param name="Count">Rows behind it; null shows none.</param>
/// <param name="Bad">True for overdue: the count is red when not 0.</param>
public sealed record StatusTab(string Key, string Title, long? Count = null, bool Bad = false);

/// <summary>A choice in a select or a group of radio buttons.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Text">What is read.</param>
public sealed record Choice(string Value, string Text);
