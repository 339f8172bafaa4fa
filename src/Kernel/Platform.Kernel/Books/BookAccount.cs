namespace Platform.Kernel.Books;

/// <summary>An account that a module keeps in the books.</summary>
/// <param name="Number">Its number, which stands in the entries; unique in the house.</param>
/// <param name="Name">Word, dot, noun: <c>fees.payable</c>.</param>
/// <param name="Title">科目, on the screen.</param>
public sealed record BookAccount(short Number, string Name, string Title);

/// <summary>What an entry is for, in a module's words.</summary>
/// <param name="Number">Its number, which stands in the entries; unique in the module.</param>
/// <param name="Title">On the screen.</param>
public sealed record BookKind(short Number, string Title);
