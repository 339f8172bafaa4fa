namespace Platform.Kernel.Modules;

/// <summary>What the modules contribute of one kind, less those whose module is off in the area asked for.</summary>
/// <typeparam name="T">The kind: figures, indicators, to-dos, searches.</typeparam>
public sealed class Contributions<T>(IEnumerable<T> all, ModuleCatalog modules, AreaScope scope)
    where T : notnull
{
    /// <summary>Those that are on in the area.</summary>
    public IReadOnlyList<T> In(int areaId) => [.. all.Where(c => Areas(c).Contains(areaId))];

    /// <summary>Those that are on in any area of the caller.</summary>
    public IReadOnlyList<T> Anywhere() => [.. all.Where(c => Areas(c).Length > 0)];

    private int[] Areas(T contribution) => scope.Readable(modules.Of(contribution.GetType())?.Word ?? "platform");
}
