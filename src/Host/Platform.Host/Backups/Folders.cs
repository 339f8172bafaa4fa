namespace Platform.Host.Backups;

/// <summary>Copies folders.</summary>
internal static class Folders
{
    /// <summary>Copies a folder and what is below it; a file that goes away meanwhile is left out.</summary>
    /// <param name="from">May be absent.</param>
    /// <param name="to">Made when needed.</param>
    /// <param name="which">The files that are copied.</param>
    /// <returns>What was written.</returns>
    public static IReadOnlyList<string> Copy(string from, string to, Func<string, bool> which)
    {
        var written = new List<string>();
        if (!Directory.Exists(from)) return written;
        foreach (var path in Directory.GetFiles(from, "*", SearchOption.AllDirectories).Where(which))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            try
            {
                File.Copy(path, target);
                written.Add(target);
            }
            catch (FileNotFoundException)
            {
                // cleaned away or renamed since it was listed
            }
        }
        return written;
    }

    /// <summary>A folder that only its owner opens.</summary>
    public static void MakePrivate(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Whether there is nothing in it, or no such folder.</summary>
    public static bool IsEmpty(string folder) => !Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any();
}
