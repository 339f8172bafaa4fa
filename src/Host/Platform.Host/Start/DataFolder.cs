namespace Platform.Host.Start;

/// <summary>The one git-ignored folder that holds what a running host makes: embedded database, files, keys.</summary>
/// <param name="root">The folder's full path.</param>
public sealed class DataFolder(string root)
{
    /// <summary>A path below the folder.</summary>
    public string Path(params string[] parts) => System.IO.Path.Combine([root, .. parts]);

    /// <summary>The configured folder (<c>DataFolder</c>), else <c>.data</c> beside Platform.sln, else beside the program.</summary>
    public static DataFolder Of(IConfiguration configuration)
    {
        var root = configuration["DataFolder"];
        if (string.IsNullOrEmpty(root)) root = System.IO.Path.Combine(Home(), ".data");
        Directory.CreateDirectory(root);
        return new(System.IO.Path.GetFullPath(root));
    }

    private static string Home()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(System.IO.Path.Combine(at.FullName, "Platform.sln"))) return at.FullName;
        return AppContext.BaseDirectory;
    }
}
