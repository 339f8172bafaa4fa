namespace Platform.Kernel.Documents;

/// <summary>A part of a document's text.</summary>
public abstract record DocumentBlock;

/// <summary>A heading, without its number, which follows from its place.</summary>
/// <param name="Level">1 to 4: 一、 （一） 1. （1）.</param>
/// <param name="Text">What it says.</param>
public sealed record Heading(int Level, string Text) : DocumentBlock;

/// <summary>A paragraph, indented by two characters. A line break in it begins another.</summary>
/// <param name="Text">What it says.</param>
public sealed record Paragraph(string Text) : DocumentBlock;

/// <summary>A table over the whole width.</summary>
/// <param name="Caption">Above it; null where the text introduces it.</param>
/// <param name="Columns">From the left.</param>
/// <param name="Rows">Texts as they are to be shown, one per column.</param>
public sealed record Table(string? Caption, IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : DocumentBlock;

/// <summary>A column of a table.</summary>
/// <param name="Title">Above it, repeated on every page.</param>
/// <param name="Weight">Its share of the width.</param>
/// <param name="IsNumber">True sets it to the right.</param>
public sealed record TableColumn(string Title, int Weight = 1, bool IsNumber = false);
