namespace Platform.Kernel.Modules;

/// <summary>A right that an endpoint or page asks for.</summary>
/// <param name="Name">Word, dot, verb: <c>projects.view</c>.</param>
/// <param name="Title">What it allows, on the screen.</param>
/// <param name="Roles">The roles that hold it.</param>
/// <param name="Scope">The OAuth scope that grants it to another system (<c>projects.read</c>); null where no system may.</param>
public sealed record Permission(string Name, string Title, IReadOnlyList<string> Roles, string? Scope = null);
