using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Platform.Host.Backups;

/// <summary>What a backup holds; without it a folder is no backup.</summary>
/// <param name="Format">The layout of the folder: 1.</param>
/// <param name="MadeAt">When the database was read, UTC.</param>
/// <param name="Version">The program's version.</param>
/// <param name="Provider">The kind of database.</param>
/// <param name="Migrations">The last migration of each schema.</param>
/// <param name="KeyVersions">The versions of the personal key that it needs.</param>
/// <param name="WithKeys">Whether they are in it.</param>
/// <param name="Missing">Contents of files that the database names and the disk no longer held.</param>
/// <param name="Files">Every file but this one, by its path with slashes.</param>
internal sealed record Manifest(
    int Format, DateTime MadeAt, string Version, string Provider, IReadOnlyDictionary<string, string> Migrations,
    IReadOnlyList<ushort> KeyVersions, bool WithKeys, int Missing, IReadOnlyList<Held> Files)
{
    public const string Name = "manifest.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Measures every file of a folder.</summary>
    public static async Task<IReadOnlyList<Held>> Measure(string folder, CancellationToken ct)
    {
        var held = new List<Held>();
        foreach (var path in Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            await using var file = File.OpenRead(path);
            if (Path.GetRelativePath(folder, path).Replace('\\', '/') is var name && name != Name)
                held.Add(new(name, file.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct))));
        }
        return held;
    }

    public Task Write(string folder, CancellationToken ct) => File.WriteAllTextAsync(Path.Combine(folder, Name), JsonSerializer.Serialize(this, Json), ct);

    /// <summary>Reads a backup's manifest and compares every file with it.</summary>
    /// <exception cref="BackupException">It is no backup, or something in it was changed, lost or added.</exception>
    public static async Task<Manifest> Check(string folder, CancellationToken ct)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path)) throw new BackupException($"{folder} 里没有 {Name}，不是完整的备份。");
        Manifest manifest;
        try
        {
            manifest = JsonSerializer.Deserialize<Manifest>(await File.ReadAllTextAsync(path, ct), Json)!;
        }
        catch (JsonException)
        {
            throw new BackupException($"{path} 已损坏，不能恢复。");
        }
        if (manifest.Format != 1) throw new BackupException($"不认识第 {manifest.Format} 种备份格式，请用做这份备份的版本恢复。");
        var now = (await Measure(folder, ct)).ToDictionary(f => f.Path);
        foreach (var file in manifest.Files)
            if (!now.Remove(file.Path, out var found) || found != file) throw new BackupException($"备份已被改动或残缺：{file.Path}。请换一份备份。");
        return now.Count == 0 ? manifest : throw new BackupException($"备份里多出文件：{now.Keys.First()}。请换一份备份。");
    }
}

/// <summary>One file of a backup.</summary>
/// <param name="Path">From the folder, with slashes.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Lower-case hex.</param>
internal sealed record Held(string Path, long Size, string Sha256);

/// <summary>A backup or restore that cannot be done, in Chinese: why, and what to do.</summary>
internal sealed class BackupException(string message) : Exception(message);
