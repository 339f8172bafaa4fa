using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data.Providers;

namespace Platform.IntegrationTests.SqlServer;

/// <summary>Every context of the house, found by looking at what was built; a context without a factory is a fault.</summary>
internal static class PlatformContexts
{
    public static IReadOnlyList<IContextFactory> All { get; } = Find();

    /// <summary>The product's assemblies beside the tests: every Platform.* but the test projects.</summary>
    public static IEnumerable<Assembly> Assemblies() => Directory.GetFiles(AppContext.BaseDirectory, "Platform.*.dll")
        .Select(f => Path.GetFileNameWithoutExtension(f)!)
        .Where(n => !n.EndsWith("Tests", StringComparison.Ordinal) && !n.EndsWith("Benchmarks", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(Assembly.Load);

    private static List<IContextFactory> Find()
    {
        var types = Assemblies().SelectMany(a => a.GetTypes()).Where(t => t is { IsAbstract: false, IsGenericTypeDefinition: false }).ToList();
        var factories = types.Where(t => t.IsAssignableTo(typeof(IContextFactory)))
            .Select(t => (IContextFactory)Activator.CreateInstance(t, nonPublic: true)!)
            .ToList();

        var orphans = types.Where(t => t.IsAssignableTo(typeof(DbContext)))
            .Except(factories.Select(ContextType))
            .Select(t => t.FullName)
            .ToList();
        if (orphans.Count > 0)
            throw new InvalidOperationException("No DesignTimeFactory<T> beside: " + string.Join(", ", orphans));
        return factories.Count > 0 ? factories : throw new InvalidOperationException("No DbContext was found in any Platform.* assembly.");
    }

    /// <summary>The context that a factory makes.</summary>
    public static Type ContextType(IContextFactory factory)
    {
        var type = factory.GetType();
        while (type.BaseType is { } above)
        {
            if (above.IsGenericType && above.GetGenericTypeDefinition() == typeof(DesignTimeFactory<>))
                return above.GetGenericArguments()[0];
            type = above;
        }

        throw new InvalidOperationException($"{factory.GetType()} is not a DesignTimeFactory<T>.");
    }
}
