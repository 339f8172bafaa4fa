namespace Platform.Kernel.Modules;

/// <summary>A part that a module adds to a page of another, which does not know it.</summary>
/// <param name="Subject">What the page is about: <c>project</c>, <c>household</c> or <c>problem</c>.</param>
/// <param name="Order">Ascending.</param>
/// <param name="Permission">The permission that the caller needs to see it.</param>
/// <param name="Component">A Razor component with the parameters <c>int AreaId</c> and <c>Guid SubjectId</c>.</param>
public sealed record Panel(string Subject, int Order, string Permission, Type Component);
