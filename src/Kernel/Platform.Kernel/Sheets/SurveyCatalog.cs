using System.Reflection;

namespace Platform.Kernel.Sheets;

/// <summary>Finds the sheet definitions and extensions that a module's assembly declares.</summary>
public static class SurveyCatalog
{
    /// <summary>Definitions in an assembly, public or not, made by their parameterless constructors.</summary>
    public static IReadOnlyList<SheetDefinition> Definitions(Assembly module) => Make<SheetDefinition>(module);

    /// <summary>Extensions in an assembly, public or not, made by their parameterless constructors.</summary>
    public static IReadOnlyList<SheetExtension> Extensions(Assembly module) => Make<SheetExtension>(module);

    private static List<T> Make<T>(Assembly module)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(module);
        return [.. module.GetTypes()
            .Where(t => !t.IsAbstract && typeof(T).IsAssignableFrom(t))
            .OrderBy(t => t.FullName, StringComparer.Ordinal)
            .Select(t => (T)Activator.CreateInstance(t, nonPublic: true)!)];
    }
}
