using Platform.Kernel.Modules;

namespace Platform.Host.OAuth;

/// <summary>The scopes of this house: those that the modules' permissions name.</summary>
internal static class Scopes
{
    public static IReadOnlyList<string> All { get; } =
        [.. ModuleCatalog.Scan().All.SelectMany(m => m.Permissions).Select(p => p.Scope).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The module of a scope.</summary>
    public static string WordOf(string scope) => scope[..scope.IndexOf('.', StringComparison.Ordinal)];
}
