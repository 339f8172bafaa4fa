using System.Text.Json;
using System.Text.Json.Serialization;

namespace Platform.Rectification.Campaigns;

/// <summary>A campaign to start from.</summary>
/// <param name="Code">Its machine word.</param>
/// <param name="Title">名称.</param>
/// <param name="Basis">The document that it was written by.</param>
/// <param name="From">The first day; another first day moves all others by as many days.</param>
/// <param name="To">The last day.</param>
/// <param name="ReportDue">The last day for the counties' reports.</param>
/// <param name="Phases">Its phases.</param>
internal sealed record CampaignTemplate(
    [property: JsonRequired] string Code, [property: JsonRequired] string Title, [property: JsonRequired] string Basis, [property: JsonRequired] DateOnly From,
    [property: JsonRequired] DateOnly To, DateOnly? ReportDue, [property: JsonRequired] IReadOnlyList<PhaseTemplate> Phases);

/// <summary>A phase of a template.</summary>
internal sealed record PhaseTemplate(
    [property: JsonRequired] string Title, [property: JsonRequired] DateOnly From, [property: JsonRequired] DateOnly To, [property: JsonRequired] string Summary,
    [property: JsonRequired] IReadOnlyList<GateKind> Gates, [property: JsonRequired] IReadOnlyList<TaskTemplate> Tasks);

/// <summary>A task of a template; <c>owner</c> does it, or <c>everybody</c> below.</summary>
internal sealed record TaskTemplate(
    [property: JsonRequired] string Title, [property: JsonRequired] DateOnly Due, [property: JsonRequired] string Source, [property: JsonRequired] TemplateDoer Doer);

/// <summary>Who does a template's task.</summary>
internal enum TemplateDoer
{
    /// <summary>Each area below.</summary>
    Everybody = 0,

    /// <summary>The area that keeps the campaign.</summary>
    Owner = 1,
}

/// <summary>The templates that the house ships, read from <c>campaign-templates.json</c>; a word that nobody knows is refused.</summary>
internal static class CampaignTemplates
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<CampaignTemplate> All { get; } = Load();

    /// <summary>One by its machine word; null for a word that nobody knows.</summary>
    public static CampaignTemplate? Find(string code) => All.FirstOrDefault(t => t.Code == code);

    /// <summary>Reads templates from JSON.</summary>
    /// <exception cref="InvalidDataException">A word that is not understood, or a day outside its phase or campaign.</exception>
    public static IReadOnlyList<CampaignTemplate> Read(string json)
    {
        List<CampaignTemplate> all;
        try
        {
            all = JsonSerializer.Deserialize<List<CampaignTemplate>>(json, Strict) ?? [];
        }
        catch (JsonException e)
        {
            throw new InvalidDataException("整治工作模板文件有不认识的内容：" + e.Message, e);
        }
        foreach (var template in all)
            foreach (var phase in template.Phases)
                if (phase.From < template.From || phase.To > template.To || phase.From > phase.To || phase.Tasks.Any(t => t.Due < phase.From || t.Due > phase.To))
                    throw new InvalidDataException($"模板 {template.Code} 的阶段“{phase.Title}”日期不在工作期间内，或任务期限不在阶段内。");
        return all;
    }

    private static IReadOnlyList<CampaignTemplate> Load()
    {
        using var stream = typeof(CampaignTemplates).Assembly.GetManifestResourceStream("campaign-templates.json")!;
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd());
    }
}
