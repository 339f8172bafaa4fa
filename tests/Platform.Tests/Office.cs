using System.Diagnostics;

namespace Platform.Tests;

/// <summary>LibreOffice as a person would use it, in a folder of its own that goes with it.</summary>
internal sealed class Office : IDisposable
{
    private const string Program = "/usr/bin/soffice", Parts = "/usr/lib/libreoffice/program";
    private readonly string folder = Directory.CreateTempSubdirectory("platform-office-").FullName;

    public static bool HasCalc => File.Exists(Program) && File.Exists($"{Parts}/libsclo.so");

    public static bool HasWriter => File.Exists(Program) && File.Exists($"{Parts}/libswlo.so");

    /// <summary>Opens a file and saves it as another kind.</summary>
    /// <returns>The path of what it made.</returns>
    public string Convert(string name, byte[] content, string to, string made)
    {
        File.WriteAllBytes(Path.Combine(folder, name), content);
        var said = Run(Program, $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", to, name);
        var path = Path.Combine(folder, made);
        File.Exists(path).ShouldBeTrue(said);
        return path;
    }

    /// <summary>The lines of each page of a PDF without blanks, empty ones left out.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Pages(string pdf)
    {
        Run("/usr/bin/pdftotext", "-layout", pdf, pdf + ".txt");
        return [.. File.ReadAllText(pdf + ".txt").TrimEnd('\f').Split('\f').Select(p => (IReadOnlyList<string>)[.. p.Split('\n').Select(l => l.Replace(" ", "", StringComparison.Ordinal).Trim()).Where(l => l.Length > 0)])];
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = process.StandardOutput.ReadToEndAsync();
        var wrong = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromMinutes(2))) process.Kill(entireProcessTree: true);
        return said.Result + wrong.Result;
    }
}
