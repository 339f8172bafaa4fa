using System.Text;

namespace Platform.Kernel.Audit;

/// <summary>A file of lines that is only ever added to, by one writer at a time among all hosts.</summary>
internal static class LineFile
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private const int Attempts = 500;

    /// <summary>Adds a line and waits until it is on the disk. A line that a crash has torn stays alone.</summary>
    public static async Task Append(string path, string line, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var file = await Open(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, ct);
        var torn = false;
        if (file.Length > 0)
        {
            file.Seek(-1, SeekOrigin.End);
            torn = file.ReadByte() != '\n';
        }
        file.Seek(0, SeekOrigin.End);
        await file.WriteAsync(Encoding.UTF8.GetBytes((torn ? "\n" : "") + line + "\n"), ct);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Its lines; none where there is no such file.</summary>
    public static async Task<IReadOnlyList<string>> Read(string path, CancellationToken ct)
    {
        if (!File.Exists(path)) return [];
        await using var file = await Open(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, ct);
        using var reader = new StreamReader(file);
        var lines = new List<string>();
        while (await reader.ReadLineAsync(ct) is { } line) lines.Add(line);
        return lines;
    }

    private static async Task<FileStream> Open(string path, FileMode mode, FileAccess access, FileShare share, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(path, mode, access, share);
            }
            catch (IOException e) when (attempt < Attempts && e is not (FileNotFoundException or DirectoryNotFoundException))
            {
                await Task.Delay(Pause, ct); // another host is writing
            }
        }
    }
}
