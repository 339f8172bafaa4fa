using System.Reflection;
using System.Text.Json;
using Platform.Kernel.Sheets;

namespace Platform.Tests.Sheets;

/// <summary>The county's files, what they must give, and the reader of all modules.</summary>
internal static class Survey
{
    public static readonly string[] Words = ["Projects", "Funding", "Housing", "Fees", "Petitions", "Rectification"];
    public static readonly DateOnly AsOf = new(2022, 8, 31);

    private static readonly Lazy<SurveyReader> All = new(() => Reader([]));

    public static SurveyReader Reader() => All.Value;

    public static IEnumerable<Assembly> Modules() => Words.Select(Module);

    public static SurveyReader Reader(string[] off)
    {
        var on = Words.Except(off).Select(Module).ToList();
        var idle = off.Select(Module).ToList();
        return new SurveyReader(
            on.SelectMany(SurveyCatalog.Definitions), on.SelectMany(SurveyCatalog.Extensions),
            idle.SelectMany(SurveyCatalog.Definitions), idle.SelectMany(SurveyCatalog.Extensions));
    }

    public static SurveyReading Read(string file, DateOnly? asOf = null)
    {
        using var stream = File.OpenRead(PathOf(file));
        return Reader().Read(stream, file, asOf: asOf);
    }

    public static JsonElement Json(string file) => JsonDocument.Parse(File.ReadAllText(PathOf(file))).RootElement;

    public static string PathOf(string file) => Path.Combine(Root(), "tests", "data", "survey", file);

    public static string? Str(this JsonElement e, string name) => e.TryGetProperty(name, out var v) && v.ValueKind != JsonValueKind.Null ? v.ToString() : null;

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Platform.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Platform.sln not found above the tests");
        }

        return folder.FullName;
    }

    private static Assembly Module(string word) => Assembly.Load("Platform." + word);
}
