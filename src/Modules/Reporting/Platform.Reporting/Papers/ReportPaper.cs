using Platform.Kernel.Documents;
using Platform.Portal;
using Platform.Reporting.Reports;

namespace Platform.Reporting.Papers;

/// <summary>A report as an official document: a county's to the city's 专班, the city's to 市委、市政府. Number, signer and day are left to the office that seals it.</summary>
internal static class ReportPaper
{
    /// <summary>The document of an edition.</summary>
    /// <param name="view">The report.</param>
    /// <param name="above">The name of the area above; empty for the city itself.</param>
    public static OfficialDocument Of(ReportView view, string above)
    {
        var office = $"{view.Area}房屋征收问题化解及预防工作专班";
        return new(office, new("", view.Report.AsOf.Year, null), $"{view.Area}{view.Report.Title}", [.. view.Parts.SelectMany(Part)])
        {
            Addressee = view.Report.IsCitys ? "市委、市政府" : $"{above}房屋征收问题化解及预防工作专班办公室",
            Attachments = [new("报告中的数（数据截至" + DocumentWords.Day(view.Report.AsOf) + "）", [Figures(view)])],
            Signature = office,
            Date = view.Report.SubmittedAt is { } at ? Formats.DayOf(at) : null,
        };
    }

    private static IEnumerable<DocumentBlock> Part(ReportPart part) => [new Heading(1, part.Title), .. ReportText.Paragraphs(part.Text).Select(p => new Paragraph(p))];

    private static Table Figures(ReportView view) => new(
        null, [new("名称", 3), new("数值", 2, true), new("数据来源", 1)],
        [.. view.Figures.Select(f => (IReadOnlyList<string>)[f.Name, f.Written, Measures.Bases.Title(f.Basis) ?? ""])]);
}
