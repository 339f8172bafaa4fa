using System.Reflection;

namespace Platform.PortalTests.Ground;

/// <summary>Where things lie in the repository.</summary>
internal static class Folders
{
    /// <summary>The folder of Platform.sln.</summary>
    public static string Root { get; } = Find();

    /// <summary>The built host of this configuration, with its own static assets beside it.</summary>
    public static string HostDll { get; } =
        Path.Combine(Root, "src", "Host", "Platform.Host", "bin", Configuration, "net10.0", "Platform.Host.dll");

    /// <summary>A county's file.</summary>
    public static string Survey(string file) => Path.Combine(Root, "tests", "data", "survey", file);

    /// <summary>Where a run leaves what it made: the host's log and the pictures. Git ignores it.</summary>
    public static string Made { get; } = Path.Combine(Root, "artifacts", "portal");

    private static string Configuration =>
        typeof(Folders).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    private static string Find()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "Platform.sln")))
            at = at.Parent ?? throw new InvalidOperationException("Platform.sln was not found above the tests.");
        return at.FullName;
    }
}
