using System.Reflection;
using System.Xml.Linq;
using Platform.Kernel.Modules;

namespace Platform.Tests.Architecture;

/// <summary>The product as it lies on disk and as it was built. Everything is discovered; finding nothing is a fault.</summary>
internal static class Code
{
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    public static ModuleCatalog Catalog { get; } = ModuleCatalog.Scan();

    /// <summary>The product's assemblies: those that a csproj below src makes.</summary>
    public static IReadOnlyList<Assembly> Assemblies { get; } = Found([.. Projects().Select(p => Assembly.Load(p.Name))], 8);

    /// <summary>All types of the product but those that the compiler makes.</summary>
    public static IReadOnlyList<Type> Types { get; } =
        Found([.. Assemblies.SelectMany(a => a.GetTypes()).Where(t => !t.Name.Contains('<', StringComparison.Ordinal))], 300);

    /// <summary>Every csproj below src, with what it refers to.</summary>
    public static IReadOnlyList<Project> Projects() => Found(
        [.. Directory.GetFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Project.Read)], 8);

    /// <summary>Every source file below src but migrations, which a tool writes.</summary>
    public static IReadOnlyList<Source> Sources(params string[] endings) => Found(
        [.. Directory.GetFiles(Path.Combine(Root, "src"), "*", SearchOption.AllDirectories)
            .Where(f => endings.Contains(Path.GetExtension(f)) && !f.Split('/', '\\').Any(p => p is "obj" or "bin" or "Migrations"))
            .Select(f => new Source(Path.GetRelativePath(Root, f).Replace('\\', '/'), File.ReadAllText(f)))], 50);

    /// <summary>The module's assembly and, if it has one, that of its Contracts.</summary>
    public static bool IsOf(Type type, Kernel.Modules.Module module) => Catalog.Of(type) == module;

    public static bool IsConcrete(Type type) => type is { IsAbstract: false, IsInterface: false, IsGenericTypeDefinition: false };

    private static IReadOnlyList<T> Found<T>(List<T> all, int atLeast) =>
        all.Count >= atLeast ? all : throw new InvalidOperationException($"Found nothing: {all.Count} of {typeof(T).Name}.");

    private static string Above(string folder)
    {
        var at = new DirectoryInfo(folder);
        while (!File.Exists(Path.Combine(at.FullName, "Platform.sln"))) at = at.Parent ?? throw new InvalidOperationException("No Platform.sln above the tests.");
        return at.FullName;
    }
}

/// <summary>A project of the product.</summary>
/// <param name="Folder">Relative to the repository.</param>
/// <param name="References">Names of the projects that it refers to; globs as they stand.</param>
/// <param name="Packages">Names of packages.</param>
internal sealed record Project(string Name, string Folder, IReadOnlyList<string> References, IReadOnlyList<string> Packages)
{
    public bool IsContracts => Name.EndsWith(".Contracts", StringComparison.Ordinal);

    /// <summary>The plain library that does a module's reckoning; it refers to nothing.</summary>
    public bool IsEngine => Name.EndsWith(".Engine", StringComparison.Ordinal);

    public bool IsModule => Folder.StartsWith("src/Modules/", StringComparison.Ordinal) && !IsContracts && !IsEngine;

    public static Project Read(string file)
    {
        var xml = XDocument.Load(file);
        List<string> Includes(string element) => [.. xml.Descendants(element).Select(e => e.Attribute("Include")!.Value.Replace('\\', '/'))];
        return new(
            Path.GetFileNameWithoutExtension(file), Path.GetRelativePath(Code.Root, Path.GetDirectoryName(file)!).Replace('\\', '/'),
            [.. Includes("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r)!)], Includes("PackageReference"));
    }
}

/// <summary>A source file.</summary>
internal sealed record Source(string Path, string Text);
