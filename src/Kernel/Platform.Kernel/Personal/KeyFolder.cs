namespace Platform.Kernel.Personal;

/// <summary>Key files in a folder that is never in the repository.</summary>
public static class KeyFolder
{
    private const string FindFile = "find.key", FirstSealFile = "seal-1.key", RetiredFolder = "retired", AwaitedFile = "awaited.txt";

    internal static KeyRing Load(string folder, SealAlgorithm algorithm, bool mayCreate)
    {
        if (string.IsNullOrWhiteSpace(folder))
            throw Missing("配置节 Personal 既没有 SealKeys 也没有 KeyFolder");
        if (mayCreate)
        {
            Directory.CreateDirectory(folder);
            // A ring that has only one of its halves is damaged, not new: never paper over it.
            if (Files(folder).Count == 0 && !File.Exists(Path.Combine(folder, FindFile)) && !File.Exists(Path.Combine(folder, AwaitedFile)))
            {
                Create(Path.Combine(folder, FindFile), algorithm);
                Create(Path.Combine(folder, FirstSealFile), algorithm);
            }
        }

        var find = Path.Combine(folder, FindFile);
        if (!Directory.Exists(folder) || Files(folder).Count == 0 || !File.Exists(find))
            throw Missing($"目录 {folder} 中没有 seal-1.key 或 find.key");

        return new KeyRing(Read(folder), SealKey.Parse(File.ReadAllText(find), find), folder);
    }

    /// <summary>Notes that a restored house wants the keys it was sealed with, so that none are made in their place.</summary>
    /// <param name="folder">Where they will be laid.</param>
    /// <param name="versions">Those that the data needs.</param>
    public static void Await(string folder, IEnumerable<ushort> versions)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, AwaitedFile), $"恢复的数据需要原来的 find.key 和 {string.Join('、', versions.Select(v => $"seal-{v}.key"))}，请放到本目录。\n");
    }

    /// <summary>The sealing keys that lie in the folder.</summary>
    internal static IReadOnlyDictionary<ushort, SealKey> Read(string folder) =>
        Files(folder).ToDictionary(f => f.Key, f => SealKey.Parse(File.ReadAllText(f.Value), f.Value));

    /// <summary>Makes the next version of the sealing key.</summary>
    /// <param name="folder">The folder of the keys.</param>
    /// <param name="algorithm">What it will seal with.</param>
    /// <returns>The new version.</returns>
    public static ushort Rotate(string folder, SealAlgorithm algorithm = SealAlgorithm.Aes)
    {
        var next = (ushort)(Files(folder).Keys.Concat(Retired(folder)).DefaultIfEmpty().Max() + 1);
        Create(Path.Combine(folder, $"seal-{next}.key"), algorithm);
        return next;
    }

    /// <summary>When a version was made, UTC.</summary>
    public static DateTime MadeAt(string folder, ushort version) => File.GetLastWriteTimeUtc(Path.Combine(folder, $"seal-{version}.key"));

    /// <summary>Lays a version aside, in the folder <c>retired</c>: no host reads it any more, but an old backup may want it.</summary>
    /// <returns>Where it lies now.</returns>
    public static string Retire(string folder, ushort version)
    {
        var aside = Directory.CreateDirectory(Path.Combine(folder, RetiredFolder)).FullName;
        var to = Path.Combine(aside, $"seal-{version}.key");
        File.Move(Path.Combine(folder, $"seal-{version}.key"), to);
        return to;
    }

    // A number is never given twice: old backups name it.
    private static IEnumerable<ushort> Retired(string folder) =>
        Path.Combine(folder, RetiredFolder) is var aside && Directory.Exists(aside) ? Files(aside).Keys : [];

    private static Dictionary<ushort, string> Files(string folder) => Directory.GetFiles(folder, "seal-*.key")
        .ToDictionary(f => KeyRing.Version(Path.GetFileNameWithoutExtension(f)["seal-".Length..]));

    private static void Create(string file, SealAlgorithm algorithm)
    {
        // Moved into place whole: a running host looks at the folder.
        var written = file + ".new";
        var mode = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            mode.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(written, mode))
            writer.WriteLine(SealKey.Make(algorithm));
        File.Move(written, file, overwrite: false);
    }

    private static CannotStartException Missing(string what) => new(
        $"没有个人信息密钥（{what}），主机不能启动：请用 Personal__KeyFolder 指向密钥目录，或用环境变量 "
        + "Personal__SealKeys__1 与 Personal__FindKey 给出密钥。丢失密钥则已加密的数据无法恢复，请另行备份。");
}
