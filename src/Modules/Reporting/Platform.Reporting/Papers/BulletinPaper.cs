using System.Globalization;
using System.Text.RegularExpressions;
using Platform.Kernel.Documents;
using Platform.Portal;
using Platform.Reporting.Bulletins;
using Platform.Reporting.Indicators;
using Platform.Reporting.Reports;

namespace Platform.Reporting.Papers;

/// <summary>A bulletin as an official document to the counties, with the ranking in it.</summary>
internal static partial class BulletinPaper
{
    /// <summary>The document of a bulletin.</summary>
    /// <param name="view">The bulletin.</param>
    /// <param name="city">The city's name.</param>
    public static OfficialDocument Of(BulletinView view, string city)
    {
        var (bulletin, office) = (view.Bulletin, $"{city}房屋征收问题化解及预防工作专班");
        return new(office, NumberOf(bulletin), bulletin.Title, [.. Blocks(view)])
        {
            Addressee = "各县（市、区）房屋征收问题化解及预防工作专班",
            Signature = office,
            Date = bulletin.IssuedOn,
            PrintedBy = $"{city}专班办公室",
            PrintedOn = bulletin.IssuedOn,
        };
    }

    /// <summary>三征专办〔2022〕8号 in its parts; blank where there is none of that shape.</summary>
    public static DocumentNumber NumberOf(Bulletin bulletin) => Number().Match(bulletin.Number) is { Success: true } m
        ? new(m.Groups["code"].Value, int.Parse(m.Groups["year"].Value, CultureInfo.InvariantCulture), int.Parse(m.Groups["serial"].Value, CultureInfo.InvariantCulture))
        : new("", (bulletin.IssuedOn ?? bulletin.AsOf).Year, null);

    private static IEnumerable<DocumentBlock> Blocks(BulletinView view)
    {
        var bulletin = view.Bulletin;
        foreach (var (title, text) in new[] { ("总体情况", bulletin.Summary), ("通报表扬", bulletin.Praise), ("通报批评", bulletin.Criticism) })
            if (text.Length > 0)
            {
                yield return new Heading(1, title);
                foreach (var line in ReportText.Paragraphs(text)) yield return new Paragraph(line);
            }
        yield return new Heading(1, "排名情况");
        yield return new Table(
            $"各县（市、区）整改率排名（截至{DocumentWords.Day(bulletin.AsOf)}）",
            [new("名次", 1), new("县（市、区）", 3), new("项目整改率", 2, true), new("户数整改率", 2, true), new("名次变化", 2)],
            [.. view.Places.Select(p => (IReadOnlyList<string>)[p.Line.Rank > 0 ? Formats.Count(p.Line.Rank) : Formats.None, p.Line.County, Rate(p.Line, p.Line.ProjectRate), Rate(p.Line, p.Line.HouseholdRate), RateChange.Rank(p.Line.Rank, p.Line.RankBefore, RateChange.Chinese) ?? Formats.None])]);
        if (bulletin.ReplyDueOn is { } due)
        {
            yield return new Heading(1, "回复要求");
            yield return new Paragraph($"{string.Join('、', view.Places.Where(p => p.Line.MustReply).Select(p => p.Line.County))}请于{DocumentWords.Day(due)}前书面回复整改安排。");
        }
    }

    private static string Rate(BulletinLine line, long? rate) => line.IsOff ? "未启用" : rate is { } r ? IndicatorReading.Percent(r) : Formats.None;

    [GeneratedRegex(@"^(?<code>[^〔〕\[\]]+)[〔\[](?<year>\d{4})[〕\]](?<serial>\d{1,5})号$")]
    private static partial Regex Number();
}
