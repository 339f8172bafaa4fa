using System.Text.Json;
using System.Text.Json.Serialization;
using Platform.Rectification.Rules;

namespace Platform.Rectification.Plans;

/// <summary>What a class of problem usually has: causes to choose from, the document's measures, and the evidence that its strike-off wants.</summary>
/// <param name="Class">The class.</param>
/// <param name="Source">The document that the measures are from.</param>
/// <param name="Causes">Causes; a county adds its own.</param>
/// <param name="Measures">Measures to start from.</param>
/// <param name="Milestones">Milestones to start from.</param>
/// <param name="Evidence">Kinds of file, one of each of which has to be there before it is applied for.</param>
internal sealed record ClassPlan(
    [property: JsonRequired] ProblemClass Class, [property: JsonRequired] string Source, [property: JsonRequired] IReadOnlyList<string> Causes,
    [property: JsonRequired] IReadOnlyList<string> Measures, [property: JsonRequired] IReadOnlyList<string> Milestones,
    [property: JsonRequired] IReadOnlyList<string> Evidence)
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The plans that the house ships (<c>class-plans.json</c>), one for each class.</summary>
    public static IReadOnlyList<ClassPlan> All { get; } = Load();

    /// <summary>That of a class.</summary>
    public static ClassPlan Of(ProblemClass problemClass) => All.First(p => p.Class == problemClass);

    private static List<ClassPlan> Load()
    {
        using var stream = typeof(ClassPlan).Assembly.GetManifestResourceStream("class-plans.json")!;
        return JsonSerializer.Deserialize<List<ClassPlan>>(stream, Strict)!;
    }
}
