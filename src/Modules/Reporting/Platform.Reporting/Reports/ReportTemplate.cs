using System.Text.Json;
using System.Text.Json.Serialization;
using Platform.Reporting.Indicators;

namespace Platform.Reporting.Reports;

/// <summary>What a report begins with, and the figures that its words may name. Data: <c>report-template.json</c>.</summary>
/// <param name="County">The three parts of a county's report that 三建〔2022〕61号 三（三） asks for.</param>
/// <param name="City">The same of the city's.</param>
/// <param name="Figures">The figures, in the order of the report.</param>
/// <param name="Sums">Figures that are the sum of others.</param>
internal sealed record ReportTemplate(
    [property: JsonRequired] IReadOnlyList<TemplatePart> County, [property: JsonRequired] IReadOnlyList<TemplatePart> City,
    [property: JsonRequired] IReadOnlyList<TemplateFigure> Figures, [property: JsonRequired] IReadOnlyList<TemplateSum> Sums)
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <summary>The shipped one.</summary>
    public static ReportTemplate Shipped { get; } = Read(ShippedText.Of("report-template.json"));

    /// <summary>Reads a template.</summary>
    /// <exception cref="InvalidDataException">A figure's name used twice, one without a source or with two, or an indicator that the house does not ship.</exception>
    public static ReportTemplate Read(string json)
    {
        ReportTemplate read;
        try
        {
            read = JsonSerializer.Deserialize<ReportTemplate>(json, Strict)!;
        }
        catch (JsonException e)
        {
            throw new InvalidDataException("总结报告模板有不认识的内容：" + e.Message, e);
        }
        if (read.Figures.GroupBy(f => f.Name).FirstOrDefault(g => g.Count() > 1) is { } twice) throw new InvalidDataException($"模板里的“{twice.Key}”写了两次。");
        foreach (var figure in read.Figures)
            if ((figure.With.Length > 0 && read.Figures.All(f => f.Measure != figure.With)) || (figure.Measure.Length > 0) == (figure.Indicator.Length > 0) || (figure.Indicator.Length > 0 && !ShippedIndicators.All.Any(i => i.Code == figure.Indicator)))
                throw new InvalidDataException($"模板里的“{figure.Name}”应当取自一个数，或一个随平台提供的指标。");
        return read.County.Count == Parts && read.City.Count == Parts ? read : throw new InvalidDataException("总结报告有且只有三个部分。");
    }

    /// <summary>Where the first part speaks of the area itself.</summary>
    public const string Place = "{place}";

    /// <summary>How an area speaks of itself: 我县, 我市 or 我区, by what its name ends with.</summary>
    public static string PlaceOf(string area) => area.Length > 0 && area[^1] is ('县' or '市' or '区') ? $"我{area[^1]}" : "我地";

    /// <summary>How many parts a report has.</summary>
    public const int Parts = 3;
}

/// <summary>A part of a report.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Text">Paragraphs with line breaks between; a figure's name stands in 【】, and 我县, 我市 or 我区 in place of <see cref="ReportTemplate.Place"/>.</param>
internal sealed record TemplatePart([property: JsonRequired] string Title, [property: JsonRequired] string Text);

/// <summary>A figure that a report may name.</summary>
/// <param name="Name">As texts name it.</param>
/// <param name="Unit">个 户 套 件 项 类 元 ㎡ or %.</param>
/// <param name="Measure">The code of the measure; empty where it is an indicator.</param>
/// <param name="Indicator">The code of the indicator; empty where it is a measure.</param>
/// <param name="With">A measure that is wanted too: where that is as stated, so is this one; empty for none.</param>
internal sealed record TemplateFigure([property: JsonRequired] string Name, [property: JsonRequired] string Unit, string Measure = "", string Indicator = "", string With = "");

/// <summary>A figure and those that add up to it.</summary>
internal sealed record TemplateSum([property: JsonRequired] string Whole, [property: JsonRequired] IReadOnlyList<string> Parts);
